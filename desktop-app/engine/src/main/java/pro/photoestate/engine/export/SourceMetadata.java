package pro.photoestate.engine.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The raw metadata blocks of a source file, found by its bytes: JPEG segments, PNG and WebP chunks, a TIFF's own
 * directories. Reads within bounds and as far as the file is sound; what is damaged is simply absent here.
 */
final class SourceMetadata {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PHOTOSHOP = "Photoshop 3.0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PNG_XMP = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long PNG_MAGIC = 0x89504E470D0A1A0AL;
    private static final int TIFF_XMP = 0x02BC;
    private static final int TIFF_IPTC = 0x83BB;

    /** The largest block that is read, bytes: a JPEG segment holds 65 533, other kinds might hold any nonsense. */
    private static final int MAX_BLOCK = 1 << 16;

    /** More segments or chunks than that before the picture are an attack, not a photo. */
    private static final int MAX_PARTS = 4096;

    private @Nullable ExifTags exif;
    private byte @Nullable [] xmp;
    private byte @Nullable [] iptc;
    private boolean damaged;

    private SourceMetadata() {}

    /** Of a file that is not asked. */
    static SourceMetadata nothing() {
        return new SourceMetadata();
    }

    /** Reads what is there; a file that cannot be read has nothing. */
    static SourceMetadata read(Path file) {
        var found = new SourceMetadata();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBlock block = ByteBlock.of(channel);
            ByteBuffer head = ByteBuffer.wrap(block.read(0, 12));
            if (head.getShort(0) == (short) 0xFFD8) {
                found.jpeg(block);
            } else if (head.getLong(0) == PNG_MAGIC) {
                found.png(block);
            } else if (head.getInt(0) == 0x52494646 && head.getInt(8) == 0x57454250) {
                found.webp(block);
            } else {
                found.tiff(block);
            }
        } catch (IOException e) {
            found.damaged = true;
        }
        return found;
    }

    /** The EXIF directories. */
    Optional<ExifTags> exif() {
        return Optional.ofNullable(exif);
    }

    /** The XMP packet. */
    Optional<byte[]> xmp() {
        return Optional.ofNullable(xmp);
    }

    /** The IPTC-IIM data sets, without the Photoshop resource around them. */
    Optional<byte[]> iptc() {
        return Optional.ofNullable(iptc);
    }

    /** Whether something could not be read. */
    boolean damaged() {
        return damaged;
    }

    private void jpeg(ByteBlock block) throws IOException {
        long at = 2;
        for (int i = 0; i < MAX_PARTS; i++) {
            ByteBuffer head = ByteBuffer.wrap(block.read(at, 4));
            int marker = head.getShort() & 0xFFFF;
            int length = head.getShort() & 0xFFFF;
            if (marker < 0xFFC0 || marker == 0xFF00 + JpegHeader.SOS || length < 2) {
                return;
            }
            if (marker == 0xFFE1 || marker == 0xFFED) {
                segment(block.read(at + 4, length - 2));
            }
            at += 2 + length;
        }
    }

    private void segment(byte[] data) {
        if (starts(data, EXIF) && exif == null) {
            exif(ByteBlock.of(Arrays.copyOfRange(data, EXIF.length, data.length)));
        } else if (starts(data, XMP) && xmp == null) {
            xmp = Arrays.copyOfRange(data, XMP.length, data.length);
        } else if (starts(data, PHOTOSHOP) && iptc == null) {
            iptc = IptcBlock.fromPhotoshop(Arrays.copyOfRange(data, PHOTOSHOP.length, data.length))
                    .orElse(null);
        }
    }

    private void png(ByteBlock block) throws IOException {
        long at = 8;
        for (int i = 0; i < MAX_PARTS; i++) {
            ByteBuffer head = ByteBuffer.wrap(block.read(at, 8));
            long length = Integer.toUnsignedLong(head.getInt());
            int type = head.getInt();
            if (type == chunk("IEND")) {
                return;
            }
            if (type == chunk("eXIf") && length <= MAX_BLOCK) {
                exif(ByteBlock.of(block.read(at + 8, (int) length)));
            } else if (type == chunk("iTXt") && length <= MAX_BLOCK) {
                byte[] text = block.read(at + 8, (int) length);
                xmp = starts(text, PNG_XMP) ? Arrays.copyOfRange(text, PNG_XMP.length, text.length) : xmp;
            }
            at += 12 + length;
        }
    }

    private void webp(ByteBlock block) throws IOException {
        long end = 8 + Integer.toUnsignedLong(little(block, 4));
        long at = 12;
        for (int i = 0; i < MAX_PARTS && at + 8 <= end; i++) {
            int type = ByteBuffer.wrap(block.read(at, 4)).getInt();
            long length = Integer.toUnsignedLong(little(block, at + 4));
            if (type == chunk("EXIF") && length <= MAX_BLOCK) {
                byte[] data = block.read(at + 8, (int) length);
                exif(ByteBlock.of(starts(data, EXIF) ? Arrays.copyOfRange(data, EXIF.length, data.length) : data));
            } else if (type == chunk("XMP ") && length <= MAX_BLOCK) {
                xmp = block.read(at + 8, (int) length);
            }
            at += 8 + length + (length & 1);
        }
    }

    private void tiff(ByteBlock block) {
        exif(block);
        if (exif != null) {
            ExifEntry packet = exif.image().get(TIFF_XMP);
            ExifEntry sets = exif.image().get(TIFF_IPTC);
            xmp = packet == null ? null : packet.value();
            iptc = sets == null ? null : sets.value();
        }
    }

    private void exif(ByteBlock block) {
        try {
            exif = ExifReader.read(block);
            damaged |= exif.damaged();
        } catch (IOException e) {
            damaged = true;
        }
    }

    private static int little(ByteBlock block, long at) throws IOException {
        return ByteBuffer.wrap(block.read(at, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    private static int chunk(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private static boolean starts(byte[] data, byte[] prefix) {
        return data.length >= prefix.length && Arrays.equals(data, 0, prefix.length, prefix, 0, prefix.length);
    }
}
