package pro.photoestate.engine.export;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPIterator;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPUtils;
import com.adobe.internal.xmp.options.IteratorOptions;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/**
 * The XMP packet of a finished photo (ISO 16684-1): captions, keywords and rights of the source's, without what no longer
 * holds (develop settings, history, depth maps, size), without coordinates and serial numbers unless the rules keep
 * them, and with {@code Iptc4xmpExt:DigitalSourceType} (IPTC Photo Metadata Standard 2024.1).
 */
final class XmpPacket {

    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    /** Vocabularies whose statements stay true for a finished photo. */
    private static final Set<String> KEPT = Set.of(
            DC,
            XMP,
            RIGHTS,
            IPTC_EXTENSION,
            "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
            PHOTOSHOP,
            "http://ns.adobe.com/exif/1.0/",
            "http://cipa.jp/exif/1.0/",
            "http://ns.adobe.com/exif/1.0/aux/",
            "http://ns.adobe.com/tiff/1.0/",
            "http://ns.adobe.com/lightroom/1.0/",
            "http://ns.useplus.org/ldf/xmp/1.0/",
            "http://creativecommons.org/ns#");

    /** Names within those vocabularies that describe the source file, not the photo. */
    private static final Set<String> STALE = Set.of(
            "orientation", "imagewidth", "imagelength", "pixelxdimension", "pixelydimension", "xresolution",
            "yresolution", "resolutionunit", "thumbnails", "iccprofile", "colormode", "makernote", "nativedigest",
            "documentancestors", "history", "colorspace");

    private XmpPacket() {}

    /** What the packet says about the photo. */
    record Told(DigitalSourceType type, Disclosure disclosure) {}

    /**
     * The finished packet.
     *
     * @param source the source's packet
     * @throws XMPException when the source's packet cannot be used
     */
    static byte[] finished(Optional<byte[]> source, MetadataRules rules, Told told) throws XMPException {
        XMPMeta packet = source.isPresent() ? parse(source.get()) : XMPMetaFactory.create();
        forget(packet, rules);
        packet.setProperty(XMP, "CreatorTool", ExifRules.SOFTWARE_NAME);
        packet.setProperty(IPTC_EXTENSION, "DigitalSourceType", told.type().uri());
        tell(packet, "Headline", told.disclosure().label());
        tell(packet, "Instructions", told.disclosure().text());
        if (!rules.creator().isEmpty()) {
            packet.deleteProperty(DC, "creator");
            packet.appendArrayItem(
                    DC, "creator", new PropertyOptions().setArrayOrdered(true), rules.creator(), null);
        }
        if (!rules.copyright().isEmpty()) {
            packet.deleteProperty(DC, "rights");
            packet.setLocalizedText(DC, "rights", "", "x-default", rules.copyright());
            packet.setPropertyBoolean(RIGHTS, "Marked", true);
        }
        var form = new SerializeOptions().setUseCompactFormat(true).setReadOnlyPacket(true);
        return XMPMetaFactory.serializeToBuffer(packet, form);
    }

    /** The packet without anything of a source, which always can be made. */
    static byte[] plain(MetadataRules rules, Told told) {
        try {
            return finished(Optional.empty(), rules, told);
        } catch (XMPException e) {
            throw new PhotoException(
                    FaultCode.INVALID_SETTING,
                    Sentence.of("engine.export.xmp", e.getMessage()),
                    e);
        }
    }

    private static void tell(XMPMeta packet, String field, String words) throws XMPException {
        if (!words.isEmpty()) {
            packet.setProperty(PHOTOSHOP, field, words);
        }
    }

    private static XMPMeta parse(byte[] packet) throws XMPException {
        return XMPMetaFactory.parseFromBuffer(packet, new ParseOptions().setDisallowDoctype(true));
    }

    private static void forget(XMPMeta packet, MetadataRules rules) throws XMPException {
        for (String vocabulary : vocabularies(packet)) {
            if (!KEPT.contains(vocabulary)) {
                XMPUtils.removeProperties(packet, vocabulary, null, true, false);
            }
        }
        List<String> gone = new ArrayList<>();
        for (XMPIterator all = packet.iterator(); all.hasNext(); ) {
            XMPPropertyInfo info = (XMPPropertyInfo) all.next();
            if (info.getPath() != null && isForgotten(info.getPath(), rules)) {
                gone.add(info.getPath());
            }
        }
        var prefixes = XMPMetaFactory.getSchemaRegistry();
        for (String path : gone.reversed()) { // a place within a structure belongs to the vocabulary of its root
            packet.deleteProperty(prefixes.getNamespaceURI(path.substring(0, path.indexOf(':'))), path);
        }
    }

    private static List<String> vocabularies(XMPMeta packet) throws XMPException {
        List<String> found = new ArrayList<>();
        var options = new IteratorOptions().setJustChildren(true);
        for (XMPIterator schemas = packet.iterator(options); schemas.hasNext(); ) {
            found.add(((XMPPropertyInfo) schemas.next()).getNamespace());
        }
        return found;
    }

    private static boolean isForgotten(String path, MetadataRules rules) {
        String name = path.substring(Math.max(path.lastIndexOf(':'), path.lastIndexOf('/')) + 1)
                .toLowerCase(Locale.ROOT);
        boolean position = name.startsWith("gps") || name.contains("latitude") || name.contains("longitude");
        boolean serial = name.contains("serialnumber") || name.contains("ownername") || name.equals("imageuniqueid");
        return STALE.contains(name) || (position && !rules.location()) || (serial && !rules.serials());
    }
}
