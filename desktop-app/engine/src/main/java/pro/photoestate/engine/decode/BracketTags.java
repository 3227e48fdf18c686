package pro.photoestate.engine.decode;

import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.exif.makernotes.FujifilmMakernoteDirectory;
import com.drew.metadata.exif.makernotes.NikonType2MakernoteDirectory;
import com.drew.metadata.exif.makernotes.OlympusCameraSettingsMakernoteDirectory;
import com.drew.metadata.exif.makernotes.PanasonicMakernoteDirectory;
import com.drew.metadata.exif.makernotes.SonyType1MakernoteDirectory;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a camera says of its exposure brackets: the exposure mode of Exif 2.32, and the notes of six makers, whose meanings
 * are those that Phil Harvey gathered (ExifTool tag names). Tags that are missing or hold nonsense say nothing.
 *
 * @param bracketed whether the frame was taken by automatic exposure bracketing
 * @param shot which of the bracket it is, from 1, where the camera counts
 */
record BracketTags(boolean bracketed, OptionalInt shot) {

    /** Exif exposure mode: automatic bracket. */
    private static final int AUTO_BRACKET = 2;

    /** Nikon's shooting mode has a bit for exposure bracketing. */
    private static final int NIKON_EXPOSURE_BRACKETING = 0x10;

    /** Panasonic's burst mode, and Olympus's drive mode, of exposure brackets. */
    private static final int DRIVE_BRACKETING = 2;

    /** Canon's bracketing without a count; 0 is none. */
    private static final int CANON_ON = -1;

    /** Cameras count to nine; more is something else. */
    private static final int MOST_SHOTS = 15;

    private static final BracketTags NONE = new BracketTags(false, OptionalInt.empty());

    static BracketTags of(Metadata read) {
        boolean bracketed = false;
        OptionalInt shot = OptionalInt.empty();
        for (Directory directory : read.getDirectories()) {
            BracketTags told = told(directory);
            bracketed |= told.bracketed;
            shot = told.shot.isPresent() ? told.shot : shot;
        }
        return new BracketTags(bracketed, bracketed ? shot : OptionalInt.empty());
    }

    private static BracketTags told(Directory directory) {
        return switch (directory) {
            case CanonMakernoteDirectory canon ->
                canon(integer(canon, CanonMakernoteDirectory.ShotInfo.TAG_AUTO_EXPOSURE_BRACKETING));
            case NikonType2MakernoteDirectory nikon ->
                new BracketTags(
                        (integer(nikon, NikonType2MakernoteDirectory.TAG_SHOOTING_MODE) & NIKON_EXPOSURE_BRACKETING) != 0,
                        OptionalInt.empty());
            case FujifilmMakernoteDirectory fuji ->
                new BracketTags(
                        integer(fuji, FujifilmMakernoteDirectory.TAG_AUTO_BRACKETING) == 1,
                        shot(integer(fuji, FujifilmMakernoteDirectory.TAG_SEQUENCE_NUMBER)));
            case PanasonicMakernoteDirectory panasonic ->
                new BracketTags(
                        integer(panasonic, PanasonicMakernoteDirectory.TAG_BURST_MODE) == DRIVE_BRACKETING,
                        shot(integer(panasonic, PanasonicMakernoteDirectory.TAG_SEQUENCE_NUMBER)));
            case OlympusCameraSettingsMakernoteDirectory olympus ->
                olympus(olympus.getIntArray(OlympusCameraSettingsMakernoteDirectory.TagDriveMode));
            case SonyType1MakernoteDirectory sony ->
                new BracketTags(false, shot(integer(sony, SonyType1MakernoteDirectory.TAG_SEQUENCE_NUMBER)));
            case ExifDirectoryBase exif ->
                new BracketTags(
                        integer(exif, ExifDirectoryBase.TAG_EXPOSURE_MODE) == AUTO_BRACKET, OptionalInt.empty());
            default -> NONE;
        };
    }

    private static BracketTags canon(int bracketing) {
        int value = (short) bracketing;
        return new BracketTags(value == CANON_ON || shot(value).isPresent(), shot(value));
    }

    private static BracketTags olympus(int @Nullable [] drive) {
        return drive == null || drive.length < 2
                ? NONE
                : new BracketTags(drive[0] == DRIVE_BRACKETING, shot(drive[1]));
    }

    private static OptionalInt shot(int number) {
        return number >= 1 && number <= MOST_SHOTS ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** 0 where there is none. */
    private static int integer(Directory directory, int tag) {
        Integer value = directory.getInteger(tag);
        return value == null ? 0 : value;
    }
}
