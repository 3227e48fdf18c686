package pro.photoestate.engine.bracket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;

class AlignmentTest {

    private static final int WIDTH = 1080;
    private static final int HEIGHT = 720;
    /** Turned by 1.5 degrees, shifted by 3 %, and tilted a little. */
    private static final Homography HAND_HELD = turn(1.5).then(Homography.shift(27, -16)).then(tilt(6e-6, -4e-6));

    @TempDir
    Path folder;

    private PlaneStore store;
    private final Room room = new Room(WIDTH, HEIGHT, 7);

    @BeforeEach
    void openStore() {
        store = new PlaneStore(1L << 30, folder);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static Homography turn(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        Homography turn = new Homography(c, -s, 0, s, c, 0, 0, 0);
        return Homography.shift(-WIDTH / 2.0, -HEIGHT / 2.0)
                .then(turn)
                .then(Homography.shift(WIDTH / 2.0, HEIGHT / 2.0));
    }

    private static Homography tilt(double x, double y) {
        return new Homography(1, 0, 0, 0, 1, 0, x, y);
    }

    private Picture frame(double ev, Homography toScene) {
        return room.photograph(store, ev, toScene, 1.5);
    }

    private AlignAnalysis align(List<Double> ev, int reference, List<Picture> frames) {
        return Alignment.analyse(frames, ev, reference, Cores.single());
    }

    private static double cornerError(Homography found, Homography truth) {
        return found.inverse().then(truth).reach(WIDTH, HEIGHT);
    }

    @Test
    void leavesFramesOfASteadyTripodAlone() {
        List<Double> ev = List.of(-4.0, -2.0, 0.0, 2.0, 4.0);
        List<Picture> frames = new ArrayList<>();
        ev.forEach(e -> frames.add(frame(e, Homography.IDENTITY)));
        AlignAnalysis found = align(ev, 2, frames);
        assertThat(found.still()).isTrue();
        assertThat(found.frames()).allMatch(FrameAlignment::used).allMatch(f -> f.residualPx() < 0.5);
        assertThat(found.common()).isEqualTo(new Area(0, 0, WIDTH, HEIGHT));
    }

    @Test
    void findsAHandHeldMotionAcrossExposures() {
        for (double ev : List.of(-2.0, 2.0)) {
            AlignAnalysis found = align(
                    List.of(0.0, ev), 0, List.of(frame(0, Homography.IDENTITY), frame(ev, HAND_HELD)));
            FrameAlignment moved = found.frames().get(1);
            assertThat(moved.used()).isTrue();
            assertThat(cornerError(moved.toReference(), HAND_HELD)).isLessThan(1.5);
        }
    }

    @Test
    void findsASmallShiftToATenthOfAPixel() {
        Homography shift = Homography.shift(1.37, -0.81);
        AlignAnalysis found =
                align(List.of(0.0, -1.0), 0, List.of(frame(0, Homography.IDENTITY), frame(-1, shift)));
        assertThat(cornerError(found.frames().get(1).toReference(), shift)).isLessThan(0.1);
    }

    @Test
    void reachesAFarExposureOverTheFramesBetween() {
        List<Double> ev = List.of(-4.5, -2.5, 0.0, 2.5, 4.5);
        List<Picture> frames = new ArrayList<>();
        Homography step = Homography.shift(9, 5);
        Homography motion = Homography.IDENTITY;
        List<Homography> truth = new ArrayList<>();
        for (double e : ev) {
            frames.add(frame(e, motion));
            truth.add(motion);
            motion = motion.then(step);
        }
        AlignAnalysis found = align(ev, 2, frames);
        for (int i = 0; i < ev.size(); i++) {
            Homography expected = truth.get(i).then(truth.get(2).inverse());
            assertThat(found.frames().get(i).used()).as("frame %d", i).isTrue();
            assertThat(cornerError(found.frames().get(i).toReference(), expected))
                    .as("frame %d", i)
                    .isLessThan(0.5);
        }
    }

    @Test
    void leavesOutAFrameOfAnotherRoom() {
        Picture other = new Room(WIDTH, HEIGHT, 8).photograph(store, 0, Homography.IDENTITY, 1);
        AlignAnalysis found = align(List.of(0.0, 1.0), 0, List.of(frame(0, Homography.IDENTITY), other));
        assertThat(found.frames().get(1).used()).isFalse();
        assertThat(found.frames().get(1).reason()).hasValueSatisfying(r -> assertThat(r.english()).contains("same view"));
        assertThat(found.common()).isEqualTo(new Area(0, 0, WIDTH, HEIGHT));
    }

    @Test
    void leavesOutAFrameOfAnotherSize() {
        Picture other = new Room(WIDTH / 2, HEIGHT, 7).photograph(store, 0, Homography.IDENTITY, 1);
        AlignAnalysis found = align(List.of(0.0, 1.0), 0, List.of(frame(0, Homography.IDENTITY), other));
        assertThat(found.frames().get(1).reason()).hasValueSatisfying(r -> assertThat(r.in(Locale.GERMAN)).contains("andere Größe"));
    }

    @Test
    void takesABlackFrameAsSteadyOnlyWhenTheOthersAre() {
        Picture black = frame(-14, Homography.IDENTITY);
        AlignAnalysis steady = align(
                List.of(0.0, 1.0, -14.0),
                0,
                List.of(frame(0, Homography.IDENTITY), frame(1, Homography.IDENTITY), black));
        assertThat(steady.frames().get(2).used()).isTrue();
        assertThat(steady.frames().get(2).reason()).isPresent();
        AlignAnalysis moved = align(
                List.of(0.0, 1.0, -14.0), 0, List.of(frame(0, Homography.IDENTITY), frame(1, HAND_HELD), black));
        assertThat(moved.frames().get(2).used()).isFalse();
    }
}
