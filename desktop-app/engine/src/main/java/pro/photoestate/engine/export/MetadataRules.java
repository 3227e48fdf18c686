package pro.photoestate.engine.export;

/**
 * What of the source's metadata goes into a finished file. Orientation, size, colour space and
 * {@code DigitalSourceType} are always written.
 *
 * @param exif keeps camera, lens, exposure and capture time
 * @param iptc keeps captions and keywords in the IIM form
 * @param xmp keeps captions, keywords and rights in XMP
 * @param location keeps coordinates (EXIF and XMP)
 * @param serials keeps serial numbers and the camera owner's name
 * @param makerNote keeps the maker's private block, which may hold serial numbers and coordinates too
 * @param copyright the copyright notice to write, or empty to keep the source's
 * @param creator the photographer's name to write, or empty to keep the source's
 */
public record MetadataRules(
        boolean exif,
        boolean iptc,
        boolean xmp,
        boolean location,
        boolean serials,
        boolean makerNote,
        String copyright,
        String creator) {

    /** Everything a client may see: no coordinates, no serial numbers, no maker's block. */
    public static final MetadataRules PUBLIC = new MetadataRules(true, true, true, false, false, false, "", "");
}
