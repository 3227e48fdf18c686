package pro.photoestate.engine.decode;

import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Camera data from a TIFF structure (Exif 2.32); values that no camera can mean are dropped. */
final class MetadataReader {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** Before the first digital cameras. */
    private static final int FIRST_YEAR = 1985;

    private static final int LAST_YEAR = 2200;
    /** Longest maker, model or lens that is kept, characters. */
    private static final int LONGEST_TEXT = 128;
    /** Sensitivities above 65534 are told as this, and truly in another tag. */
    private static final double ISO_ELSEWHERE = 65535;

    private static final int RECOMMENDED_EXPOSURE_INDEX = 0x8832;

    private final Collection<? extends Directory> directories;

    private final BracketTags bracket;

    private MetadataReader(com.drew.metadata.Metadata read) {
        bracket = BracketTags.of(read);
        directories = Stream.of(
                        read.getDirectoriesOfType(ExifSubIFDDirectory.class),
                        read.getDirectoriesOfType(ExifIFD0Directory.class))
                .flatMap(Collection::stream)
                .toList();
    }

    /** What the structure tells about a picture of this size, turned or not; never fails. */
    static Metadata read(Exif exif, int width, int height) {
        com.drew.metadata.Metadata read = new com.drew.metadata.Metadata();
        try {
            new ExifReader().extract(exif.reader(), read, 0);
            return new MetadataReader(read).toMetadata(width, height);
        } catch (RuntimeException | StackOverflowError e) {
            return Metadata.NONE;
        }
    }

    private Metadata toMetadata(int width, int height) {
        OptionalDouble focalMm = number(ExifDirectoryBase.TAG_FOCAL_LENGTH, v -> v >= 0.5 && v <= 5000);
        return new Metadata(
                text(ExifDirectoryBase.TAG_MAKE),
                text(ExifDirectoryBase.TAG_MODEL),
                text(ExifDirectoryBase.TAG_LENS_MODEL),
                captured(),
                seconds(),
                iso(),
                aperture(),
                number(ExifDirectoryBase.TAG_EXPOSURE_BIAS, v -> Math.abs(v) <= 20),
                focalMm,
                focal(focalMm).pixels(width, height),
                integer(ExifDirectoryBase.TAG_FLASH).map(v -> (v & 1) != 0),
                bracket.bracketed(),
                bracket.shot(),
                integer(ExifDirectoryBase.TAG_ORIENTATION)
                        .filter(v -> v >= 1 && v <= 8)
                        .orElse(1));
    }

    private FocalLength focal(OptionalDouble focalMm) {
        return new FocalLength(
                focalMm,
                number(ExifDirectoryBase.TAG_35MM_FILM_EQUIV_FOCAL_LENGTH, v -> v >= 4 && v <= 3000),
                planePixelsPerMm(),
                number(ExifDirectoryBase.TAG_EXIF_IMAGE_WIDTH, v -> v >= 16 && v <= 100_000));
    }

    private OptionalDouble planePixelsPerMm() {
        double unitMm = switch (integer(ExifDirectoryBase.TAG_FOCAL_PLANE_RESOLUTION_UNIT).orElse(2)) {
            case 3 -> 10;
            case 4 -> 1;
            case 5 -> 0.001;
            default -> 25.4;
        };
        OptionalDouble perUnit = number(ExifDirectoryBase.TAG_FOCAL_PLANE_X_RESOLUTION, v -> v > 0);
        // sensors have pixels of 0.5 to 50 micrometres
        return perUnit.isEmpty() || perUnit.getAsDouble() / unitMm < 20 || perUnit.getAsDouble() / unitMm > 2000
                ? OptionalDouble.empty()
                : OptionalDouble.of(perUnit.getAsDouble() / unitMm);
    }

    private OptionalDouble seconds() {
        DoublePredicate sane = v -> v >= 1e-6 && v <= 1e5;
        OptionalDouble told = number(ExifDirectoryBase.TAG_EXPOSURE_TIME, sane);
        return told.isPresent()
                ? told
                : derived(number(ExifDirectoryBase.TAG_SHUTTER_SPEED, v -> Math.abs(v) < 30), v -> Math.pow(2, -v), sane);
    }

    private OptionalDouble aperture() {
        DoublePredicate sane = v -> v >= 0.5 && v <= 128;
        OptionalDouble told = number(ExifDirectoryBase.TAG_FNUMBER, sane);
        return told.isPresent()
                ? told
                : derived(number(ExifDirectoryBase.TAG_APERTURE, v -> v > 0 && v < 20), v -> Math.pow(2, v / 2), sane);
    }

    private static OptionalDouble derived(
            OptionalDouble value, java.util.function.DoubleUnaryOperator rule, DoublePredicate sane) {
        return value.stream().map(rule).filter(sane).findFirst();
    }

    private OptionalDouble iso() {
        OptionalDouble told = number(ExifDirectoryBase.TAG_ISO_EQUIVALENT, v -> v >= 1 && v < ISO_ELSEWHERE);
        return told.isPresent() ? told : number(RECOMMENDED_EXPOSURE_INDEX, v -> v >= 1 && v <= 1e8);
    }

    private Optional<LocalDateTime> captured() {
        Optional<LocalDateTime> original =
                time(ExifDirectoryBase.TAG_DATETIME_ORIGINAL, ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL);
        return original.isPresent()
                ? original
                : time(ExifDirectoryBase.TAG_DATETIME_DIGITIZED, ExifDirectoryBase.TAG_SUBSECOND_TIME_DIGITIZED);
    }

    private Optional<LocalDateTime> time(int tag, int fractionTag) {
        try {
            return text(tag)
                    .filter(t -> t.length() >= 19)
                    .map(t -> LocalDateTime.parse(t.substring(0, 19), TIME))
                    .filter(t -> t.getYear() >= FIRST_YEAR && t.getYear() <= LAST_YEAR)
                    .map(t -> t.plusNanos(fraction(fractionTag)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Nanoseconds of decimals such as "07" (70 ms). */
    private long fraction(int tag) {
        String digits = text(tag).filter(t -> t.matches("[0-9]{1,9}")).orElse("0");
        return (long) (Double.parseDouble("0." + digits) * 1e9);
    }

    private Optional<String> text(int tag) {
        for (Directory directory : directories) {
            String value = directory.getString(tag);
            if (value != null) {
                String flat = value.replaceAll("\\p{Cntrl}", " ").strip();
                if (!flat.isEmpty()) {
                    return Optional.of(flat.substring(0, Math.min(flat.length(), LONGEST_TEXT)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> integer(int tag) {
        return directories.stream().flatMap(d -> Stream.ofNullable(d.getInteger(tag))).findFirst();
    }

    private OptionalDouble number(int tag, DoublePredicate sane) {
        return directories.stream()
                .mapToDouble(d -> number(d.getObject(tag)))
                .filter(v -> Double.isFinite(v) && sane.test(v))
                .findFirst();
    }

    /** The first number of whatever the tag holds; not a number otherwise. */
    private static double number(@Nullable Object value) {
        return switch (value) {
            case Rational r -> r.getDenominator() == 0 ? Double.NaN : r.doubleValue();
            case Number n -> n.doubleValue();
            case Rational[] all when all.length > 0 -> number(all[0]);
            case int[] all when all.length > 0 -> all[0];
            case short[] all when all.length > 0 -> all[0] & 0xFFFF;
            case null, default -> Double.NaN;
        };
    }
}
