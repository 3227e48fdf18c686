package pro.photoestate.engine.export;

import java.nio.ByteOrder;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which EXIF fields a finished photo has. What is kept is listed here; whatever is not (thumbnails, private blocks,
 * ids, where the camera's sensor lay) is left behind, also what future cameras will write.
 */
final class ExifRules {

    static final String SOFTWARE_NAME = "PhotoEstate Pro";

    private static final int ORIENTATION = 0x0112;
    private static final int X_RESOLUTION = 0x011A;
    private static final int Y_RESOLUTION = 0x011B;
    private static final int RESOLUTION_UNIT = 0x0128;
    private static final int SOFTWARE = 0x0131;
    private static final int ARTIST = 0x013B;
    private static final int COPYRIGHT = 0x8298;
    private static final int EXIF_VERSION = 0x9000;
    private static final int MAKER_NOTE = 0x927C;
    private static final int COLOUR_SPACE = 0xA001;
    private static final int PIXEL_WIDTH = 0xA002;
    private static final int PIXEL_HEIGHT = 0xA003;
    private static final int COMPOSITE = 0xA460;

    /** Description, maker, model, time of change, artist, copyright, rating, the texts of Windows. */
    private static final Set<Integer> IMAGE = Set.of(
            0x010E, 0x010F, 0x0110, 0x0132, ARTIST, 0x4746, 0x4749, COPYRIGHT, 0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F);

    /** Exposure, times of capture and their zones, lens, flash, white balance, scene, the user's comment. */
    private static final Set<Integer> CAMERA = Set.of(
            0x829A, 0x829D, 0x8822, 0x8827, 0x8830, 0x8831, 0x8832, 0x8833, 0x8834, 0x8835, EXIF_VERSION, 0x9003,
            0x9004, 0x9010, 0x9011, 0x9012, 0x9101, 0x9201, 0x9202, 0x9203, 0x9204, 0x9205, 0x9206, 0x9207, 0x9208,
            0x9209, 0x920A, 0x9286, 0x9290, 0x9291, 0x9292, 0xA000, 0xA215, 0xA217, 0xA300, 0xA301, 0xA401, 0xA402,
            0xA403, 0xA404, 0xA405, 0xA406, 0xA407, 0xA408, 0xA409, 0xA40A, 0xA40C, 0xA432, 0xA433, 0xA434, COMPOSITE);

    /** Owner, serial numbers of body and lens, the picture's own id. */
    private static final Set<Integer> SERIALS = Set.of(0xA420, 0xA430, 0xA431, 0xA435);

    private ExifRules() {}

    /** The fields of a finished photo of that size. */
    static ExifTags finished(ExifTags source, MetadataRules rules, Size size, int dpi, boolean merged) {
        ByteOrder order = source.order();
        SortedMap<Integer, ExifEntry> image = new TreeMap<>();
        SortedMap<Integer, ExifEntry> camera = new TreeMap<>();
        if (rules.exif()) {
            keep(source.image(), image, IMAGE);
            keep(source.camera(), camera, CAMERA);
            if (rules.serials()) {
                keep(source.camera(), camera, SERIALS);
            }
            if (rules.makerNote()) {
                keep(source.camera(), camera, Set.of(MAKER_NOTE));
            }
        }
        image.put(ORIENTATION, ExifEntry.ofShort(order, 1));
        image.put(X_RESOLUTION, ExifEntry.ofWhole(order, dpi));
        image.put(Y_RESOLUTION, ExifEntry.ofWhole(order, dpi));
        image.put(RESOLUTION_UNIT, ExifEntry.ofShort(order, 2));
        image.put(SOFTWARE, ExifEntry.text(SOFTWARE_NAME));
        if (!rules.creator().isEmpty()) {
            image.put(ARTIST, ExifEntry.text(rules.creator()));
        }
        if (!rules.copyright().isEmpty()) {
            image.put(COPYRIGHT, ExifEntry.text(rules.copyright()));
        }
        camera.putIfAbsent(EXIF_VERSION, ExifEntry.undefined(new byte[] {'0', '2', '3', '2'}));
        camera.put(COLOUR_SPACE, ExifEntry.ofShort(order, 1));
        camera.put(PIXEL_WIDTH, ExifEntry.ofLong(order, size.width()));
        camera.put(PIXEL_HEIGHT, ExifEntry.ofLong(order, size.height()));
        if (merged) {
            camera.put(COMPOSITE, ExifEntry.ofShort(order, 2));
        }
        var position = rules.location() ? source.position() : new TreeMap<Integer, ExifEntry>();
        return new ExifTags(order, image, camera, position, source.damaged());
    }

    private static void keep(
            SortedMap<Integer, ExifEntry> from, SortedMap<Integer, ExifEntry> to, Set<Integer> tags) {
        from.forEach((tag, entry) -> {
            if (tags.contains(tag)) {
                to.put(tag, entry);
            }
        });
    }
}
