package pro.photoestate.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.bracket.Alignment;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Decoded;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.image.SrgbCurve;
import pro.photoestate.engine.op.verticals.Verticals;
import pro.photoestate.engine.op.verticals.VerticalsAnalysis;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.engine.render.Print;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/** What the engine finds in the sample scenes, beside what is true of them. */
class SampleTruthTest {

    @TempDir
    private Path folder;

    static Iterable<String> rooms() {
        return SampleScenes.rooms();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void straightensTheVerticalsOfARoom(String name) throws IOException {
        SampleScene scene = SampleScenes.load(name);
        SampleFrames camera = SampleFrames.of(scene).wide(2 * scene.width());
        Path file = camera.frame(folder, 0, 0.5, Homography.IDENTITY);

        try (Mat grey = opencv_imgcodecs.imread(file.toString(), opencv_imgcodecs.IMREAD_GRAYSCALE)) {
            VerticalsAnalysis found =
                    Verticals.analyse(grey, camera.width(), camera.height(), OptionalDouble.of(2 * scene.focalPx()));

            assertThat(lean(scene, camera, found.homography())).isLessThan(0.3);
        }
    }

    @Test
    void laysHandHeldFramesOnEachOther() throws IOException {
        SampleScene scene = SampleScenes.load("kitchen");
        SampleFrames camera = SampleFrames.of(scene).wide(1440);
        List<Homography> moved =
                List.of(shake(1440, 960, 9.3, -5.1, 0.21), Homography.IDENTITY, shake(1440, 960, -12.4, 7.7, -0.26));
        List<Double> ev = List.of(-1.5, 0.0, 1.5);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            files.add(camera.frame(folder, i, ev.get(i), moved.get(i)));
        }

        try (PlaneStore store = new PlaneStore(1L << 30, folder)) {
            AlignAnalysis found = align(store, files, ev);

            for (int i = 0; i < 3; i++) {
                Homography left = found.frames().get(i).toReference().inverse().then(moved.get(i));
                assertThat(left.reach(1440, 960)).as("frame %d", i).isLessThan(1.0);
                assertThat(meanError(left, 1440, 960)).as("frame %d", i).isLessThan(0.3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void whiteBalanceComesNearerToTheTruth(String name) throws IOException {
        SampleScene scene = SampleScenes.load(name);
        Recipe merged = new Recipe("merged", List.of(Step.of(Operation.ALIGN), Step.of(Operation.MERGE)));
        Recipe balanced = new Recipe(
                "balanced",
                List.of(Step.of(Operation.ALIGN), Step.of(Operation.MERGE), Step.of(Operation.WHITE_BALANCE)));

        try (Mat truth = SampleFrames.of(scene).neutral();
                PlaneStore store = new PlaneStore(1L << 30, folder)) {
            Darkroom darkroom = new Darkroom(store, Cores.single(), Limits.STANDARD);
            SceneGroup group = group(SampleFrames.of(scene).bracket(folder, -2, 0, 2), List.of(-2.0, 0.0, 2.0));
            try (Negative negative = darkroom.negative(group, balanced, 1);
                    Print before = darkroom.print(negative, merged, Optional.empty());
                    Print after = darkroom.print(negative, balanced, Optional.empty())) {
                assertThat(colourError(after.bgr(), truth)).isLessThan(0.9 * colourError(before.bgr(), truth));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void showsTheViewThroughTheWindows(String name) throws IOException {
        SampleScene scene = SampleScenes.load(name);
        Recipe recipe = new Recipe(
                "view", List.of(Step.of(Operation.ALIGN), Step.of(Operation.MERGE), Step.of(Operation.WINDOW_PULL)));
        List<Path> files = SampleFrames.of(scene).bracket(folder, -4, -2, 0, 2);

        try (PlaneStore store = new PlaneStore(1L << 30, folder);
                Mat metered = opencv_imgcodecs.imread(files.get(2).toString())) {
            Darkroom darkroom = new Darkroom(store, Cores.single(), Limits.STANDARD);
            try (Negative negative = darkroom.negative(group(files, List.of(-4.0, -2.0, 0.0, 2.0)), recipe, 1);
                    Print print = darkroom.print(negative, recipe, Optional.empty())) {
                assertThat(blownShare(print.bgr(), scene)).isLessThan(0.3 * blownShare(metered, scene));
            }
        }
    }

    private static AlignAnalysis align(PlaneStore store, List<Path> files, List<Double> ev) {
        Decoder decoder = new Decoder(store, Cores.single(), Limits.STANDARD);
        FrameReader reader = new FrameReader(Limits.STANDARD);
        List<Decoded> decoded =
                files.stream().map(f -> decoder.decode(reader.read(f), 1)).toList();
        List<Picture> pictures = decoded.stream().map(Decoded::picture).toList();
        AlignAnalysis found = Alignment.analyse(pictures, ev, 1, Cores.single());
        decoded.forEach(Decoded::close);
        return found;
    }

    private static SceneGroup group(List<Path> files, List<Double> ev) {
        FrameReader reader = new FrameReader(Limits.STANDARD);
        List<Frame> frames = files.stream().map(reader::read).toList();
        return new SceneGroup(frames, ev.indexOf(0.0), ev, 1, List.of(), List.of());
    }

    /** A hand's movement about the middle of the picture. */
    private static Homography shake(int width, int height, double dx, double dy, double rollDeg) {
        double c = Math.cos(Math.toRadians(rollDeg));
        double s = Math.sin(Math.toRadians(rollDeg));
        Homography turn = new Homography(c, -s, 0, s, c, 0, 0, 0);
        return Homography.shift(-width / 2.0, -height / 2.0)
                .then(turn)
                .then(Homography.shift(width / 2.0 + dx, height / 2.0 + dy));
    }

    private static double meanError(Homography left, int width, int height) {
        double sum = 0;
        for (int j = 0; j < 5; j++) {
            for (int i = 0; i < 5; i++) {
                double x = (i + 0.5) * width / 5;
                double y = (j + 0.5) * height / 5;
                sum += Math.hypot(left.x(x, y) - x, left.y(x, y) - y) / 25;
            }
        }
        return sum;
    }

    /** Mean angle in degrees that the scene's true verticals keep after a correction. */
    private static double lean(SampleScene scene, SampleFrames camera, Homography correction) {
        Homography way = scene.level(camera.width(), camera.height()).inverse().then(correction);
        double sum = 0;
        for (int i = 0; i < 9; i++) {
            double x = (i + 0.5) * camera.width() / 9;
            double top = 0.25 * camera.height();
            double foot = 0.75 * camera.height();
            sum += Math.abs(Math.toDegrees(
                            Math.atan2(way.x(x, foot) - way.x(x, top), way.y(x, foot) - way.y(x, top))))
                    / 9;
        }
        return sum;
    }

    /** Mean angle in degrees between linear colours, where both are well exposed. */
    private static double colourError(Mat picture, Mat truth) {
        ByteBuffer a = picture.createBuffer();
        ByteBuffer b = truth.createBuffer();
        double sum = 0;
        int count = 0;
        for (int i = 0; i + 2 < 3 * truth.cols() * truth.rows(); i += 3 * 7) {
            double dot = 0;
            double aa = 0;
            double bb = 0;
            int darkest = 255;
            int brightest = 0;
            for (int c = i; c < i + 3; c++) {
                double p = SrgbCurve.decodeExactly((a.get(c) & 255) / 255.0);
                double q = SrgbCurve.decodeExactly((b.get(c) & 255) / 255.0);
                dot += p * q;
                aa += p * p;
                bb += q * q;
                darkest = Math.min(darkest, Math.min(a.get(c) & 255, b.get(c) & 255));
                brightest = Math.max(brightest, Math.max(a.get(c) & 255, b.get(c) & 255));
            }
            if (darkest > 20 && brightest < 250) {
                sum += Math.toDegrees(Math.acos(Math.min(1, dot / Math.sqrt(aa * bb))));
                count++;
            }
        }
        return sum / count;
    }

    /** The share of the true windows that is white without any detail. */
    private static double blownShare(Mat picture, SampleScene scene) {
        ByteBuffer bgr = picture.createBuffer();
        byte[] window = scene.mask("window");
        int blown = 0;
        int all = 0;
        for (int i = 0; i < window.length; i++) {
            if (window[i] != 0) {
                all++;
                boolean white = (bgr.get(3 * i) & bgr.get(3 * i + 1) & bgr.get(3 * i + 2) & 255) >= 252;
                blown += white ? 1 : 0;
            }
        }
        return (double) blown / all;
    }
}
