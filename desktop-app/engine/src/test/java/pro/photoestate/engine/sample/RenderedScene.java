package pro.photoestate.engine.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.image.Homography;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the scene scripts wrote for one view.
 *
 * @param truth the camera
 * @param groups light by group, each as rendered
 * @param fan for each exposure, the turning fan's part of the picture by group; empty without a fan
 */
record RenderedScene(Truth truth, Map<String, Radiance> groups, List<Map<String, Radiance>> fan) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * truth.json of a view.
     *
     * @param width of the rendering, px, with its margin
     * @param height likewise
     * @param margin px beyond each edge of the frame
     * @param groups names of the groups of lights
     * @param focalPx focal length in px
     * @param rollDeg clockwise, degrees
     * @param pitchDeg up, degrees
     * @param fan left, top, width and height of the fan's part, or absent
     */
    record Truth(
            int width,
            int height,
            int margin,
            List<String> groups,
            double focalPx,
            double rollDeg,
            double pitchDeg,
            int @Nullable [] fan) {}

    static RenderedScene read(Path folder) throws IOException {
        Truth truth = JSON.readValue(folder.resolve("truth.json").toFile(), Truth.class);
        List<Map<String, Radiance>> fan = new ArrayList<>();
        while (Files.exists(folder.resolve("fan-" + fan.size() + "-day.pfm"))) {
            fan.add(lights(folder, "fan-" + fan.size() + "-", truth.groups));
        }
        return new RenderedScene(truth, lights(folder, "", truth.groups), fan);
    }

    private static Map<String, Radiance> lights(Path folder, String prefix, List<String> groups) throws IOException {
        Map<String, Radiance> lights = new LinkedHashMap<>();
        for (String group : groups) {
            lights.put(group, Radiance.readPfm(folder.resolve(prefix + group + ".pfm")));
        }
        return lights;
    }

    boolean indoors() {
        return groups.containsKey("lamps");
    }

    /** The light that the camera's white balance takes for white. */
    double[] asShot() {
        return indoors() ? Lamps.CAMERA_INDOORS : Lamps.CAMERA_OUTDOORS;
    }

    int frameWidth() {
        return truth.width - 2 * truth.margin;
    }

    int frameHeight() {
        return truth.height - 2 * truth.margin;
    }

    Radiance group(String name) {
        return of(groups, name);
    }

    /** Daylight and lamps in their colours. */
    Radiance ambient(double lampGain) {
        return ambient(groups, lampGain);
    }

    /** The fan's part during exposure k, likewise. */
    Radiance fanAmbient(double lampGain, int k) {
        return ambient(fan.get(k), lampGain);
    }

    /** The map that makes the frame's verticals vertical, in px of the frame without margin. */
    Homography level() {
        return level(frameWidth(), frameHeight(), truth.focalPx, truth.rollDeg, truth.pitchDeg);
    }

    /** The map from a tilted frame to a level one of the same centre and focal length: K Rx(pitch) Rz(roll) K^-1. */
    static Homography level(int width, int height, double focalPx, double rollDeg, double pitchDeg) {
        double cx = (width - 1) / 2.0;
        double cy = (height - 1) / 2.0;
        double cr = Math.cos(Math.toRadians(rollDeg));
        double sr = Math.sin(Math.toRadians(rollDeg));
        double cp = Math.cos(Math.toRadians(pitchDeg));
        double sp = Math.sin(Math.toRadians(pitchDeg));
        Homography inward = Homography.of(1 / focalPx, 0, -cx / focalPx, 0, 1 / focalPx, -cy / focalPx, 0, 0, 1);
        Homography turn = Homography.of(cr, -sr, 0, cp * sr, cp * cr, -sp, sp * sr, sp * cr, cp);
        Homography outward = Homography.of(focalPx, 0, cx, 0, focalPx, cy, 0, 0, 1);
        return inward.then(turn).then(outward);
    }

    private static Radiance ambient(Map<String, Radiance> groups, double lampGain) {
        Radiance day = of(groups, "day");
        if (!groups.containsKey("lamps")) {
            return day;
        }
        double[] tint = Lamps.TUNGSTEN;
        return day.plus(of(groups, "lamps").times(lampGain * tint[0], lampGain * tint[1], lampGain * tint[2]));
    }

    private static Radiance of(Map<String, Radiance> groups, String name) {
        Radiance light = groups.get(name);
        if (light == null) {
            throw new IllegalArgumentException("no light named " + name);
        }
        return light;
    }
}
