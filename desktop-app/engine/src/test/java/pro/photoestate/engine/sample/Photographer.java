package pro.photoestate.engine.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Homography;

/** Takes the pictures of the visit and writes them as a camera's card holds them, numbered on. */
final class Photographer {

    private static final int QUALITY = 88;
    private static final int FIRST_NUMBER = 1041;

    /** Seconds between frames of a set beside their exposure: what a camera needs. */
    private static final double PAUSE = 0.4;

    /** Width in px over which the fan's part is blended in. */
    private static final int FEATHER = 14;

    /** How much more light the flash gives than the room has, in the median. */
    private static final double FLASH_SHARE = 3;

    /** The share of a broken file that reached the card. */
    private static final double BROKEN_SHARE = 0.42;

    private final Path card;
    private int number = FIRST_NUMBER;

    Photographer(Path card) {
        this.card = card;
    }

    ShootTruth.SetTruth photograph(ShootPlan.Set set, RenderedScene scene) throws IOException {
        Radiance room = scene.ambient(set.lampGain());
        double gain = set.middle() / room.medianLuminance();
        Exposure metered = set.shots().getFirst().exposure();
        LocalDateTime time = ShootPlan.START.plusNanos((long) (60e9 * set.minutes()));
        List<ShootTruth.FrameTruth> frames = new ArrayList<>();
        for (int k = 0; k < set.shots().size(); k++) {
            ShootPlan.Shot shot = set.shots().get(k);
            double ev = shot.exposure().evOver(metered);
            double[] white = Lamps.gains(shot.flash() ? Lamps.FLASH : scene.asShot());
            long seed = 31L * set.name().hashCode() + k;
            SampleCamera camera = new SampleCamera(gain * Math.pow(2, ev), white, shot.exposure().iso(), seed);
            String name = nextName();
            CameraExif exif =
                    new CameraExif(shot.exposure(), ev, set.focal35(), time, set.orientation(), shot.flash());
            write(name, camera, light(set, scene, room, k), exif);
            frames.add(new ShootTruth.FrameTruth(name, ev, shot.flash(), shot.moved().toArray()));
            time = time.plusNanos((long) (1e9 * (shot.exposure().seconds() + PAUSE)));
        }
        RenderedScene.Truth truth = scene.truth();
        return new ShootTruth.SetTruth(
                set.name(),
                set.kind(),
                frames.getFirst().file(),
                frames,
                truth.focalPx(),
                truth.rollDeg(),
                truth.pitchDeg(),
                scene.level().toArray());
    }

    /** A card that was pulled out too early: a file once more, its end missing. */
    String breakCopy(String file) throws IOException {
        byte[] whole = Files.readAllBytes(card.resolve(file));
        String name = nextName();
        Files.write(card.resolve(name), Arrays.copyOf(whole, (int) (BROKEN_SHARE * whole.length)));
        return name;
    }

    private String nextName() {
        return String.format(Locale.ROOT, "PES_%04d.JPG", number++);
    }

    /** What shot k sees: the room as it is then, by flash where it fires, from where the hand is. */
    private static Radiance light(ShootPlan.Set set, RenderedScene scene, Radiance room, int k) {
        ShootPlan.Shot shot = set.shots().get(k);
        Radiance light = room;
        int[] box = scene.truth().fan();
        if (box != null) {
            light = light.with(scene.fanAmbient(set.lampGain(), k), box[0], box[1], FEATHER);
        }
        if (shot.flash()) {
            Radiance flash = scene.group("flash");
            double share = FLASH_SHARE * room.medianLuminance() / flash.medianLuminance();
            light = light.plus(flash.times(share * Lamps.FLASH[0], share * Lamps.FLASH[1], share * Lamps.FLASH[2]));
        }
        int margin = scene.truth().margin();
        if (shot.moved().equals(Homography.IDENTITY)) {
            return light.crop(margin, margin, scene.frameWidth(), scene.frameHeight());
        }
        Homography toRendering = shot.moved().then(Homography.shift(margin, margin));
        return light.warped(toRendering, scene.frameWidth(), scene.frameHeight());
    }

    private void write(String name, SampleCamera camera, Radiance light, CameraExif exif) throws IOException {
        try (Mat upright = camera.photograph8(light);
                Mat turned = new Mat();
                BytePointer jpeg = new BytePointer();
                IntPointer settings = new IntPointer(
                        opencv_imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY, opencv_imgcodecs.IMWRITE_JPEG_OPTIMIZE, 1)) {
            if (exif.orientation() == 8) {
                opencv_core.rotate(upright, turned, opencv_core.ROTATE_90_CLOCKWISE);
            }
            Mat stored = turned.empty() ? upright : turned;
            opencv_imgcodecs.imencode(".jpg", stored, jpeg, settings);
            byte[] bytes = new byte[(int) jpeg.limit()];
            jpeg.get(bytes);
            Files.write(card.resolve(name), exif.insertInto(bytes, stored.cols(), stored.rows()));
        }
    }
}
