package pro.photoestate.engine.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** Writes what the tests measure against: each scene's light by group and its masks in small, and the camera's truth. */
final class TruthMaps {

    /** Long side of the radiance maps in px: all of them fit in 5 MB. */
    private static final int LONG_SIDE = 720;

    private static final List<String> MASKS = List.of("window", "sky", "fan");

    private final Path rendered;
    private final Path target;

    TruthMaps(Path rendered, Path target) {
        this.rendered = rendered;
        this.target = target;
    }

    /**
     * truth.json: the scenes; sizes and focal length in px of the small maps.
     *
     * @param scenes in the order of the shoot
     */
    record Truth(List<SceneTruth> scenes) {}

    /**
     * One scene.
     *
     * @param name of the view
     * @param width of its maps, px
     * @param height likewise
     * @param focalPx focal length, px of the maps
     * @param rollDeg clockwise, degrees
     * @param pitchDeg up, degrees
     * @param lampGain strength of the lamps in the shoot
     * @param lights names of the groups of lights that have a map
     * @param masks names of the masks
     */
    record SceneTruth(
            String name,
            int width,
            int height,
            double focalPx,
            double rollDeg,
            double pitchDeg,
            double lampGain,
            List<String> lights,
            List<String> masks) {}

    void write() throws IOException {
        Files.createDirectories(target);
        List<SceneTruth> scenes = new ArrayList<>();
        for (ShootPlan.Set set : ShootPlan.rendered(rendered)) {
            scenes.add(write(set));
        }
        MakeSampleShoot.writeJson(target.resolve("truth.json"), new Truth(scenes));
    }

    private SceneTruth write(ShootPlan.Set set) throws IOException {
        Path folder = rendered.resolve(set.name());
        RenderedScene scene = RenderedScene.read(folder);
        int margin = scene.truth().margin();
        int full = scene.frameWidth();
        int tall = scene.frameHeight();
        double scale = (double) LONG_SIDE / Math.max(full, tall);
        int width = (int) Math.round(full * scale);
        int height = (int) Math.round(tall * scale);
        for (String group : scene.truth().groups()) {
            Radiance small = scene.group(group).crop(margin, margin, full, tall).resized(width, height);
            RadianceFile.write(target.resolve(set.name() + "-" + group + ".png"), small);
        }
        List<String> masks = new ArrayList<>();
        for (String mask : MASKS) {
            if (Files.exists(folder.resolve(mask + ".png"))) {
                shrink(folder.resolve(mask + ".png"), new Rect(margin, margin, full, tall), new Size(width, height),
                        target.resolve(set.name() + "-" + mask + "-mask.png"));
                masks.add(mask);
            }
        }
        return new SceneTruth(set.name(), width, height, scene.truth().focalPx() * scale, scene.truth().rollDeg(),
                scene.truth().pitchDeg(), set.lampGain(), scene.truth().groups(), masks);
    }

    private static void shrink(Path from, Rect part, Size size, Path to) throws IOException {
        byte[] bytes = Files.readAllBytes(from);
        try (BytePointer data = new BytePointer(bytes);
                Mat raw = new Mat(1, bytes.length, opencv_core.CV_8U, data);
                Mat whole = opencv_imgcodecs.imdecode(raw, opencv_imgcodecs.IMREAD_GRAYSCALE);
                Mat kept = new Mat(whole, part);
                Mat small = new Mat();
                BytePointer png = new BytePointer();
                IntPointer settings = new IntPointer(opencv_imgcodecs.IMWRITE_PNG_COMPRESSION, 9)) {
            opencv_imgproc.resize(kept, small, size, 0, 0, opencv_imgproc.INTER_AREA);
            opencv_imgproc.threshold(small, small, 127, 255, opencv_imgproc.THRESH_BINARY);
            opencv_imgcodecs.imencode(".png", small, png, settings);
            byte[] out = new byte[(int) png.limit()];
            png.get(out);
            Files.write(to, out);
        }
    }
}
