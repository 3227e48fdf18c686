package pro.photoestate.engine.export;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/**
 * How finished photos are written, for example for one listing service.
 *
 * @param name letters, digits, dots, dashes and underscores, at most 64, and not dots alone: it names a folder
 * @param maxWidth the widest a photo may be, px; absent for no limit; photos are never enlarged
 * @param maxHeight the highest a photo may be, px; absent for no limit
 * @param format the file format
 * @param quality libjpeg's scale, 1..100; with a byte budget the most that is tried; without meaning for PNG and TIFF
 * @param maxBytes the byte budget of the whole file, metadata included; JPEG only
 * @param smaller whether a photo that would look bad within the budget may become smaller than the limits
 * @param chroma colour samples kept, absent to choose: by measuring with a budget, else 4:4:4 from quality 90 on
 * @param maxPhotos how many photos of one listing are taken; absent for no limit
 * @param sharpening output sharpening, 0 none .. 50 usual .. 100 strong
 * @param dpi resolution written into the file, pixels an inch
 * @param naming the template of the file names, see {@link FileNaming}
 * @param metadata what metadata is written
 */
public record ExportProfile(
        String name,
        OptionalInt maxWidth,
        OptionalInt maxHeight,
        Format format,
        int quality,
        OptionalLong maxBytes,
        boolean smaller,
        Optional<Chroma> chroma,
        OptionalInt maxPhotos,
        int sharpening,
        int dpi,
        FileNaming naming,
        MetadataRules metadata) {

    /** The smallest budget that can hold a picture at all, bytes. */
    static final long LEAST_BYTES = 4_000;

    /** @throws PhotoException {@link FaultCode#INVALID_SETTING} naming the field that is out of range */
    public ExportProfile {
        require(name.matches("(?!\\.+$)[\\p{L}\\p{N}._-]{1,64}"), "name", Sentence.of("engine.profile.expected.name"));
        maxWidth.ifPresent(v -> range(v, 16, JpegForm.MAX_SIDE, "maxWidth"));
        maxHeight.ifPresent(v -> range(v, 16, JpegForm.MAX_SIDE, "maxHeight"));
        range(quality, 1, 100, "quality");
        maxPhotos.ifPresent(v -> range(v, 1, 10_000, "maxPhotos"));
        range(sharpening, 0, 100, "sharpening");
        range(dpi, 1, 10_000, "dpi");
        maxBytes.ifPresent(v -> require(v >= LEAST_BYTES, "maxBytes", Sentence.of("engine.profile.expected.bytes", LEAST_BYTES)));
        require(maxBytes.isEmpty() || format == Format.JPEG, "maxBytes", Sentence.of("engine.profile.expected.jpegOnly"));
    }

    /** The size that a photo of {@code width x height} gets: within the limits, proportions kept, never enlarged. */
    public Size size(int width, int height) {
        double scale = Math.min(
                Math.min(1, maxWidth.orElse(width) / (double) width), maxHeight.orElse(height) / (double) height);
        return new Size(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    /** Whether such a photo keeps its size and needs no budget or sharpening: it can be written strip by strip. */
    public boolean fullSizeJpeg(int width, int height) {
        return format == Format.JPEG
                && maxBytes.isEmpty()
                && sharpening == 0
                && size(width, height).equals(new Size(width, height));
    }

    /** The colour samples to keep where no budget decides. */
    Chroma plainChroma() {
        return chroma.orElse(quality >= 90 ? Chroma.C444 : Chroma.C420);
    }

    private static void range(int value, int min, int max, String field) {
        require(value >= min && value <= max, field, Sentence.of("engine.profile.expected.whole", min, max));
    }

    private static void require(boolean holds, String field, Sentence expectation) {
        if (!holds) {
            throw new PhotoException(FaultCode.INVALID_SETTING, Sentence.of("engine.profile.value", field, expectation));
        }
    }
}
