package pro.photoestate.engine.export;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Captions and keywords in the older form: IPTC-IIM data sets (IIM 4.2), in JPEG within an image resource of Photoshop.
 * Only the editorial data sets are kept: previews and other resources, which may hide a second EXIF block, are not.
 */
final class IptcBlock {

    /** "8BIM". */
    private static final int RESOURCE = 0x3842494D;

    private static final int IPTC_RESOURCE = 0x0404;
    private static final int MARK = 0x1C;
    private static final int ENVELOPE_CHARSET = 0x015A;

    /** The escape sequence that announces UTF-8 (ISO 2022). */
    private static final byte[] UTF_8 = {0x1B, '%', 'G'};

    /** "Special Instructions", of up to 256 bytes by the standard; programs take longer ones (IIM 4.2, chapter 6). */
    private static final int INSTRUCTIONS = 0x0228;

    private static final int HEADLINE = 0x0269;
    private static final int BYLINE = 0x0250;
    private static final int COPYRIGHT = 0x0274;

    /** The last editorial data set of record 2; previews follow (IIM 4.2, chapter 6). */
    private static final int LAST_EDITORIAL = 0x02C7;

    private IptcBlock() {}

    /** The data sets within a Photoshop block, if there are any. */
    static Optional<byte[]> fromPhotoshop(byte[] resources) {
        ByteBuffer in = ByteBuffer.wrap(resources);
        try {
            while (in.remaining() >= 12 && in.getInt() == RESOURCE) {
                int id = Short.toUnsignedInt(in.getShort());
                int name = Byte.toUnsignedInt(in.get());
                skip(in, name + (name + 1) % 2);
                int length = in.getInt();
                if (id == IPTC_RESOURCE && length > 0 && length <= in.remaining()) {
                    byte[] data = new byte[length];
                    in.get(data);
                    return Optional.of(data);
                }
                skip(in, (long) length + (length & 1));
            }
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The editorial data sets, with byline and copyright by the rules; empty when none is left. */
    static byte[] finished(byte[] sets, MetadataRules rules) {
        ByteBuffer in = ByteBuffer.wrap(sets);
        var out = new ByteArrayOutputStream();
        Charset charset = StandardCharsets.ISO_8859_1;
        while (in.remaining() >= 5 && in.get() == MARK) {
            int id = Short.toUnsignedInt(in.getShort());
            int length = Short.toUnsignedInt(in.getShort());
            if (length > in.remaining()) {
                break;
            }
            byte[] value = new byte[length];
            in.get(value);
            if (id == ENVELOPE_CHARSET && Arrays.equals(value, UTF_8)) {
                charset = StandardCharsets.UTF_8;
            }
            if (kept(id, rules)) {
                dataSet(out, id, value);
            }
        }
        if (out.size() > 0) {
            add(out, BYLINE, rules.creator(), charset);
            add(out, COPYRIGHT, rules.copyright(), charset);
        }
        return out.toByteArray();
    }

    /** These data sets with a disclosure, all in UTF-8, which the envelope announces. */
    static byte[] telling(byte[] sets, Disclosure told) {
        if (told.equals(Disclosure.NONE)) {
            return sets;
        }
        ByteBuffer in = ByteBuffer.wrap(sets);
        var out = new ByteArrayOutputStream();
        dataSet(out, ENVELOPE_CHARSET, UTF_8);
        Charset charset = StandardCharsets.ISO_8859_1;
        while (in.remaining() >= 5 && in.get() == MARK) {
            int id = Short.toUnsignedInt(in.getShort());
            byte[] value = new byte[Short.toUnsignedInt(in.getShort())];
            in.get(value);
            if (id == ENVELOPE_CHARSET) {
                charset = StandardCharsets.UTF_8;
            } else if (!(id == INSTRUCTIONS && !told.text().isEmpty()) && !(id == HEADLINE && !told.label().isEmpty())) {
                dataSet(out, id, new String(value, charset).getBytes(StandardCharsets.UTF_8));
            }
        }
        add(out, HEADLINE, told.label(), StandardCharsets.UTF_8);
        add(out, INSTRUCTIONS, told.text(), StandardCharsets.UTF_8);
        return out.toByteArray();
    }

    /** The Photoshop block that JPEG wants around the data sets. */
    static byte[] photoshop(byte[] sets) {
        return ByteBuffer.allocate(12 + sets.length + (sets.length & 1))
                .putInt(RESOURCE)
                .putShort((short) IPTC_RESOURCE)
                .putShort((short) 0)
                .putInt(sets.length)
                .put(sets)
                .array();
    }

    private static boolean kept(int id, MetadataRules rules) {
        boolean replaced = (id == BYLINE && !rules.creator().isEmpty())
                || (id == COPYRIGHT && !rules.copyright().isEmpty());
        return !replaced && (id == ENVELOPE_CHARSET || (id >= 0x0200 && id <= LAST_EDITORIAL));
    }

    private static void add(ByteArrayOutputStream out, int id, String text, Charset charset) {
        if (!text.isEmpty()) {
            dataSet(out, id, text.getBytes(charset));
        }
    }

    private static void dataSet(ByteArrayOutputStream out, int id, byte[] value) {
        out.writeBytes(new byte[] {
            MARK, (byte) (id >> 8), (byte) id, (byte) (value.length >> 8), (byte) value.length
        });
        out.writeBytes(value);
    }

    private static void skip(ByteBuffer in, long count) {
        if (count < 0 || count > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + (int) count);
    }
}
