package pro.photoestate.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.exif.makernotes.FujifilmMakernoteDirectory;
import com.drew.metadata.exif.makernotes.NikonType2MakernoteDirectory;
import com.drew.metadata.exif.makernotes.OlympusCameraSettingsMakernoteDirectory;
import com.drew.metadata.exif.makernotes.PanasonicMakernoteDirectory;
import com.drew.metadata.exif.makernotes.SonyType1MakernoteDirectory;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BracketTagsTest {

    private static final BracketTags NONE = new BracketTags(false, OptionalInt.empty());
    private static final BracketTags UNCOUNTED = new BracketTags(true, OptionalInt.empty());
    private static final BracketTags SECOND = new BracketTags(true, OptionalInt.of(2));

    private static BracketTags of(Directory... directories) {
        Metadata metadata = new Metadata();
        for (Directory directory : directories) {
            metadata.addDirectory(directory);
        }
        return BracketTags.of(metadata);
    }

    private static Directory with(Directory directory, int... tagsAndValues) {
        for (int i = 0; i < tagsAndValues.length; i += 2) {
            directory.setInt(tagsAndValues[i], tagsAndValues[i + 1]);
        }
        return directory;
    }

    private static Directory exif(int mode) {
        return with(new ExifSubIFDDirectory(), ExifSubIFDDirectory.TAG_EXPOSURE_MODE, mode);
    }

    @Test
    void theExposureModeTellsABracketOfAnyMaker() {
        assertThat(of(exif(2))).isEqualTo(UNCOUNTED);
        assertThat(of(exif(1))).isEqualTo(NONE);
        assertThat(of()).isEqualTo(NONE);
    }

    @Test
    void canonCountsThreeShotsOrSaysOnlyThatItBrackets() {
        int tag = CanonMakernoteDirectory.ShotInfo.TAG_AUTO_EXPOSURE_BRACKETING;
        assertThat(of(with(new CanonMakernoteDirectory(), tag, 2))).isEqualTo(SECOND);
        assertThat(of(with(new CanonMakernoteDirectory(), tag, 0xffff))).isEqualTo(UNCOUNTED);
        assertThat(of(with(new CanonMakernoteDirectory(), tag, 0))).isEqualTo(NONE);
    }

    @Test
    void nikonHasABitForIt() {
        int tag = NikonType2MakernoteDirectory.TAG_SHOOTING_MODE;
        assertThat(of(with(new NikonType2MakernoteDirectory(), tag, 0x11))).isEqualTo(UNCOUNTED);
        assertThat(of(with(new NikonType2MakernoteDirectory(), tag, 0x41))).isEqualTo(NONE);
    }

    @Test
    void fujifilmAndPanasonicCountBurstsAsWell() {
        int fujiMode = FujifilmMakernoteDirectory.TAG_AUTO_BRACKETING;
        int fujiCount = FujifilmMakernoteDirectory.TAG_SEQUENCE_NUMBER;
        assertThat(of(with(new FujifilmMakernoteDirectory(), fujiMode, 1, fujiCount, 2))).isEqualTo(SECOND);
        assertThat(of(with(new FujifilmMakernoteDirectory(), fujiMode, 0, fujiCount, 2))).isEqualTo(NONE);
        int burst = PanasonicMakernoteDirectory.TAG_BURST_MODE;
        int count = PanasonicMakernoteDirectory.TAG_SEQUENCE_NUMBER;
        assertThat(of(with(new PanasonicMakernoteDirectory(), burst, 2, count, 2))).isEqualTo(SECOND);
        assertThat(of(with(new PanasonicMakernoteDirectory(), burst, 1, count, 2))).isEqualTo(NONE);
    }

    @Test
    void olympusTellsModeAndShotTogether() {
        assertThat(of(olympus(2, 2))).isEqualTo(SECOND);
        assertThat(of(olympus(1, 2))).isEqualTo(NONE);
        assertThat(of(olympus(2))).isEqualTo(NONE);
    }

    private static Directory olympus(int... drive) {
        Directory directory = new OlympusCameraSettingsMakernoteDirectory();
        directory.setIntArray(OlympusCameraSettingsMakernoteDirectory.TagDriveMode, drive);
        return directory;
    }

    @Test
    void sonyCountsWhatTheExposureModeCallsABracket() {
        int tag = SonyType1MakernoteDirectory.TAG_SEQUENCE_NUMBER;
        assertThat(of(with(new SonyType1MakernoteDirectory(), tag, 2), exif(2))).isEqualTo(SECOND);
        assertThat(of(with(new SonyType1MakernoteDirectory(), tag, 2))).isEqualTo(NONE);
        assertThat(of(with(new SonyType1MakernoteDirectory(), tag, 65535), exif(2))).isEqualTo(UNCOUNTED);
    }
}
