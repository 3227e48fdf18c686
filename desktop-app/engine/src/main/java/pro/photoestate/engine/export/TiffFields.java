package pro.photoestate.engine.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/**
 * Adds metadata to a TIFF that our own encoder made: the directory is written anew behind the file with the fields of
 * both, and the header points to it (TIFF 6.0, section 2; its place is free).
 */
final class TiffFields {

    private static final int XMP = 0x02BC;
    private static final int IPTC = 0x83BB;
    private static final int ICC = 0x8773;

    private TiffFields() {}

    static byte[] added(byte[] file, PhotoMetadata metadata) {
        ExifTags own;
        try {
            own = ExifReader.read(ByteBlock.of(file));
        } catch (IOException e) {
            throw new PhotoException(FaultCode.INTERNAL, Sentence.of("engine.export.tiffBroken"), e);
        }
        SortedMap<Integer, ExifEntry> image = inOrder(metadata.exif().image(), metadata.exif().order(), own.order());
        image.putAll(without(own.image(), image));
        image.put(XMP, ExifEntry.bytes(metadata.xmp()));
        image.put(ICC, ExifEntry.undefined(SrgbProfile.bytes()));
        if (metadata.iptc().length > 0) {
            image.put(IPTC, ExifEntry.undefined(metadata.iptc()));
        }
        var all = new ExifTags(
                own.order(),
                image,
                inOrder(metadata.exif().camera(), metadata.exif().order(), own.order()),
                inOrder(metadata.exif().position(), metadata.exif().order(), own.order()),
                false);
        int start = file.length + (file.length & 1);
        byte[] directories = ExifWriter.directories(all, start);
        byte[] out = Arrays.copyOf(file, start + directories.length);
        System.arraycopy(directories, 0, out, start, directories.length);
        ByteBuffer.wrap(out).order(own.order()).putInt(4, start);
        return out;
    }

    private static SortedMap<Integer, ExifEntry> without(
            SortedMap<Integer, ExifEntry> entries, SortedMap<Integer, ExifEntry> taken) {
        SortedMap<Integer, ExifEntry> rest = new TreeMap<>(entries);
        rest.keySet().removeAll(taken.keySet());
        return rest;
    }

    private static SortedMap<Integer, ExifEntry> inOrder(
            SortedMap<Integer, ExifEntry> entries, ByteOrder from, ByteOrder to) {
        SortedMap<Integer, ExifEntry> turned = new TreeMap<>(entries);
        if (from != to) {
            turned.replaceAll((tag, entry) -> entry.turned());
        }
        return turned;
    }
}
