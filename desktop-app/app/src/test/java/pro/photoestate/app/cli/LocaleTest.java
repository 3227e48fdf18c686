package pro.photoestate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.ChildCommand;
import pro.photoestate.app.TestShoot;

/** Names that the system's character set does not have: in the C locale Java cannot even write them. */
class LocaleTest {

    private static final Map<String, String> PLAIN_ASCII = Map.of("LC_ALL", "C");

    @TempDir
    Path folder;

    @Test
    void photosWithForeignNamesAreMadeInTheCLocale() throws Exception {
        Path card = folder.resolve("card");
        Path out = folder.resolve("out");
        TestShoot.single(card.resolve("Küche.jpg"), 2);
        TestShoot.single(card.resolve("居間.jpg"), 3);

        ChildCommand.Ended run = ChildCommand.start(PLAIN_ASCII, "enhance", card, "--out", out).end();

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(photos(out)).hasSize(2);
    }

    @Test
    void aBrokenFileWithAForeignNameIsToldInTheCLocaleAndToldAgain() throws Exception {
        Path card = folder.resolve("card");
        TestShoot.bracket(card, "Küche", 1, -3, -1.5, 0, 1.5);
        byte[] whole = Files.readAllBytes(card.resolve("Küche-3.jpg"));
        Files.write(card.resolve("Küche-3.jpg"), Arrays.copyOf(whole, whole.length / 2));
        Object[] command = {"enhance", card, "--out", folder.resolve("out")};

        ChildCommand.Ended run = ChildCommand.start(PLAIN_ASCII, command).end();
        ChildCommand.Ended again = ChildCommand.start(PLAIN_ASCII, command).end();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).anyMatch(l -> l.contains("che-3.jpg") && l.endsWith("[TRUNCATED]"));
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err().lines()).hasSize(1).allMatch(l -> l.contains("che-3.jpg") && l.endsWith("[TRUNCATED]"));
    }

    private static List<String> photos(Path out) throws IOException {
        try (Stream<Path> all = Files.list(out)) {
            return all.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".jpg")).toList();
        }
    }
}
