package pro.photoestate.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileScanTest {

    @TempDir
    Path folder;

    @Test
    void passesOverFoldersOfFinishedPicturesUnlessTheyAreNamed() throws IOException {
        Path edits = Files.createDirectories(folder.resolve("shoot").resolve("edits"));
        Files.writeString(edits.resolve(FileScan.NO_FRAMES), "");
        Path finished = Files.writeString(edits.resolve("hall.jpg"), "x");
        Path frame = Files.writeString(folder.resolve("shoot").resolve("frame.jpg"), "x");

        assertThat(FileScan.of(List.of(folder.resolve("shoot"))).photos()).containsExactly(frame);
        assertThat(FileScan.of(List.of(edits)).photos()).containsExactly(finished);
    }

    @Test
    void walksFoldersInTheOrderPeopleCount() throws IOException {
        touch("IMG_10.jpg");
        touch("IMG_9.jpg");
        touch("img_9b.jpg");
        touch("IMG_0100.jpg");
        touch("kitchen/IMG_1.jpg");
        FileScan scan = FileScan.of(List.of(folder));
        assertThat(scan.photos())
                .extracting(p -> folder.relativize(p).toString().replace('\\', '/'))
                .containsExactly("IMG_9.jpg", "img_9b.jpg", "IMG_10.jpg", "IMG_0100.jpg", "kitchen/IMG_1.jpg");
    }

    @Test
    void leavesOutHiddenFilesSidecarsAndVideosWithAReason() throws IOException {
        touch("a.jpg");
        touch("a.XMP");
        touch("a.mov");
        touch(".DS_Store");
        touch(".hidden/b.jpg");
        FileScan scan = FileScan.of(List.of(folder));
        assertThat(scan.photos()).hasSize(1);
        assertThat(scan.skipped())
                .extracting(s -> s.reason().in(Locale.GERMAN))
                .containsExactlyInAnyOrder("versteckt", "versteckt", "eine Begleitdatei", "ein Video");
    }

    @Test
    void countsAFileOnceHoweverOftenItIsReached() throws IOException {
        Path file = touch("a.jpg");
        Files.createSymbolicLink(folder.resolve("b.jpg"), file);
        assertThat(FileScan.of(List.of(folder, file, folder)).photos()).containsExactly(file);
    }

    @Test
    void survivesLinksThatLeadInACircle() throws IOException {
        touch("inner/a.jpg");
        Files.createSymbolicLink(folder.resolve("inner/round"), folder);
        Files.createSymbolicLink(folder.resolve("nothing.jpg"), folder.resolve("gone.jpg"));
        FileScan scan = FileScan.of(List.of(folder));
        assertThat(scan.photos()).hasSize(1);
        assertThat(scan.skipped()).extracting(s -> s.reason().english()).containsExactly("a link to nothing");
    }

    @Test
    void namesWhatIsNotThere() {
        FileScan scan = FileScan.of(List.of(folder.resolve("gone")));
        assertThat(scan.failed()).singleElement().asString().contains("gone");
    }

    @Test
    void takesANamedFileWithoutExtension() throws IOException {
        Path file = touch("photo");
        assertThat(FileScan.of(List.of(file)).photos()).containsExactly(file);
    }

    private Path touch(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }
}
