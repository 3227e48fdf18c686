package pro.photoestate.app.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.queue.ExportRequest;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.app.queue.HotFolder;
import pro.photoestate.app.queue.HotFolders;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.sentence.Sentence;

class HotFolderWordsTest {

    private static final Path OUT = Path.of("finished").toAbsolutePath();

    private final HotFolderWords words = new HotFolderWords(Texts.of("batch", Locale.ENGLISH));

    private static HotFolder folder(Recipe look, boolean enabled) {
        HotFolder.Order order = new HotFolder.Order(look, ExportRequest.into(OUT, List.of(Profiles.named("full"))));
        return new HotFolder(new UUID(0, 1), Path.of("tethered"), order, enabled, Instant.EPOCH);
    }

    private static HotFolders.Status status(boolean enabled, int waiting, Optional<Sentence> problem) {
        return new HotFolders.Status(folder(Looks.BRIGHT, enabled), waiting, problem, List.of());
    }

    @Test
    void whatIsMadeIsSaidByTheLooksNameInTheLanguageOrThePersonsOwn() {
        assertThat(words.order(folder(Looks.BRIGHT, true))).isEqualTo("Bright, full, into " + OUT);
        assertThat(words.look(new Recipe("My evening", Looks.WARM.steps()))).isEqualTo("My evening");
        assertThat(new HotFolderWords(Texts.of("batch", Locale.GERMAN)).look(Looks.BRIGHT)).isNotEqualTo("bright");
    }

    @Test
    void aProblemIsSaidBeforeAllElseThenThatItIsOffThenWhatItWaitsFor() {
        Sentence gone = Sentence.plain("tethered is gone");
        assertThat(words.says(status(false, 3, Optional.of(gone)))).isEqualTo("tethered is gone");
        assertThat(words.says(status(false, 3, Optional.empty()))).isEqualTo("Not watched at the moment");
        assertThat(words.says(status(true, 3, Optional.empty()))).startsWith("3 files are not whole yet");
        assertThat(words.says(status(true, 0, Optional.empty()))).isEqualTo("Watched");
    }

    @Test
    void fiveBrokenFilesAreToldByNameAndHowManyMore() {
        List<Failure> broken = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> new Failure(Path.of("cut" + i + ".jpg"), FaultCode.TRUNCATED, Sentence.plain(i == 1 ? "cut1.jpg ends too early" : "ends too early")))
                .toList();
        HotFolders.Status status = new HotFolders.Status(folder(Looks.BRIGHT, true), 0, Optional.empty(), broken);
        assertThat(words.failures(status))
                .containsExactly(
                        "cut1.jpg ends too early",
                        "cut2.jpg: ends too early",
                        "cut3.jpg: ends too early",
                        "cut4.jpg: ends too early",
                        "cut5.jpg: ends too early",
                        "and 2 more files");
        assertThat(words.failures(status(true, 0, Optional.empty()))).isEmpty();
    }
}
