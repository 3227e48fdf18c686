package pro.photoestate.engine.bracket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.decode.FileKind;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.Metadata;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.sentence.Sentence;

class GroupingTest {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 5, 4, 12, 0);
    private static final Settings NIKON = new Settings("Nikon", 100, 8, 24, false);

    /** Everything that is set on the camera but the exposure time. */
    private record Settings(String make, double iso, double aperture, double focal, boolean flash) {
        Settings withIso(double value) {
            return new Settings(make, value, aperture, focal, flash);
        }

        Settings withFlash() {
            return new Settings(make, iso, aperture, focal, true);
        }
    }

    @TempDir
    Path folder;

    private PlaneStore store;
    private final Map<Path, Signature> signatures = new HashMap<>();
    private final List<Frame> frames = new ArrayList<>();

    @BeforeEach
    void openStore() {
        store = new PlaneStore(1 << 28, folder);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** Takes a picture of room {@code seed}; 1/8 s at ISO 100 and f/8 is the middle exposure. */
    private Frame shoot(String name, int seed, double second, double time, Settings settings) {
        double ev = Math.log(time * 8 * settings.iso() / 100 * 64 / (settings.aperture() * settings.aperture()))
                / Math.log(2);
        return shoot(name, seed, ev, Homography.IDENTITY, metadata(second, time, settings));
    }

    private Frame shoot(String name, int seed, double ev, Homography view, Metadata metadata) {
        Path file = Path.of(name);
        try (Picture picture = new Room(WIDTH, HEIGHT, seed).photograph(store, ev, view, 1)) {
            signatures.put(file, Signature.of(picture.y()));
        }
        Frame frame = new Frame(file, FileKind.JPEG, WIDTH, HEIGHT, 8, true, metadata);
        frames.add(frame);
        return frame;
    }

    private static Metadata metadata(double second, double time, Settings s) {
        return new Metadata(
                Optional.of(s.make()),
                Optional.of("Z"),
                Optional.empty(),
                Optional.of(NOON.plusNanos((long) (second * 1e9))),
                OptionalDouble.of(time),
                OptionalDouble.of(s.iso()),
                OptionalDouble.of(s.aperture()),
                OptionalDouble.empty(),
                OptionalDouble.of(s.focal()),
                OptionalDouble.empty(),
                Optional.of(s.flash()),
                false,
                OptionalInt.empty(),
                1);
    }

    /** Takes a bracket that the camera counts itself. */
    private void counted(double second, double... times) {
        for (int i = 0; i < times.length; i++) {
            Metadata m = metadata(second + 3 * i, times[i], NIKON);
            double ev = Math.log(times[i] * 8) / Math.log(2);
            shoot("c" + frames.size() + ".jpg", 1, ev, Homography.IDENTITY, new Metadata(
                    m.make(),
                    m.model(),
                    m.lens(),
                    m.captured(),
                    m.seconds(),
                    m.iso(),
                    m.aperture(),
                    m.biasEv(),
                    m.focalMm(),
                    m.focalPx(),
                    m.flashFired(),
                    true,
                    OptionalInt.of(i + 1),
                    1));
        }
    }

    private void bracket(String prefix, int seed, double second, double... times) {
        double at = second;
        for (double time : times) {
            shoot(prefix + frames.size() + ".jpg", seed, at, time, NIKON);
            at += time + 0.3;
        }
    }

    private List<SceneGroup> group() {
        return Grouping.group(frames, f -> signatures.get(f.file()));
    }

    private static Set<Set<String>> names(List<SceneGroup> scenes) {
        return scenes.stream()
                .map(s -> s.frames().stream().map(Frame::name).collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    private static String all(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::english).collect(Collectors.joining(" "));
    }

    @Test
    void findsBracketsInAnyOrderUnderAnyName() {
        bracket("x", 1, 0, 1 / 128.0, 1 / 32.0, 1 / 8.0, 1 / 2.0, 2);
        bracket("b", 2, 30, 1 / 32.0, 1 / 8.0, 1 / 2.0);
        bracket("q", 3, 60, 1 / 8.0);
        bracket("a", 4, 90, 1 / 8.0, 1 / 32.0, 1 / 2.0);
        Set<Set<String>> expected = names(group());
        assertThat(expected).hasSize(4).anyMatch(s -> s.size() == 5).anyMatch(s -> s.size() == 1);
        Collections.shuffle(frames, new Random(1));
        List<SceneGroup> shuffled = group();
        assertThat(names(shuffled)).isEqualTo(expected);
        List<Double> ev = shuffled.getFirst().exposureEv();
        assertThat(ev).hasSize(5);
        assertThat(ev.getLast() - ev.getFirst()).isCloseTo(8, within(0.01));
        assertThat(shuffled).allMatch(s -> s.confidence() > 0.8).allMatch(s -> s.warnings().isEmpty());
    }

    @Test
    void findsBracketsWithoutAnyMetadata() {
        for (int i = 0; i < 9; i++) {
            shoot("n" + (i * 7 % 9) + ".png", 1 + i % 3, 2 * (i / 3) - 2.0, Homography.IDENTITY, Metadata.NONE);
        }
        List<SceneGroup> scenes = group();
        assertThat(scenes).hasSize(3).allMatch(s -> s.frames().size() == 3);
        assertThat(scenes.getFirst().exposureEv().getLast() - scenes.getFirst().exposureEv().getFirst())
                .isCloseTo(4, within(0.5));
    }

    @Test
    void keepsCamerasApartThatPhotographTheSameRoomAtTheSameTime() {
        Settings sony = new Settings("Sony", 100, 8, 24, false);
        for (int i = 0; i < 3; i++) {
            shoot("n" + i, 1, i, Math.pow(4, i - 1) / 8, NIKON);
            shoot("s" + i, 1, i + 0.2, Math.pow(4, i - 1) / 8, sony);
        }
        assertThat(names(group())).isEqualTo(Set.of(Set.of("n0", "n1", "n2"), Set.of("s0", "s1", "s2")));
    }

    @Test
    void readsExposureFromTimeIsoAndApertureTogether() {
        shoot("a", 1, 0, 1 / 8.0, NIKON);
        shoot("b", 1, 1, 1 / 64.0, NIKON.withIso(200));
        shoot("c", 1, 2, 1 / 8.0, NIKON.withIso(400));
        SceneGroup scene = group().getFirst();
        assertThat(scene.frames()).extracting(Frame::name).containsExactly("b", "a", "c");
        assertThat(scene.exposureEv().get(2) - scene.exposureEv().get(0)).isCloseTo(4, within(0.01));
    }

    @Test
    void beginsANewSceneWhereTheLadderBeginsAnew() {
        bracket("a", 1, 0, 1 / 8.0, 1 / 32.0, 1 / 2.0);
        bracket("b", 1, 6, 1 / 8.0, 1 / 32.0, 1 / 2.0);
        List<SceneGroup> scenes = group();
        assertThat(names(scenes))
                .isEqualTo(Set.of(Set.of("a0.jpg", "a1.jpg", "a2.jpg"), Set.of("b3.jpg", "b4.jpg", "b5.jpg")));
        assertThat(all(scenes.get(1).warnings())).contains("2 times in a row");
    }

    @Test
    void saysThatTheCameraTookThemAsOneBracket() {
        counted(0, 1 / 8.0, 1 / 32.0, 1 / 2.0);
        assertThat(group().getFirst().reasons())
                .extracting(r -> r.in(Locale.GERMAN))
                .contains("Die Kamera hat sie als Belichtungsreihe aufgenommen.");
    }

    @Test
    void beginsANewSceneWhereTheCameraBeginsToCountAnewAtTheSameExposure() {
        counted(0, 1 / 8.0, 1 / 32.0, 1 / 2.0);
        counted(12, 1 / 8.0);
        assertThat(group()).extracting(s -> s.frames().size()).containsExactly(3, 1);
    }

    @Test
    void joinsTwoBracketsThatOneLadderWasMadeOf() {
        counted(0, 1 / 128.0, 1 / 64.0, 1 / 32.0);
        counted(12, 1 / 16.0, 1 / 8.0, 1 / 4.0);
        assertThat(group()).extracting(s -> s.frames().size()).containsExactly(6);
    }

    @Test
    void takesFramesOfOneExposureAsPhotosOfTheirOwnWhenTheCameraMoved() {
        shoot("a", 1, 0, Homography.IDENTITY, metadata(0, 1 / 8.0, NIKON));
        shoot("b", 1, 0, Homography.shift(9, 0), metadata(4, 1 / 8.0, NIKON));
        assertThat(group()).hasSize(2);
    }

    @Test
    void warnsOfAMissingFrame() {
        bracket("a", 1, 0, 1 / 32.0, 1 / 16.0, 1 / 4.0);
        assertThat(all(group().getFirst().warnings())).contains("missing");
    }

    @Test
    void warnsOfAFrameTakenTwice() {
        bracket("a", 1, 0, 1 / 32.0, 1 / 8.0, 1 / 8.0, 1 / 2.0);
        assertThat(group()).hasSize(1);
        assertThat(all(group().getFirst().warnings())).contains("twice").contains("a2.jpg");
    }

    @Test
    void keepsCopiesWithTheirOriginals() {
        bracket("a", 1, 0, 1 / 32.0, 1 / 8.0, 1 / 2.0);
        for (Frame frame : List.copyOf(frames)) {
            Path copy = Path.of("copy-of-" + frame.name());
            signatures.put(copy, signatures.get(frame.file()));
            frames.add(new Frame(copy, FileKind.JPEG, WIDTH, HEIGHT, 8, true, frame.metadata()));
        }
        assertThat(group()).hasSize(1);
        assertThat(group().getFirst().frames()).hasSize(6);
        assertThat(all(group().getFirst().warnings())).contains("copies");
    }

    @Test
    void joinsAmbientAndFlashFramesAndSaysSo() {
        shoot("ambient", 1, 0, 1 / 8.0, NIKON);
        shoot("flash", 1, 12, 1 / 16.0, NIKON.withFlash());
        SceneGroup scene = group().getFirst();
        assertThat(scene.frames()).hasSize(2);
        assertThat(scene.frames().get(scene.reference()).name()).isEqualTo("ambient");
        assertThat(all(scene.warnings())).contains("Flash fired in flash");
    }

    @Test
    void joinsHandHeldFramesAndTellsThatTheCameraMoved() {
        Homography turn = new Homography(0.9998, -0.0175, 6, 0.0175, 0.9998, -5, 0, 0);
        shoot("a", 1, 0, Homography.IDENTITY, metadata(0, 1 / 8.0, NIKON));
        shoot("b", 1, -2, turn, metadata(0.4, 1 / 32.0, NIKON));
        shoot("c", 1, 2, Homography.shift(-7, 4), metadata(0.9, 1 / 2.0, NIKON));
        assertThat(group()).hasSize(1);
        assertThat(all(group().getFirst().warnings())).contains("camera moved");
    }

    @Test
    void keepsANearlyBlackFrameOfABurst() {
        bracket("a", 1, 0, 1 / 8.0, 1 / 16000.0, 8);
        assertThat(group()).hasSize(1);
    }

    @Test
    void partsTheSameViewAfterALongPause() {
        shoot("a", 1, 0, 1 / 8.0, NIKON);
        shoot("b", 1, 3600, 1 / 2.0, NIKON);
        assertThat(group()).hasSize(2);
    }

    @Test
    void keepsAnUnrelatedFrameOfTheSameMinuteApart() {
        bracket("a", 1, 0, 1 / 32.0, 1 / 8.0, 1 / 2.0);
        bracket("b", 5, 4, 1 / 8.0);
        assertThat(names(group())).contains(Set.of("b3.jpg"));
    }

    @Test
    void givesNothingForNothing() {
        assertThat(group()).isEmpty();
    }
}
