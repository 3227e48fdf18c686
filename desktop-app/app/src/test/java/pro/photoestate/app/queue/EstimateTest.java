package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final Instant BEGUN = Instant.parse("2026-05-04T12:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    /** Jobs of 100 pixels took 10 s. */
    private static final Pace USUAL = new Pace(1000, 100_000);

    private static final Pace UNKNOWN = new Pace(0, 0);

    private static Job running(double progress) {
        return new Job(
                ID, JobKind.EXPORT_SCENE, ID, "room", 100, JobState.RUNNING, 0, 1, 1, 0, Optional.empty(), Optional.empty(), progress,
                Optional.empty(), BEGUN, Optional.of(BEGUN), Optional.empty());
    }

    private static Duration left(Pace pace, double progress, long seconds) {
        Estimate estimate = Estimate.of(pace, List.of(running(progress)), 0, 1, BEGUN.plusSeconds(seconds));
        return Objects.requireNonNull(estimate.running().get(ID));
    }

    @Test
    void aJobThatHasJustBegunTakesAsLongAsOthers() {
        assertThat(left(USUAL, 0.02, 1)).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void aJobThatIsSlowerThanOthersIsNotSaidToBeDoneAtOnce() {
        assertThat(left(USUAL, 0.5, 20)).isEqualTo(Duration.ofSeconds(10)); // half of 20 s more by its own pace, 0 by the usual
        assertThat(left(USUAL, 0.9, 30)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void theFirstJobEverTellsByItsOwnPace() {
        assertThat(Estimate.of(UNKNOWN, List.of(running(0.05)), 400, 1, BEGUN.plusSeconds(1)).all()).isEmpty();
        Estimate now = Estimate.of(UNKNOWN, List.of(running(0.25)), 400, 1, BEGUN.plusSeconds(5));
        assertThat(now.running()).containsEntry(ID, Duration.ofSeconds(15));
        assertThat(now.all()).contains(Duration.ofSeconds(15 + 80));
    }
}
