package pro.photoestate.engine.sample;

import java.util.Map;
import java.util.Optional;
import pro.photoestate.engine.image.Homography;

/**
 * One scene of the sample shoot with its exact truth, in small.
 *
 * @param name of the view: front, side, living, kitchen, dining or bedroom
 * @param focalPx focal length, px of the maps
 * @param rollDeg of the camera, clockwise, degrees
 * @param pitchDeg of the camera, up, degrees
 * @param lampGain strength of the lamps in the shoot
 * @param lights by group: {@code day} in its own colour, {@code lamps} and {@code flash} white
 * @param masks {@code window}, {@code sky} and where there is one {@code fan}: 255 or 0 a pixel, row-major
 */
public record SampleScene(
        String name,
        double focalPx,
        double rollDeg,
        double pitchDeg,
        double lampGain,
        Map<String, Radiance> lights,
        Map<String, byte[]> masks) {

    /** Width of the maps, px. */
    public int width() {
        return day().width();
    }

    /** Height of the maps, px. */
    public int height() {
        return day().height();
    }

    /** The map that makes the verticals of a {@code width x height} picture of this scene vertical. */
    public Homography level(int width, int height) {
        return RenderedScene.level(width, height, focalPx * width / width(), rollDeg, pitchDeg);
    }

    /** Whether lamps burn in it. */
    public boolean indoors() {
        return lights.containsKey("lamps");
    }

    /** A mask, 255 inside, of {@code width() x height()} pixels. */
    public byte[] mask(String which) {
        return Optional.ofNullable(masks.get(which))
                .orElseThrow(() -> new IllegalArgumentException(name + " has no mask " + which));
    }

    /** Daylight and lamps in their colours, as the camera meets them. */
    public Radiance ambient() {
        return mixed(Lamps.TUNGSTEN, new double[] {1, 1, 1});
    }

    /** What a perfect white balance by region would show: every light as if it were white. */
    public Radiance neutral() {
        double[] day = Lamps.DAYLIGHT;
        return indoors() ? mixed(new double[] {1, 1, 1}, new double[] {1 / day[0], 1 / day[1], 1 / day[2]}) : day();
    }

    private Radiance mixed(double[] lampColour, double[] dayGain) {
        Radiance light = day().times(dayGain[0], dayGain[1], dayGain[2]);
        Radiance lamps = lights.get("lamps");
        return lamps == null ? light
                : light.plus(lamps.times(lampGain * lampColour[0], lampGain * lampColour[1], lampGain * lampColour[2]));
    }

    private Radiance day() {
        return Optional.ofNullable(lights.get("day")).orElseThrow();
    }
}
