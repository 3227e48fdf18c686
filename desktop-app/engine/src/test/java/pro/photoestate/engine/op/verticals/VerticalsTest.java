package pro.photoestate.engine.op.verticals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Step;

class VerticalsTest {

    private static final int W = DrawnRoom.W;
    private static final int H = DrawnRoom.H;

    @ParameterizedTest
    @CsvSource({"2,0,600", "-3.5,0,600", "0,6,600", "0,-8,600", "1.5,5,450", "-2,-4,900", "0.6,-1,600", "5,12,600"})
    void makesVerticalsUprightWithoutKnowingTheLens(double roll, double pitch, double focal) {
        VerticalsAnalysis found = analyse(DrawnRoom.room(roll, pitch, focal, 1), OptionalDouble.empty());

        assertThat(found.applied()).isTrue();
        assertThat(tiltAfter(found.homography(), roll, pitch, focal)).isLessThan(0.15);
        assertThat(found.residualDeg().orElseThrow()).isLessThan(0.4);
        assertThat(found.confidence()).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({"2,4,600", "-3,-6,450", "1,8,900"})
    void tellsHowTheCameraWasHeldWhenTheLensIsKnown(double roll, double pitch, double focal) {
        VerticalsAnalysis found = analyse(DrawnRoom.room(roll, pitch, focal, 2), OptionalDouble.of(focal));

        assertThat(found.rollDeg()).isCloseTo(roll, within(0.2));
        assertThat(found.pitchDeg()).isCloseTo(pitch, within(0.5));
        assertThat(found.focalPx()).isEqualTo(focal);
    }

    @ParameterizedTest
    @CsvSource({"0,8,450", "1,-7,800"})
    void tellsAnUnknownFocalLengthFromTheRoomsRightAngles(double roll, double pitch, double focal) {
        VerticalsAnalysis found = analyse(DrawnRoom.room(roll, pitch, focal, 8), OptionalDouble.empty());

        assertThat(found.focalPx()).isCloseTo(focal, withinPercentage(10));
    }

    @Test
    void neverMakesARoomWorse() {
        var random = new SplittableRandom(5);
        for (int n = 0; n < 12; n++) {
            double roll = 2 * random.nextGaussian();
            double pitch = 4 * random.nextGaussian();
            VerticalsAnalysis found = analyse(DrawnRoom.room(roll, pitch, 620, n), OptionalDouble.empty());

            double before = tiltAfter(Homography.IDENTITY, roll, pitch, 620);
            double after = tiltAfter(found.homography(), roll, pitch, 620);
            assertThat(after).as("room %d", n).isLessThanOrEqualTo(before + 0.1);
            found.residualDeg().ifPresent(r -> assertThat(after).isLessThan(3 * r + 0.15));
        }
    }

    @Test
    void leavesAStraightRoomAlone() {
        VerticalsAnalysis found = analyse(DrawnRoom.room(0, 0, 600, 3), OptionalDouble.empty());

        assertThat(found.refusal()).contains(Refusal.STRAIGHT);
        assertThat(found.homography()).isEqualTo(Homography.IDENTITY);
        assertThat(found.tiltDeg().orElseThrow()).isLessThan(0.2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void refusesAThicketOfStrokesInAllDirections(long seed) {
        VerticalsAnalysis found = analyse(DrawnRoom.thicket(seed), OptionalDouble.empty());

        assertThat(found.applied()).isFalse();
        assertThat(found.homography()).isEqualTo(Homography.IDENTITY);
    }

    @Test
    void refusesSlantedStairsAndTellsWhy() {
        VerticalsAnalysis found = analyse(DrawnRoom.stairs(1), OptionalDouble.empty());

        assertThat(found.refusal()).hasValueSatisfying(r -> assertThat(r.sentence()).isNotBlank());
        assertThat(found.residualDeg()).isEmpty();
    }

    @Test
    void refusesAnEmptyWall() {
        try (Mat wall = new Mat(H, W, opencv_core.CV_8UC1, new Scalar(128))) {
            VerticalsAnalysis found = analyse(wall, OptionalDouble.empty());

            assertThat(found.refusal()).contains(Refusal.FEW_EDGES);
            assertThat(Tilt.measure(wall)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,5000", "3,2", "40,30"})
    void survivesTinyAndThinPictures(int width, int height) {
        try (Mat tiny = new Mat(height, width, opencv_core.CV_8UC1, new Scalar(90))) {
            assertThat(Verticals.analyse(tiny, width, height, OptionalDouble.empty()).applied()).isFalse();
        }
    }

    @Test
    void correctionFitsTheFullSizeFrame() {
        try (Mat proxy = DrawnRoom.room(2, 5, 600, 4)) {
            Homography small = Verticals.analyse(proxy, W, H, OptionalDouble.of(600)).homography();
            Homography full = Verticals.analyse(proxy, 6 * W, 6 * H, OptionalDouble.of(3600)).homography();

            Homography expected = small.rescaled(6);
            assertThat(full.x(100, 3000)).isCloseTo(expected.x(100, 3000), within(1e-6));
            assertThat(full.y(5000, 20)).isCloseTo(expected.y(5000, 20), within(1e-6));
        }
    }

    @Test
    void tiltIsWhatTheEyeSees() {
        try (Mat room = DrawnRoom.room(2, 0, 600, 6)) {
            assertThat(Tilt.measure(room).orElseThrow()).isCloseTo(2, within(0.2));
        }
    }

    @Test
    void aValueSetByHandTakesTheAutomaticOnesPlace() {
        try (Mat room = DrawnRoom.room(2, 5, 600, 7)) {
            VerticalsAnalysis found = Verticals.analyse(room, W, H, OptionalDouble.of(600));
            VerticalsParams levelOnly = VerticalsParams.from(Step.of(Operation.VERTICALS).with("pitch", 0.0));

            assertThat(found.correctedBy(VerticalsParams.AUTO)).isEqualTo(found.homography());
            Homography rolled = found.correctedBy(levelOnly);
            assertThat(rolled.toArray()[6]).isCloseTo(0, within(1e-12));
            assertThat(Math.toDegrees(Math.asin(rolled.toArray()[3]))).isCloseTo(-2, within(0.2));
        }
    }

    private static VerticalsAnalysis analyse(Mat grey, OptionalDouble focal) {
        return Verticals.analyse(grey, W, H, focal);
    }

    /** The mean tilt of the true verticals over nine points of the picture after the map. */
    private static double tiltAfter(Homography map, double roll, double pitch, double focal) {
        double sum = 0;
        for (double x : new double[] {0.1 * W, 0.5 * W, 0.9 * W}) {
            for (double y : new double[] {0.2 * H, 0.5 * H, 0.8 * H}) {
                double lean = Math.toRadians(DrawnRoom.lean(roll, pitch, focal, x, y));
                double dx = map.x(x + Math.sin(lean), y - Math.cos(lean)) - map.x(x, y);
                double dy = map.y(x + Math.sin(lean), y - Math.cos(lean)) - map.y(x, y);
                sum += Math.toDegrees(Math.abs(Math.atan2(dx, -dy)));
            }
        }
        return sum / 9;
    }
}
