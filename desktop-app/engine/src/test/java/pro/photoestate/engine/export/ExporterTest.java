package pro.photoestate.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;

class ExporterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {12_000, 40_000, 400_000})
    void everyBudgetIsKeptAndUsed(long bytes) throws IOException {
        try (Mat room = textured(640, 480, 25)) {
            Rendition rendition = Exporter.export(room, job(budget(bytes, Optional.empty(), false)), Cores.single());

            assertThat(Files.size(rendition.path())).isEqualTo(rendition.bytes()).isLessThanOrEqualTo(bytes);
            boolean best = rendition.quality() == 95;
            assertThat(best || rendition.bytes() > 0.85 * bytes).isTrue();
            assertThat(TestPictures.decode(Files.readAllBytes(rendition.path()))).hasSize(640 * 480 * 3);
        }
    }

    @Test
    void moreBytesNeverLookWorse() {
        double before = 0;
        try (Mat room = textured(320, 240, 40)) {
            for (long bytes = 8_000; bytes < 60_000; bytes *= 2) {
                Rendition rendition = Exporter.export(room, job(budget(bytes, Optional.empty(), false)), Cores.single());
                assertThat(rendition.similarity().orElseThrow()).isGreaterThanOrEqualTo(before - 0.002);
                before = rendition.similarity().orElseThrow();
            }
        }
        assertThat(before).isGreaterThan(0.95);
    }

    @Test
    void theWayToKeepColourIsChosenByMeasuring() {
        try (Mat room = textured(400, 300, 30);
                Mat signs = redLetters(400, 300)) {
            for (Mat picture : new Mat[] {room, signs}) {
                double chosen = similarity(picture, Optional.empty());
                for (Chroma chroma : Chroma.values()) {
                    assertThat(chosen).isGreaterThanOrEqualTo(similarity(picture, Optional.of(chroma)));
                }
            }
            Rendition coloured = Exporter.export(signs, job(budget(24_000, Optional.empty(), false)), Cores.single());
            assertThat(coloured.chroma()).isPresent().isNotEqualTo(Optional.of(Chroma.C420));
        }
    }

    @Test
    void aBudgetThatCostsTooMuchIsToldInASentence() {
        try (Mat noise = textured(640, 480, 110)) {
            Rendition rendition = Exporter.export(noise, job(budget(16_000, Optional.empty(), false)), Cores.single());

            assertThat(rendition.warnings()).singleElement().asString().contains("16000 bytes", "out.jpg", "test");
            assertThat(rendition.width()).isEqualTo(640);
        }
    }

    @Test
    void aProfileMayAllowASmallerPhotoInstead() {
        try (Mat noise = textured(640, 480, 60)) {
            Rendition whole = Exporter.export(noise, job(budget(30_000, Optional.empty(), false)), Cores.single());
            Rendition smaller = Exporter.export(noise, job(budget(30_000, Optional.empty(), true)), Cores.single());

            assertThat(smaller.width()).isBetween(320, 600);
            assertThat(smaller.bytes()).isLessThanOrEqualTo(30_000);
            assertThat(smaller.similarity().orElseThrow()).isGreaterThan(whole.similarity().orElseThrow());
        }
    }

    @Test
    void anImpossibleBudgetWritesNothing() throws IOException {
        try (Mat noise = textured(640, 480, 120)) {
            assertThatThrownBy(() ->
                            Exporter.export(noise, job(budget(4_000, Optional.empty(), false)), Cores.single()))
                    .isInstanceOfSatisfying(
                            PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.INVALID_SETTING))
                    .hasMessageContaining("4000 bytes");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatHasTheSizeThatTheProfileAsksFor(Format format) {
        try (Mat room = TestPictures.room(600, 400)) {
            Rendition rendition = Exporter.export(room, job(plain(format, 300)), Cores.single());

            try (Mat written = opencv_imgcodecs.imread(rendition.path().toString())) {
                assertThat(written.cols()).isEqualTo(rendition.width()).isEqualTo(300);
                assertThat(written.rows()).isEqualTo(rendition.height()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"PNG", "TIFF"})
    void losslessFormatsKeepEveryPixel(Format format) {
        try (Mat room = TestPictures.room(123, 77)) {
            Rendition rendition = Exporter.export(room, job(plain(format, 4000)), Cores.single());

            try (Mat written = opencv_imgcodecs.imread(rendition.path().toString())) {
                assertThat(TestPictures.bytes(written)).isEqualTo(TestPictures.bytes(room));
            }
        }
    }

    @Test
    void aTiffOfASixteenBitPictureKeepsSixteenBits() {
        try (Mat room = TestPictures.room(90, 60);
                Mat wide = new Mat()) {
            room.convertTo(wide, opencv_core.CV_16U, 200, 13);
            Rendition rendition = Exporter.export(wide, job(plain(Format.TIFF, 4000)), Cores.single());

            try (Mat written =
                    opencv_imgcodecs.imread(rendition.path().toString(), opencv_imgcodecs.IMREAD_UNCHANGED)) {
                assertThat(TestPictures.bytes(written)).isEqualTo(TestPictures.bytes(wide));
            }
        }
    }

    @Test
    void stripsAndTheWholePictureGiveTheSamePixels() throws IOException {
        try (Mat room = TestPictures.room(200, 600)) {
            ExportProfile profile = plain(Format.JPEG, 4000);
            Rendition whole = Exporter.export(room, job(profile), Cores.single());
            byte[] pixels = TestPictures.decode(Files.readAllBytes(whole.path()));

            Rendition strips;
            try (StripExport export = StripExport.begin(job(profile), 200, 600, false)) {
                for (int i = export.form().strips() - 1; i >= 0; i--) {
                    int first = export.form().firstRow(i);
                    try (Mat rows = room.rowRange(first, first + export.form().rows(i))) {
                        export.encode(i, rows);
                    }
                }
                strips = export.finish();
            }
            assertThat(Files.size(strips.path())).isEqualTo(strips.bytes());
            assertThat(TestPictures.decode(Files.readAllBytes(strips.path()))).isEqualTo(pixels);
        }
    }

    @Test
    void anAbandonedStripExportLeavesNothing() throws IOException {
        try (Mat room = TestPictures.room(64, 300);
                Mat rows = room.rowRange(0, 256);
                StripExport export = StripExport.begin(job(plain(Format.JPEG, 4000)), 64, 300, true)) {
            export.encode(0, rows);
            assertThat(export.form().chroma()).isEqualTo(Chroma.C420);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private double similarity(Mat picture, Optional<Chroma> chroma) {
        return Exporter.export(picture, job(budget(24_000, chroma, false)), Cores.single())
                .similarity()
                .orElseThrow();
    }

    private ExportJob job(ExportProfile profile) {
        Path target = folder.resolve("out." + profile.format().extension());
        return new ExportJob(profile, target, true, folder.resolve("none.jpg"), new Provenance(1, Set.of()));
    }

    private static ExportProfile budget(long bytes, Optional<Chroma> chroma, boolean smaller) {
        return new ExportProfile(
                "test", OptionalInt.of(640), OptionalInt.of(480), Format.JPEG, 95, OptionalLong.of(bytes), smaller,
                chroma, OptionalInt.empty(), 0, 72, FileNaming.of("{name}"), nothingKept());
    }

    private static ExportProfile plain(Format format, int width) {
        return new ExportProfile(
                "test", OptionalInt.of(width), OptionalInt.empty(), format, 92, OptionalLong.empty(), false,
                Optional.empty(), OptionalInt.empty(), 0, 72, FileNaming.of("{name}"), nothingKept());
    }

    private static MetadataRules nothingKept() {
        return new MetadataRules(false, false, false, false, false, false, "", "");
    }

    /** The room with texture of that strength, 8-bit values. */
    private static Mat textured(int width, int height, int strength) {
        try (Mat room = TestPictures.room(width, height)) {
            byte[] bgr = TestPictures.bytes(room);
            var random = new SplittableRandom(8);
            for (int i = 0; i < bgr.length; i += 3) {
                int more = random.nextInt(2 * strength + 1) - strength;
                for (int c = 0; c < 3; c++) {
                    bgr[i + c] = (byte) Math.clamp((bgr[i + c] & 0xFF) + more / 3, 0, 255);
                }
            }
            return TestPictures.of(bgr, width, height);
        }
    }

    /** Thin strokes of saturated red on the grey of the same luma: all of the picture is in its colour. */
    private static Mat redLetters(int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            int x = i % width;
            int y = i / width;
            boolean stroke = (x % 7 < 2) ^ (y % 9 < 2);
            bgr[3 * i] = (byte) (stroke ? 20 : 94);
            bgr[3 * i + 1] = (byte) (stroke ? 20 : 94);
            bgr[3 * i + 2] = (byte) (stroke ? 255 : 90);
        }
        return TestPictures.of(bgr, width, height);
    }
}
