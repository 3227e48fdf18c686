package pro.photoestate.engine.export;

import com.adobe.internal.xmp.XMPException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The metadata of a finished photo, ready to be put into a file. What of the source's cannot be used is left out with a
 * warning and never fails an export.
 *
 * @param exif the fields
 * @param xmp the packet
 * @param iptc IIM data sets, empty for none
 * @param dpi resolution, pixels an inch
 * @param warnings sentences about what was left out
 */
record PhotoMetadata(ExifTags exif, byte[] xmp, byte[] iptc, int dpi, List<String> warnings) {

    /** What fits into one JPEG segment beside its name, bytes (ITU-T T.81, B.1.1.4). */
    private static final int MAX_SEGMENT = 65_400;

    static PhotoMetadata of(ExportJob job, Size size) {
        MetadataRules rules = job.profile().metadata();
        boolean wanted = rules.exif() || rules.iptc() || rules.xmp() || rules.location() || rules.makerNote();
        SourceMetadata source = wanted ? SourceMetadata.read(job.source()) : SourceMetadata.nothing();
        List<String> warnings = new ArrayList<>();
        if (source.damaged()) {
            warnings.add("parts of the metadata of %s are damaged and were left out".formatted(job.source()));
        }
        boolean merged = job.provenance().frames() > 1;
        ExifTags exif = ExifRules.finished(
                source.exif().orElseGet(ExifTags::none), rules, size, job.profile().dpi(), merged);
        if (ExifWriter.write(exif).length > MAX_SEGMENT) {
            warnings.add("the EXIF block of %s is too long and was left out".formatted(job.source()));
            exif = ExifRules.finished(ExifTags.none(), rules, size, job.profile().dpi(), merged);
        }
        byte[] kept = rules.iptc()
                ? source.iptc().map(sets -> IptcBlock.finished(sets, rules)).orElse(new byte[0])
                : new byte[0];
        byte[] iptc = IptcBlock.telling(kept, job.disclosure());
        return new PhotoMetadata(
                exif, xmp(job, source, warnings), iptc, job.profile().dpi(), List.copyOf(warnings));
    }

    private static byte[] xmp(ExportJob job, SourceMetadata source, List<String> warnings) {
        MetadataRules rules = job.profile().metadata();
        var told = new XmpPacket.Told(job.provenance().sourceType(), job.disclosure());
        Optional<byte[]> packet = rules.xmp() ? source.xmp() : Optional.empty();
        try {
            byte[] xmp = XmpPacket.finished(packet, rules, told);
            if (xmp.length <= MAX_SEGMENT) {
                return xmp;
            }
            warnings.add("the XMP packet of %s is too long and was left out".formatted(job.source()));
        } catch (XMPException e) {
            warnings.add("the XMP packet of %s is damaged and was left out".formatted(job.source()));
        }
        return XmpPacket.plain(rules, told);
    }

    /** The marker segments for a JPEG, to stand right after its start. */
    List<byte[]> segments() {
        List<byte[]> segments = new ArrayList<>();
        segments.add(JpegSegments.jfif(dpi));
        segments.add(JpegSegments.exif(ExifWriter.write(exif)));
        segments.add(JpegSegments.xmp(xmp));
        if (iptc.length > 0 && iptc.length <= MAX_SEGMENT) {
            segments.add(JpegSegments.photoshop(IptcBlock.photoshop(iptc)));
        }
        segments.add(JpegSegments.icc(SrgbProfile.bytes()));
        return segments;
    }
}
