package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.ingest.CopyProgress;
import pro.photoestate.app.ui.common.Texts;

class CardWordsTest {

    private final CardWords words = new CardWords(Texts.of("library", Locale.ENGLISH));

    @Test
    void aFolderThatIsNotChosenIsAskedForUnlessItMayBeLeftOut() {
        assertThat(words.folder(Optional.empty())).isEqualTo("Not chosen yet");
        assertThat(words.second(Optional.empty())).isEqualTo("No second copy");
        assertThat(words.folder(Optional.of(Path.of("card")))).isEqualTo("card");
        assertThat(words.second(Optional.of(Path.of("backup")))).isEqualTo("backup");
    }

    @Test
    void anExampleIsGivenWhereThereIsOne() {
        assertThat(words.example("2026/DSC1.JPG")).isEqualTo("For example: 2026/DSC1.JPG");
        assertThat(words.example("")).isEmpty();
    }

    @Test
    void minutesThatAreLeftAreRoundedUpAndNotGuessedAtFirst() {
        assertThat(words.count(progress(0))).isEqualTo("1 of 4 files copied and read back  ·  0 of 400 MB");
        assertThat(words.count(progress(100_000_000))).endsWith("100 of 400 MB  ·  about 2 minutes left");
        assertThat(words.count(progress(200_000_000))).endsWith("200 of 400 MB  ·  about a minute left");
        assertThat(words.count(progress(400_000_000))).endsWith("400 of 400 MB");
    }

    private static CopyProgress progress(long read) {
        return new CopyProgress(4, 1, 1, 400_000_000, read, Duration.ofSeconds(35), "DSC1.JPG");
    }

    @Test
    void theBarFollowsWhatIsReadAndAnEmptyCardHasNone() {
        assertThat(progress(100_000_000).share()).isEqualTo(0.25);
        assertThat(new CopyProgress(0, 0, 0, 0, 0, Duration.ZERO, "").share()).isZero();
    }
}
