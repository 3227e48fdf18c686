package pro.photoestate.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.internal.xmp.XMPMetaFactory;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.recipe.OperationClass;

/** What stands in exported files, as an independent reader sees it. */
class ExportedMetadataTest {

    private static final MetadataRules EVERYTHING =
            new MetadataRules(true, true, true, true, true, true, "", "");

    @TempDir
    Path folder;

    private Disclosure told = Disclosure.NONE;

    @Test
    void keepsCameraExposureAndCaptionsUpright() throws Exception {
        Metadata metadata = read(export(sourceFile(), MetadataRules.PUBLIC, Format.JPEG).path());

        var image = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(image.getString(ExifIFD0Directory.TAG_MODEL)).isEqualTo("Camera One");
        assertThat(image.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isOne();
        var camera = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        assertThat(camera.getString(ExifSubIFDDirectory.TAG_LENS_MODEL)).isEqualTo("16-35 mm");
        assertThat(camera.getInt(ExifSubIFDDirectory.TAG_EXIF_IMAGE_WIDTH)).isEqualTo(80);
        assertThat(camera.getInt(ExifSubIFDDirectory.TAG_EXIF_IMAGE_HEIGHT)).isEqualTo(60);
        var iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        assertThat(iptc.getString(IptcDirectory.TAG_HEADLINE)).isEqualTo("Bright hall");
        assertThat(xmp(metadata)).contains("A hall", "computationalCapture");
        assertThat(metadata.getFirstDirectoryOfType(IccDirectory.class)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void coordinatesAndSerialNumbersAreGone(Format format) throws Exception {
        Path file = export(sourceFile(), MetadataRules.PUBLIC, format).path();

        assertThat(read(file).getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(read(file).getFirstDirectoryOfType(ExifThumbnailDirectory.class)).isNull();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("SN-12345", "LENS-777", "J. Owner", "GPSLatitude", "52,30.5", "makers secret")
                .doesNotContain("thumbnail bytes", "crs:Exposure");
        assertThat(xmp(read(file))).contains("DigitalSourceType");
    }

    @Test
    void aProfileMayKeepThem() throws Exception {
        Path file = export(sourceFile(), EVERYTHING, Format.JPEG).path();

        GpsDirectory position = read(file).getFirstDirectoryOfType(GpsDirectory.class);
        assertThat(position.getGeoLocation().getLatitude()).isEqualTo(52.5);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .contains("SN-12345", "LENS-777", "GPSLatitude", "makers secret");
    }

    @Test
    void nothingOfTheSourceIsTakenWhereTheProfileSaysSo() throws Exception {
        var nothing = new MetadataRules(false, false, false, false, false, false, "", "");

        Metadata metadata = read(export(sourceFile(), nothing, Format.JPEG).path());

        assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getString(ExifIFD0Directory.TAG_MODEL))
                .isNull();
        assertThat(metadata.getFirstDirectoryOfType(IptcDirectory.class)).isNull();
        assertThat(xmp(metadata)).doesNotContain("A hall").contains("DigitalSourceType");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void writesCopyrightAndCreator(Format format) throws Exception {
        var rules = new MetadataRules(true, true, true, false, false, false, "© 2026 Zoë <Ltd>", "Zoë \"Z\" & Co");

        Metadata metadata = read(export(sourceFile(), rules, format).path());

        String packet = xmp(metadata);
        assertThat(packet).contains("© 2026 Zoë &lt;Ltd&gt;").contains("&amp; Co").doesNotContain("Somebody");
        var image = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(new String(image.getByteArray(ExifIFD0Directory.TAG_COPYRIGHT), StandardCharsets.UTF_8))
                .startsWith("© 2026 Zoë <Ltd>");
        if (format == Format.JPEG) {
            var iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
            assertThat(iptc.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE)).isEqualTo("© 2026 Zoë <Ltd>");
        }
    }

    @Test
    void aSourceWithoutMetadataStillGetsTheDisclosure() throws Exception {
        Path plain = folder.resolve("plain.jpg");
        try (Mat room = TestPictures.room(80, 60)) {
            Files.write(plain, JpegCoding.baseline(room, 90, Chroma.C420));
        }
        Rendition rendition = export(plain, MetadataRules.PUBLIC, Format.JPEG);

        assertThat(rendition.warnings()).isEmpty();
        assertThat(xmp(read(rendition.path()))).contains("computationalCapture");
    }

    @Test
    void anyDamageToTheSourceCostsMetadataAtMost() throws Exception {
        byte[] sound = Files.readAllBytes(sourceFile());
        var random = new SplittableRandom(3);
        for (int i = 0; i < 80; i++) {
            byte[] damaged = sound.clone();
            for (int k = 0; k < 1 + random.nextInt(20); k++) {
                damaged[random.nextInt(Math.min(1600, damaged.length))] = (byte) random.nextInt(256);
            }
            Path file = Files.write(
                    folder.resolve("damaged.jpg"),
                    random.nextInt(4) == 0 ? Arrays.copyOf(damaged, random.nextInt(1200)) : damaged);

            Path written = export(file, EVERYTHING, Format.JPEG).path();

            assertThat(xmp(read(written))).contains("DigitalSourceType");
        }
    }

    @Test
    void damageIsToldAndAVanishedSourceToo() {
        Path gone = folder.resolve("gone.jpg");

        assertThat(export(gone, MetadataRules.PUBLIC, Format.JPEG).warnings())
                .singleElement()
                .asString()
                .contains("gone.jpg");
    }

    @Test
    void anXmpPacketWithADocumentTypeIsLeftOut() throws Exception {
        String bomb = "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><!DOCTYPE x [<!ENTITY a \"b\">]>"
                + TestMetadata.XMP_BODY + "<?xpacket end='w'?>";
        Path file = TestMetadata.jpeg(folder.resolve("bomb.jpg"), bomb);

        Rendition rendition = export(file, MetadataRules.PUBLIC, Format.JPEG);

        assertThat(rendition.warnings()).singleElement().asString().contains("XMP");
        assertThat(xmp(read(rendition.path()))).doesNotContain("A hall").contains("DigitalSourceType");
    }

    private Path sourceFile() throws IOException {
        return TestMetadata.jpeg(folder.resolve("source.jpg"), TestMetadata.XMP_BODY);
    }

    private Rendition export(Path source, MetadataRules rules, Format format) {
        var profile = new ExportProfile(
                "test", OptionalInt.empty(), OptionalInt.empty(), format, 90, OptionalLong.empty(), false,
                Optional.empty(), OptionalInt.empty(), 0, 72, FileNaming.of("{name}"), rules);
        var job = new ExportJob(
                profile,
                folder.resolve("out." + format.extension()),
                true,
                source,
                new Provenance(3, Set.of(OperationClass.ENHANCEMENT)),
                told);
        try (Mat room = TestPictures.room(80, 60)) {
            return Exporter.export(room, job, Cores.single());
        }
    }

    @Test
    void tellsWhatWasDoneInXmpAndIptcBesideWhatTheSourceSays() throws Exception {
        Path source = sourceFile();
        told = new Disclosure("Möbliert", "Möbel sind digital hinzugefügt – das Original liegt bei.");

        for (Format format : List.of(Format.JPEG, Format.TIFF)) {
            Metadata metadata = read(export(source, MetadataRules.PUBLIC, format).path());

            assertThat(xmp(metadata)).contains(told.label()).contains(told.text()).contains("A hall");
            IptcDirectory iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
            assertThat(iptc.getString(IptcDirectory.TAG_HEADLINE)).isEqualTo(told.label());
            assertThat(iptc.getString(IptcDirectory.TAG_SPECIAL_INSTRUCTIONS)).isEqualTo(told.text());
        }
    }

    @Test
    void tellsItAlsoInAPhotoOfWhichNothingElseIsKept() throws Exception {
        told = new Disclosure("", "Only light and colour were corrected.");
        var nothing = new MetadataRules(false, false, false, false, false, false, "", "");

        Metadata metadata = read(export(sourceFile(), nothing, Format.JPEG).path());

        assertThat(xmp(metadata)).contains(told.text()).doesNotContain("Headline");
        IptcDirectory iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        assertThat(iptc.getString(IptcDirectory.TAG_SPECIAL_INSTRUCTIONS)).isEqualTo(told.text());
    }

    private static Metadata read(Path file) throws ImageProcessingException, IOException {
        return ImageMetadataReader.readMetadata(file.toFile());
    }

    private static String xmp(Metadata metadata) throws Exception {
        XmpDirectory directory = metadata.getFirstDirectoryOfType(XmpDirectory.class);
        return XMPMetaFactory.serializeToString(directory.getXMPMeta(), null);
    }
}
