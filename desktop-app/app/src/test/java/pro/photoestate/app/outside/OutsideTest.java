package pro.photoestate.app.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.icc.IccDirectory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.DeliveryFixture;
import pro.photoestate.app.edit.EditKind;
import pro.photoestate.engine.looks.Looks;

class OutsideTest extends OnOutside {

    @Test
    void aCopyIsATiffOf16BitsWithAProfileInAFolderThatImportsPassOver() throws Exception {
        OutsideCopy copy = send(living, false);
        Metadata metadata = ImageMetadataReader.readMetadata(copy.file().toFile());
        assertThat(copy.file().getParent()).isEqualTo(desk.folder.resolve("edits"));
        assertThat(copy.file().getFileName().toString()).matches("living-[012]\\.tif");
        assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getIntArray(ExifIFD0Directory.TAG_BITS_PER_SAMPLE))
                .containsExactly(16, 16, 16);
        assertThat(metadata.getFirstDirectoryOfType(IccDirectory.class)).isNotNull();
        assertThat(pro.photoestate.engine.decode.FileScan.of(List.of(desk.folder)).photos()).hasSize(4);
        assertThat(send(living, false).file().getFileName()).hasToString(Outgoing.stem(copy.file()) + "-2.tif");
    }

    @Test
    void aFileBroughtInByHandIsCopiedBesideTheShootAndTheRecipesPhotoCanBeChosenAgain() throws IOException {
        OutsideCopy copy = send(living, true);
        Path elsewhere = PaintingEditor.painted(copy.file(), Files.createDirectories(folder.resolve("downloads")).resolve("staged.png"));

        OutsideVersion version = desk.outside.take(living, elsewhere);

        assertThat(version.file()).isEqualTo(desk.folder.resolve("edits").resolve("staged.png")).exists();
        assertThat(desk.outside.chosen(living)).contains(version);
        desk.outside.choose(living, Optional.empty());
        assertThat(desk.outside.chosen(living)).isEmpty();
        assertThat(desk.outside.versions(living)).containsExactly(version);
        desk.outside.declare(version.id(), STAGED);
        assertThat(desk.outside.chosen(living)).as("declaring chooses nothing").isEmpty();
    }

    @Test
    void aDeclarationOfACatalogBeforeGenerativeAiWasAskedForIsKept() throws IOException {
        OutsideCopy copy = send(living, true);
        OutsideVersion version = desk.outside.take(living, PaintingEditor.painted(copy.file(), copy.file()));
        desk.outside.declare(version.id(), new Declaration(Set.of(Deed.SKY), "blue", "me", true));
        assertThat(desk.outside.chosen(living).flatMap(OutsideVersion::declaration)).map(Declaration::generative).contains(true);
        desk.catalog.database().write(h -> h.execute("ALTER TABLE outside_version DROP COLUMN generative"));
        desk.catalog.database().write(h -> h.execute("DELETE FROM flyway_schema_history WHERE version = '006'"));
        desk.close();

        desk = new DeliveryFixture(folder);
        assertThat(desk.outside.versions(living))
                .singleElement()
                .satisfies(v -> assertThat(v.declaration()).contains(new Declaration(Set.of(Deed.SKY), "blue", "me")));
    }

    @Test
    void aDeclaredPictureThatIsSavedAgainWantsToBeDeclaredAnew() throws IOException {
        OutsideCopy copy = send(living, true);
        OutsideVersion first = desk.outside.take(living, PaintingEditor.painted(copy.file(), copy.file()));
        desk.outside.declare(first.id(), STAGED);
        PaintingEditor.painted(copy.file(), folder.resolve("again.jpg"));
        Files.copy(folder.resolve("again.jpg"), copy.file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        desk.outside.take(living, copy.file());

        assertThat(desk.outside.versions(living)).hasSize(1);
        assertThat(desk.outside.chosen(living).flatMap(OutsideVersion::declaration)).isEmpty();
    }

    @Test
    void editsMadeAfterTheCopyWentOutAreNoticed() throws IOException {
        OutsideCopy copy = send(living, true);
        OutsideVersion version = desk.outside.take(living, PaintingEditor.painted(copy.file(), copy.file()));
        assertThat(desk.outside.outdated(version)).isFalse();
        desk.edits.change(living, Looks.CRISP, EditKind.LOOK, null);
        assertThat(desk.outside.outdated(version)).isTrue();
    }

    @Test
    void whatCannotBeTheScenesPictureIsRefusedInOneSentence() throws IOException {
        OutsideCopy copy = send(living, true);
        BufferedImage image = ImageIO.read(copy.file().toFile());
        Path cropped = folder.resolve("cropped.png");
        ImageIO.write(image.getSubimage(0, 0, 400, 320), "png", cropped.toFile());
        Path small = folder.resolve("small.png");
        ImageIO.write(new BufferedImage(240, 160, BufferedImage.TYPE_INT_RGB), "png", small.toFile());
        Path broken = Files.write(folder.resolve("broken.jpg"), java.util.Arrays.copyOf(Files.readAllBytes(copy.file()), 9000));
        Path text = Files.writeString(folder.resolve("notes.jpg"), "no picture");

        refused(living, cropped, OutsideFault.RETURN_SHAPE, "another shape");
        refused(living, small, OutsideFault.RETURN_SHAPE, "smaller than what went out");
        refused(living, broken, OutsideFault.RETURN_UNREADABLE, "broken.jpg");
        refused(living, text, OutsideFault.RETURN_UNREADABLE, "notes.jpg");
        refused(living, copy.file(), OutsideFault.RETURN_UNCHANGED, "nothing has been done");
        refused(living, desk.folder.resolve("living-1.jpg"), OutsideFault.RETURN_UNCHANGED, "frame from the camera");
        assertThat(desk.outside.versions(living)).isEmpty();
    }

    private void refused(UUID scene, Path file, OutsideFault fault, String words) {
        assertThatThrownBy(() -> desk.outside.take(scene, file))
                .isInstanceOfSatisfying(OutsideException.class, e -> assertThat(e.fault()).isEqualTo(fault))
                .hasMessageContaining(words);
    }

    @Test
    void anEditorThatIsNotThereIsToldWithWhereTheCopyLies() {
        var editor = new pro.photoestate.app.platform.Settings.OutsideEditor("Paint", Path.of("no-such-program"), false);
        assertThatThrownBy(() -> Editors.open(editor, Path.of("copy.tif")))
                .isInstanceOf(OutsideException.class)
                .hasMessageContaining("Paint cannot be started")
                .hasMessageContaining("copy.tif");
    }

    @Test
    void aDeclarationNamesDeedsPersonAndWhatElse() {
        assertThatThrownBy(() -> new Declaration(Set.of(), "", "me")).hasMessageContaining("what was done");
        assertThatThrownBy(() -> new Declaration(Set.of(Deed.OTHER), " ", "me")).hasMessageContaining("what else");
        assertThatThrownBy(() -> new Declaration(Set.of(Deed.SKY), "", " ")).hasMessageContaining("who did it");
        assertThat(new Declaration(Set.of(Deed.SKY), "two\nlines", "me").words()).isEqualTo("two lines");
    }
}
