package pro.photoestate.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Homography;

class SampleFramesTest {

    @TempDir
    private Path folder;

    static Iterable<String> everyScene() {
        return SampleScenes.names();
    }

    @ParameterizedTest
    @MethodSource("everyScene")
    void everySceneHasLightAndASkyMaskOfItsSize(String name) {
        SampleScene scene = SampleScenes.load(name);

        assertThat(scene.ambient().medianLuminance()).isPositive();
        assertThat(scene.mask("sky")).hasSize(scene.width() * scene.height());
    }

    @Test
    void radianceSurvivesItsFile() throws IOException {
        float[] rgb = {0, 0, 0, 0.001f, 0.002f, 0.0005f, 1, 0.9f, 0.2f, 40, 38, 25};

        RadianceFile.write(folder.resolve("light.png"), new Radiance(2, 2, rgb));
        Radiance read = RadianceFile.decode(Files.readAllBytes(folder.resolve("light.png")));

        for (int i = 0; i < rgb.length; i++) {
            assertThat((double) read.rgb()[i]).isCloseTo(rgb[i], within(1e-4 + 0.04 * rgb[i]));
        }
    }

    @Test
    void frameTellsItsExposureAndFocalLength() throws IOException {
        SampleScene scene = SampleScenes.load("living");

        Path file = SampleFrames.of(scene).frame(folder, 0, -2, Homography.IDENTITY);
        Frame frame = new FrameReader(Limits.STANDARD).read(file);

        assertThat(frame.metadata().seconds().orElseThrow()).isCloseTo(1 / 32.0, within(1e-5));
        assertThat(frame.metadata().iso().orElseThrow()).isEqualTo(100);
        assertThat(frame.metadata().model()).contains("Sample Camera");
        assertThat(frame.metadata().focalPx().orElseThrow()).isCloseTo(scene.focalPx(), within(0.02 * scene.focalPx()));
    }

    @Test
    void longerExposureIsBrighterAndClipsMore() throws IOException {
        SampleFrames camera = SampleFrames.of(SampleScenes.load("living"));

        try (Mat dark = picture(camera.frame(folder, 0, -2, Homography.IDENTITY));
                Mat bright = picture(camera.frame(folder, 1, 2, Homography.IDENTITY))) {
            assertThat(opencv_core.mean(bright).get(1)).isGreaterThan(opencv_core.mean(dark).get(1) + 60);
        }
    }

    @Test
    void makesLargeFramesOfSixteenBits() throws IOException {
        SampleFrames camera = SampleFrames.of(SampleScenes.load("front")).wide(1500).as("png");

        Frame frame = new FrameReader(Limits.STANDARD).read(camera.frame(folder, 0, 0, Homography.IDENTITY));

        assertThat(frame.width()).isEqualTo(1500);
        assertThat(frame.height()).isEqualTo(1000);
        assertThat(frame.bits()).isEqualTo(16);
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        SampleFrames camera = SampleFrames.of(SampleScenes.load("front"));
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));

        assertThat(camera.frame(first, 0, 0, Homography.IDENTITY))
                .hasSameBinaryContentAs(camera.frame(second, 0, 0, Homography.IDENTITY));
    }

    private static Mat picture(Path file) {
        return opencv_imgcodecs.imread(file.toString());
    }
}
