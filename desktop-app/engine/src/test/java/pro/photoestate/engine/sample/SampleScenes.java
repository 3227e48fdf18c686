package pro.photoestate.engine.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import tools.jackson.databind.json.JsonMapper;

/** The committed truth of the sample shoot; each scene is read when asked for. */
public final class SampleScenes {

    private static final TruthMaps.Truth TRUTH =
            JsonMapper.builder().build().readValue(bytes("truth.json"), TruthMaps.Truth.class);

    private SampleScenes() {}

    /** The names of all scenes. */
    public static List<String> names() {
        return TRUTH.scenes().stream().map(TruthMaps.SceneTruth::name).toList();
    }

    /** The names of the furnished rooms, where lamps burn. */
    public static List<String> rooms() {
        return TRUTH.scenes().stream()
                .filter(s -> s.lights().contains("lamps"))
                .map(TruthMaps.SceneTruth::name)
                .toList();
    }

    /** One scene. */
    public static SampleScene load(String name) {
        TruthMaps.SceneTruth truth = TRUTH.scenes().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Radiance> lights = new LinkedHashMap<>();
        truth.lights().forEach(group -> lights.put(group, RadianceFile.decode(bytes(name + "-" + group + ".png"))));
        Map<String, byte[]> masks = new LinkedHashMap<>();
        truth.masks().forEach(mask -> masks.put(mask, mask(bytes(name + "-" + mask + "-mask.png"))));
        return new SampleScene(
                name, truth.focalPx(), truth.rollDeg(), truth.pitchDeg(), truth.lampGain(), lights, masks);
    }

    private static byte[] mask(byte[] png) {
        try (BytePointer data = new BytePointer(png);
                Mat raw = new Mat(1, png.length, opencv_core.CV_8U, data);
                Mat mask = opencv_imgcodecs.imdecode(raw, opencv_imgcodecs.IMREAD_GRAYSCALE)) {
            byte[] out = new byte[mask.cols() * mask.rows()];
            ByteBuffer samples = mask.createBuffer();
            samples.get(out);
            return out;
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = SampleScenes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
