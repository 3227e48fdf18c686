package pro.photoestate.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static Ids at(String time) {
        return new Ids(Clock.fixed(Instant.parse(time), ZoneOffset.UTC), new Random(7));
    }

    @Test
    void idsAreOfVersionSevenAndTellTheMillisecond() {
        UUID id = at("2026-11-23T10:15:30.123Z").next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isEqualTo(Instant.parse("2026-11-23T10:15:30.123Z").toEpochMilli());
    }

    @Test
    void laterIdsSortLaterAsText() {
        String early = at("2026-11-23T10:15:30.123Z").next().toString();
        String late = at("2026-11-23T10:15:30.124Z").next().toString();
        assertThat(early).isLessThan(late);
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        Ids ids = at("2026-11-23T10:15:30.123Z");
        assertThat(Stream.generate(ids::next).limit(10_000)).doesNotHaveDuplicates();
    }

    @Test
    void idsThatSeveralThreadsMakeOfOneGeneratorDiffer() {
        Ids ids = new Ids(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new SplittableRandom(7));
        assertThat(IntStream.range(0, 400_000).parallel().mapToObj(_ -> ids.next()).toList()).doesNotHaveDuplicates();
    }
}
