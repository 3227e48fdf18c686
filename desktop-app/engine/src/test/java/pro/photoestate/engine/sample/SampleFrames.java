package pro.photoestate.engine.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Homography;

/**
 * Frames of a sample scene made to measure: any size, ladder, movement and file format.
 *
 * @param scene what is photographed
 * @param width of the frames, px; the height follows
 * @param iso sensitivity, which sets the noise
 * @param format file name extension: jpg, png (16 bits) or tif (16 bits)
 * @param seed of the noise
 */
public record SampleFrames(SampleScene scene, int width, int iso, String format, long seed) {

    private static final double MIDDLE = 0.15;
    private static final double REFERENCE_SECONDS = 1 / 8.0;

    /** JPEG frames at ISO 100 of the scene's own size. */
    public static SampleFrames of(SampleScene scene) {
        return new SampleFrames(scene, scene.width(), 100, "jpg", 1);
    }

    /** The same with another width in px: larger ones are enlarged and get noise of their own. */
    public SampleFrames wide(int pixels) {
        return new SampleFrames(scene, pixels, iso, format, seed);
    }

    /** The same in another format. */
    public SampleFrames as(String extension) {
        return new SampleFrames(scene, width, iso, extension, seed);
    }

    /** Height of the frames, px. */
    public int height() {
        return (int) Math.round((double) width * scene.height() / scene.width());
    }

    /** A bracket from a tripod in the order given; EV relative to the metered frame. */
    public List<Path> bracket(Path folder, double... ev) throws IOException {
        List<Path> files = new ArrayList<>();
        for (double step : ev) {
            files.add(frame(folder, files.size(), step, Homography.IDENTITY));
        }
        return files;
    }

    /** A bracket from a tripod as a scene; EV in ascending order, one of them 0. */
    public SceneGroup scene(Path folder, double... ev) throws IOException {
        FrameReader reader = new FrameReader(Limits.STANDARD);
        List<Frame> frames = bracket(folder, ev).stream().map(reader::read).toList();
        List<Double> exposures = Arrays.stream(ev).boxed().toList();
        return new SceneGroup(frames, exposures.indexOf(0.0), exposures, 1, List.of(), List.of());
    }

    /**
     * One frame: {@code toReference} maps its pixels to those of an unmoved one (its border is repeated where the scene
     * ends). A JPEG gets the EXIF of the sample camera.
     */
    public Path frame(Path folder, int index, double ev, Homography toReference) throws IOException {
        Path file = folder.resolve(String.format(Locale.ROOT, "%s-%02d.%s", scene.name(), index, format));
        Radiance light = scene.ambient();
        SampleCamera camera = camera(light, ev, seed + index);
        Radiance large = width == light.width() ? light : light.resized(width, height());
        Radiance seen = toReference.equals(Homography.IDENTITY) ? large : large.warped(toReference, width, height());
        boolean jpeg = format.equals("jpg");
        try (Mat picture = jpeg ? camera.photograph8(seen) : camera.photograph16(seen);
                BytePointer coded = new BytePointer();
                IntPointer settings = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 94)) {
            if (jpeg) {
                opencv_imgcodecs.imencode(".jpg", picture, coded, settings);
            } else {
                opencv_imgcodecs.imencode("." + format, picture, coded);
            }
            byte[] bytes = new byte[(int) coded.limit()];
            coded.get(bytes);
            Files.write(file, jpeg ? exif(index, ev).insertInto(bytes, width, height()) : bytes);
        }
        return file;
    }

    /** The picture that a perfect white balance by region would give, at the metered exposure, without noise; BGR. */
    public Mat neutral() {
        Radiance light = scene.neutral();
        double gain = MIDDLE / light.medianLuminance();
        Radiance large = width == light.width() ? light : light.resized(width, height());
        return new SampleCamera(gain, new double[] {1, 1, 1}, 1, seed).photograph8(large);
    }

    private SampleCamera camera(Radiance light, double ev, long noise) {
        double gain = MIDDLE / light.medianLuminance() * Math.pow(2, ev);
        double[] white = Lamps.gains(scene.indoors() ? Lamps.CAMERA_INDOORS : Lamps.CAMERA_OUTDOORS);
        return new SampleCamera(gain, white, iso, noise);
    }

    private CameraExif exif(int index, double ev) {
        int micros = (int) Math.round(1e6 * REFERENCE_SECONDS * Math.pow(2, ev));
        double focal35 = scene.focalPx() * 36 / Math.max(scene.width(), scene.height());
        return new CameraExif(new Exposure(micros, 1_000_000, iso, 8), ev, focal35,
                ShootPlan.START.plusSeconds(2L * index), 1, false);
    }
}
