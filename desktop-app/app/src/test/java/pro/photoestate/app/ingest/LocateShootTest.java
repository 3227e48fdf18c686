package pro.photoestate.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    @Test
    void filesOfAnotherShootThatHoldsTheSamePhotosAreLeftToIt() throws IOException {
        Path other = folder.resolve("new/another");
        TestShoot.bracket(other, "attic", 40, -1, 0, 1);
        UUID second = desk.imports.run(ImportRequest.of(List.of(other)), now -> {}, new Cancel()).shoot().orElseThrow().id();
        FileRepository.Known hall = known(shoot, "hall.jpg");
        for (FileRepository.Known attic : desk.catalog.files().of(second)) { // in whatever order a disk gives them
            Path copy = other.resolve(attic.photo() + "/hall.jpg");
            Files.createDirectories(copy.getParent());
            Files.copy(hall.file(), copy);
            desk.catalog.files().refresh(List.of(
                    new FileRepository.Refreshed(attic.photo(), hall.quickId(), Files.size(copy), 480, 320)));
            desk.catalog.files().relink(second, other, Map.of(attic.photo(), copy));
        }
        Path now = folder.resolve("new/villa");
        Files.move(house, now);
        Located located = locate.search(shoot, folder.resolve("new"), new Cancel());
        assertThat(located.found().get(hall.photo())).isEqualTo(now.resolve("hall.jpg"));
    }

    private FileRepository.Known known(UUID of, String name) {
        return desk.catalog.files().of(of).stream().filter(f -> f.file().endsWith(Path.of(name))).findFirst().orElseThrow();
    }
}
