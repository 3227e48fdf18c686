package pro.photoestate.engine.looks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.engine.render.NegativeRequest;
import pro.photoestate.engine.render.Print;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.engine.sample.SampleFrames;
import pro.photoestate.engine.sample.SampleScenes;
import pro.photoestate.recipe.Recipe;

/** Photographs the scenes of the golden corpus and prints them, small. */
final class GoldenDarkroom implements AutoCloseable {

    /** Width of the frames, px: narrower ones leave the verticals to chance. */
    private static final int WIDTH = 420;

    /** Of the stored pictures: artefacts stay below what the comparison allows, and the corpus below a megabyte. */
    private static final int QUALITY = 85;

    /** A hand's movement between the kitchen's frames, px of the frame: what moves must be laid on the reference. */
    private static final double[][] SHAKE = {{3.2, -1.7}, {0, 0}, {-4.6, 2.3}};

    private final Path folder;
    private final PlaneStore store;
    private final Darkroom darkroom;
    private final Map<String, SceneGroup> scenes = new HashMap<>();

    GoldenDarkroom(Path folder) {
        this.folder = folder;
        this.store = new PlaneStore(1L << 30, folder);
        this.darkroom = new Darkroom(store, Cores.single(), Limits.STANDARD);
    }

    /** What the engine finds for a scene when a recipe asks for it. */
    SceneAnalysis found(String scene, Recipe recipe) {
        try (Negative negative = darkroom.negative(scene(scene), recipe, 1);
                Print print = darkroom.print(negative, recipe, Optional.empty())) {
            return print.analysis();
        }
    }

    /** A print; the caller closes it. */
    Mat print(String scene, Recipe recipe, SceneAnalysis analysis) {
        var known = Optional.of(analysis);
        try (Negative negative = darkroom.negative(new NegativeRequest(scene(scene), recipe, 1, known));
                Print print = darkroom.print(negative, recipe, known)) {
            return print.bgr().clone();
        }
    }

    private SceneGroup scene(String name) {
        return scenes.computeIfAbsent(name, this::photographed);
    }

    private SceneGroup photographed(String name) {
        double step = name.equals("front") ? 2 : 3;
        SampleFrames camera = SampleFrames.of(SampleScenes.load(name)).wide(WIDTH);
        FrameReader reader = new FrameReader(Limits.STANDARD);
        List<Frame> frames = new ArrayList<>();
        List<Double> ev = List.of(-step, 0.0, step);
        try {
            for (int i = 0; i < 3; i++) {
                Homography moved = name.equals("kitchen") ? Homography.shift(SHAKE[i][0], SHAKE[i][1]) : Homography.IDENTITY;
                frames.add(reader.read(camera.frame(folder, i, ev.get(i), moved)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SceneGroup(frames, 1, ev, 1, List.of(), List.of());
    }

    /** A picture as the corpus stores it: JPEG without chroma subsampling. */
    static byte[] coded(Mat bgr) {
        try (BytePointer jpeg = new BytePointer();
                IntPointer options = new IntPointer(
                        opencv_imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY,
                        opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR, opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444)) {
            opencv_imgcodecs.imencode(".jpg", bgr, jpeg, options);
            byte[] bytes = new byte[(int) jpeg.limit()];
            jpeg.get(bytes);
            return bytes;
        }
    }

    /** The way back; the caller closes it. */
    static Mat decoded(byte[] jpeg) {
        try (BytePointer data = new BytePointer(jpeg);
                Mat raw = new Mat(1, jpeg.length, opencv_core.CV_8U, data)) {
            return opencv_imgcodecs.imdecode(raw, opencv_imgcodecs.IMREAD_COLOR);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
