package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.decode.FileKind;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.Metadata;
import pro.photoestate.engine.image.Cores;

class ReadingPlanTest {

    /** A frame of a million pixels: 1.5 MB of planes, 2.25 MB while it is decoded. */
    private static final Frame FRAME = new Frame(Path.of("f.jpg"), FileKind.JPEG, 1000, 1000, 8, true, Metadata.NONE);

    private static final List<Frame> FIVE = Collections.nCopies(5, FRAME);

    @Test
    void framesThatFitAreReadSideBySideAndTakeAllTheMemory() {
        assertThat(ReadingPlan.of(FIVE, 1, new TwoCores(), 12_000_000)).isEqualTo(new ReadingPlan(true, 0));
    }

    @Test
    void framesThatSpillLeaveRoomForTheTwoThatAreDecoded() {
        assertThat(ReadingPlan.of(FIVE, 1, new TwoCores(), 11_000_000)).isEqualTo(new ReadingPlan(true, 4_500_000));
    }

    @Test
    void framesOfWhichTwoDoNotFitAreReadOneAfterTheOther() {
        assertThat(ReadingPlan.of(FIVE, 1, new TwoCores(), 4_000_000)).isEqualTo(new ReadingPlan(false, 2_250_000));
    }

    @Test
    void aPreviewNeedsLess() {
        assertThat(ReadingPlan.of(FIVE, 4, new TwoCores(), 4_000_000)).isEqualTo(new ReadingPlan(true, 0));
    }

    private record TwoCores() implements Cores {
        @Override
        public int count() {
            return 2;
        }

        @Override
        public void run(int tasks, IntConsumer task) {
            throw new UnsupportedOperationException();
        }
    }
}
