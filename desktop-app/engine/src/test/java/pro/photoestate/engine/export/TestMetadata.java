package pro.photoestate.engine.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bytedeco.opencv.opencv_core.Mat;

/** A source file as a camera and an agency write it: everything that may and that must not be passed on. */
final class TestMetadata {

    static final String XMP_BODY =
            """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
             xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
             xmlns:drone="http://www.dji.com/drone-dji/1.0/"
             exif:GPSLatitude="52,30.5N" aux:SerialNumber="SN-12345" crs:Exposure2012="+1.0" tiff:Orientation="6"
             drone:GpsLongitude="+13.5">
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">A hall</rdf:li></rdf:Alt></dc:description>
            <dc:creator><rdf:Seq><rdf:li>Somebody</rdf:li></rdf:Seq></dc:creator>
            <Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Berlin</Iptc4xmpExt:City>
            <exif:GPSLatitude>52,30.5N</exif:GPSLatitude></rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>
            </rdf:Description></rdf:RDF></x:xmpmeta>""";

    private static final ByteOrder ORDER = ByteOrder.BIG_ENDIAN;

    private TestMetadata() {}

    /** Writes a small JPEG with EXIF (thumbnail, position, serials, maker note), IPTC and that XMP packet. */
    static Path jpeg(Path file, String xmp) throws IOException {
        List<byte[]> segments = List.of(
                JpegSegments.exif(exif()),
                JpegSegments.xmp(xmp.getBytes(StandardCharsets.UTF_8)),
                JpegSegments.photoshop(resources()));
        try (Mat room = TestPictures.room(64, 48)) {
            return Files.write(file, JpegHeader.withSegments(JpegCoding.baseline(room, 80, Chroma.C420), segments));
        }
    }

    private static byte[] exif() {
        SortedMap<Integer, ExifEntry> image = new TreeMap<>();
        image.put(0x010F, ExifEntry.text("Maker"));
        image.put(0x0110, ExifEntry.text("Camera One"));
        image.put(0x0112, ExifEntry.ofShort(ORDER, 6));
        SortedMap<Integer, ExifEntry> camera = new TreeMap<>();
        camera.put(0x829A, rationals(1, 60));
        camera.put(0x927C, ExifEntry.undefined("makers secret SN-12345".getBytes(StandardCharsets.US_ASCII)));
        camera.put(0xA430, ExifEntry.text("J. Owner"));
        camera.put(0xA431, ExifEntry.text("SN-12345"));
        camera.put(0xA434, ExifEntry.text("16-35 mm"));
        camera.put(0xA435, ExifEntry.text("LENS-777"));
        SortedMap<Integer, ExifEntry> position = new TreeMap<>();
        position.put(0, ExifEntry.bytes(new byte[] {2, 3, 0, 0}));
        position.put(1, ExifEntry.text("N"));
        position.put(2, rationals(52, 1, 30, 1, 0, 1));
        position.put(3, ExifEntry.text("E"));
        position.put(4, rationals(13, 1, 30, 1, 0, 1));
        byte[] block = ExifWriter.write(new ExifTags(ORDER, image, camera, position, false));
        return withThumbnail(block, image.size() + 2);
    }

    private static byte[] withThumbnail(byte[] block, int fields) {
        byte[] picture = "thumbnail bytes".getBytes(StandardCharsets.US_ASCII);
        byte[] out = Arrays.copyOf(block, block.length + 30 + picture.length);
        ByteBuffer buffer = ByteBuffer.wrap(out).order(ORDER);
        buffer.putInt(8 + 2 + 12 * fields, block.length);
        buffer.position(block.length)
                .putShort((short) 2)
                .putShort((short) 0x0201)
                .putShort((short) 4)
                .putInt(1)
                .putInt(block.length + 30)
                .putShort((short) 0x0202)
                .putShort((short) 4)
                .putInt(1)
                .putInt(picture.length)
                .putInt(0)
                .put(picture);
        return out;
    }

    private static ExifEntry rationals(int... numbers) {
        ByteBuffer value = ByteBuffer.allocate(4 * numbers.length).order(ORDER);
        for (int number : numbers) {
            value.putInt(number);
        }
        return new ExifEntry(5, numbers.length / 2, value.array());
    }

    private static byte[] resources() {
        var out = new ByteArrayOutputStream();
        byte[] hidden = "SN-12345 thumbnail bytes".getBytes(StandardCharsets.US_ASCII);
        out.writeBytes(ByteBuffer.allocate(12 + hidden.length)
                .putInt(0x3842494D)
                .putShort((short) 0x040C)
                .putShort((short) 0)
                .putInt(hidden.length)
                .put(hidden)
                .array());
        var sets = new ByteArrayOutputStream();
        dataSet(sets, 1, 90, new byte[] {0x1B, '%', 'G'});
        dataSet(sets, 2, 105, "Bright hall".getBytes(StandardCharsets.UTF_8));
        dataSet(sets, 2, 80, "Somebody".getBytes(StandardCharsets.UTF_8));
        dataSet(sets, 2, 202, "thumbnail bytes".getBytes(StandardCharsets.UTF_8));
        out.writeBytes(IptcBlock.photoshop(sets.toByteArray()));
        return out.toByteArray();
    }

    private static void dataSet(ByteArrayOutputStream out, int record, int number, byte[] value) {
        out.writeBytes(new byte[] {0x1C, (byte) record, (byte) number, 0, (byte) value.length});
        out.writeBytes(value);
    }
}
