package pro.photoestate.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.catalog.FileRepository;
import pro.photoestate.engine.render.Cancel;

class LocateShootTest {

    @TempDir
    Path folder;

    private Desk desk;
    private LocateShoot locate;
    private Path house;
    private UUID shoot;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder);
        locate = new LocateShoot(desk.catalog);
        house = folder.resolve("old/house");
        TestShoot.livingAndHall(house);
        TestShoot.single(house.resolve("garden/tree.jpg"), 8);
        shoot = desk.imports.run(ImportRequest.of(List.of(house)), now -> {}, new Cancel()).shoot().orElseThrow().id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path moved() throws IOException {
        Path target = folder.resolve("new/disk/villa");
        Files.createDirectories(target.getParent());
        return Files.move(house, target);
    }

    @Test
    void aDriveThatIsUnpluggedIsMissingAsLongAsItIs() throws IOException {
        assertThat(locate.presence(shoot).isWhole()).isTrue();
        Path away = moved();
        Presence presence = locate.presence(shoot);
        assertThat(presence.folder()).isFalse();
        assertThat(presence.missing()).hasSize(5).hasSize(presence.photos());
        Files.move(away, house);
        assertThat(locate.presence(shoot).isWhole()).isTrue();
    }

    @Test
    void aMovedFolderIsFoundFromAboveAndLinkedAgain() throws IOException {
        Path now = moved();
        Located located = locate.search(shoot, folder.resolve("new"), new Cancel());
        assertThat(located.found()).hasSize(5);
        assertThat(located.missing()).isEmpty();
        assertThat(located.folder()).isEqualTo(now);
        assertThat(locate.presence(shoot).missing()).hasSize(5); // searching changes nothing
        locate.relink(located);
        assertThat(locate.presence(shoot).isWhole()).isTrue();
        assertThat(desk.catalog.files().of(shoot)).extracting(FileRepository.Known::file)
                .contains(now.resolve("garden/tree.jpg"));
        assertThat(desk.catalog.sceneFrames().of(desk.catalog.scenes().scenes(shoot).getFirst().id()).frames()).isNotEmpty();
    }

    @Test
    void renamedFilesAreKnownByTheirContentAndOthersOfThatNameAreNot() throws IOException {
        Path now = moved();
        Files.move(now.resolve("hall.jpg"), now.resolve("DSC1.jpg"));
        TestShoot.single(now.resolve("hall.jpg"), 99);
        Files.delete(now.resolve("living-1.jpg"));
        Located located = locate.search(shoot, now, new Cancel());
        assertThat(located.found()).hasSize(4).containsValue(now.resolve("DSC1.jpg"));
        assertThat(located.photos()).isEqualTo(5);
        assertThat(located.missing()).singleElement().satisfies(f -> assertThat(f.file()).endsWithRaw(Path.of("living-1.jpg")));
        locate.relink(located);
        assertThat(locate.presence(shoot).missing()).hasSize(1);
    }

    @Test
    void whereNothingIsFoundNothingChanges() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Located located = locate.search(shoot, empty, new Cancel());
        assertThat(located.found()).isEmpty();
        locate.relink(located);
        assertThat(locate.presence(shoot).isWhole()).isTrue();
        Cancel cancel = new Cancel();
        cancel.cancel();
        assertThatThrownBy(() -> locate.search(shoot, house, cancel)).isInstanceOf(CancellationException.class);
    }
}
