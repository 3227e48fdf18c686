package pro.photoestate.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickIdTest {

    @TempDir
    Path folder;

    private String of(byte[] content, String name) throws IOException {
        return QuickId.of(Files.write(folder.resolve(name), content));
    }

    private static byte[] content(int length) {
        byte[] bytes = new byte[length];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    @Test
    void theSameContentHasOneIdUnderAnyName() throws IOException {
        assertThat(of(content(300_000), "a.jpg")).isEqualTo(of(content(300_000), "b.nef")).hasSize(64);
    }

    @Test
    void sizeHeadAndTailTellFilesApart() throws IOException {
        byte[] plain = content(300_000);
        byte[] head = plain.clone();
        head[10]++;
        byte[] tail = plain.clone();
        tail[299_990]++;
        assertThat(of(plain, "a")).isNotEqualTo(of(head, "b")).isNotEqualTo(of(tail, "c")).isNotEqualTo(of(content(300_001), "d"));
    }

    @Test
    void smallAndEmptyFilesHaveAnIdToo() throws IOException {
        assertThat(of(content(10), "a")).isNotEqualTo(of(new byte[0], "b"));
    }
}
