package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.export.ExportJob;
import pro.photoestate.engine.export.ProfileJson;
import pro.photoestate.engine.export.Provenance;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.recipe.Recipe;

/** Prints of 16 bits, from the file to the file. */
class DeepPrintTest {

    private static final int WIDTH = 2048;
    private static final int HEIGHT = 80;

    @TempDir
    Path folder;

    @Test
    void aSmoothRampKeepsFarMoreThan256LevelsInATiff() {
        Path ramp = folder.resolve("ramp.png");
        try (Mat drawn = ramp()) {
            opencv_imgcodecs.imwrite(ramp.toString(), drawn);
        }

        Path tiff = folder.resolve("ramp.tif");
        try (var store = new PlaneStore(1 << 28, folder)) {
            var darkroom = new Darkroom(store, Cores.single(), Limits.STANDARD);
            Frame frame = new FrameReader(Limits.STANDARD).read(ramp);
            var alone = new SceneGroup(List.of(frame), 0, List.of(0.0), 1, List.of(), List.of());
            var nothing = new Recipe("nothing", List.of());
            var profile = ProfileJson.read("{\"schema\":1,\"name\":\"deep\",\"format\":\"tiff\"}", "here");
            var job = new ExportJob(profile, tiff, false, ramp, new Provenance(1, nothing.provenance()));
            try (Negative negative = darkroom.negative(alone, nothing, 1);
                    Print print = darkroom.print(negative, nothing, Optional.empty(), Depth.U16)) {
                darkroom.export(print, job);
            }
        }

        try (Mat back = opencv_imgcodecs.imread(tiff.toString(), opencv_imgcodecs.IMREAD_UNCHANGED)) {
            assertThat(back.depth()).isEqualTo(opencv_core.CV_16U);
            int[] greens = greens(back, HEIGHT / 2);
            assertThat(IntStream.of(greens).distinct().count()).isGreaterThan(1500);
            assertThat(IntStream.range(1, WIDTH).map(x -> greens[x] - greens[x - 1]).min().orElseThrow())
                    .isGreaterThanOrEqualTo(0);
            for (int x = 0; x < WIDTH; x++) {
                assertThat(greens[x]).isCloseTo(level(x), org.assertj.core.data.Offset.offset(24));
            }
        }
    }

    /** A third of the range over the whole width: in 8 bits it would have 86 levels. */
    private static int level(int x) {
        return 20_000 + x * 11;
    }

    private static Mat ramp() {
        Mat drawn = new Mat(HEIGHT, WIDTH, opencv_core.CV_16UC3);
        short[] row = new short[3 * WIDTH];
        for (int x = 0; x < WIDTH; x++) {
            for (int c = 0; c < 3; c++) {
                row[3 * x + c] = (short) level(x);
            }
        }
        for (int y = 0; y < HEIGHT; y++) {
            try (var at = new ShortPointer(drawn.ptr(y))) {
                at.put(row, 0, row.length);
            }
        }
        return drawn;
    }

    private static int[] greens(Mat bgr, int y) {
        short[] row = new short[3 * WIDTH];
        try (var at = new ShortPointer(bgr.ptr(y))) {
            at.get(row);
        }
        return IntStream.range(0, WIDTH).map(x -> row[3 * x + 1] & 0xFFFF).toArray();
    }
}
