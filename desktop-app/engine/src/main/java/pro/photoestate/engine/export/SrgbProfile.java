package pro.photoestate.engine.export;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import pro.photoestate.engine.image.SrgbCurve;

/**
 * A compact ICC profile of sRGB (IEC 61966-2-1), made here: version 2.1 (ICC.1:2001-04), which every program reads,
 * three colorants adapted to D50 and one shared curve of 256 points, below 1 kB in all.
 */
final class SrgbProfile {

    private static final int HEADER = 128;

    /** Points of the curve: with straight lines between them the error is below 3e-6 of the light of white. */
    private static final int POINTS = 256;

    private static final byte[] BYTES = build();

    private SrgbProfile() {}

    /** The profile; a copy that the caller may keep. */
    static byte[] bytes() {
        return BYTES.clone();
    }

    private static byte[] build() {
        byte[] curve = curve();
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description());
        tags.put("cprt", text());
        tags.put("wtpt", xyz(0.9642, 1, 0.8249));
        tags.put("rXYZ", xyz(0.43607, 0.22249, 0.01392));
        tags.put("gXYZ", xyz(0.38515, 0.71687, 0.09708));
        tags.put("bXYZ", xyz(0.14307, 0.06061, 0.71410));
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return assemble(tags);
    }

    private static byte[] assemble(Map<String, byte[]> tags) {
        var data = new ByteArrayOutputStream();
        IdentityHashMap<byte[], Integer> places = new IdentityHashMap<>();
        int start = HEADER + 4 + 12 * tags.size();
        for (byte[] tag : tags.values()) {
            if (places.putIfAbsent(tag, start + data.size()) == null) {
                data.writeBytes(tag);
                data.writeBytes(new byte[-data.size() & 3]);
            }
        }
        return bytes(out -> {
            header(out, start + data.size());
            out.writeInt(tags.size());
            for (var tag : tags.entrySet()) {
                out.writeBytes(tag.getKey());
                out.writeInt(places.getOrDefault(tag.getValue(), 0));
                out.writeInt(tag.getValue().length);
            }
            out.write(data.toByteArray());
        });
    }

    private static void header(DataOutputStream out, int size) throws IOException {
        out.writeInt(size);
        out.writeInt(0);
        out.writeInt(0x02100000);
        out.writeBytes("mntrRGB XYZ ");
        for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
            out.writeShort(part);
        }
        out.writeBytes("acsp");
        out.write(new byte[28]);
        out.writeInt(fixed(0.9642));
        out.writeInt(fixed(1));
        out.writeInt(fixed(0.8249));
        out.write(new byte[48]);
    }

    private static byte[] description() {
        byte[] name = "sRGB\0".getBytes(StandardCharsets.US_ASCII);
        return bytes(out -> {
            out.writeBytes("desc\0\0\0\0");
            out.writeInt(name.length);
            out.write(name);
            out.write(new byte[4 + 4 + 2 + 1 + 67]);
        });
    }

    private static byte[] text() {
        return bytes(out -> out.writeBytes("text\0\0\0\0CC0\0"));
    }

    private static byte[] xyz(double x, double y, double z) {
        return bytes(out -> {
            out.writeBytes("XYZ \0\0\0\0");
            out.writeInt(fixed(x));
            out.writeInt(fixed(y));
            out.writeInt(fixed(z));
        });
    }

    private static byte[] curve() {
        return bytes(out -> {
            out.writeBytes("curv\0\0\0\0");
            out.writeInt(POINTS);
            for (int i = 0; i < POINTS; i++) {
                out.writeShort((int) Math.round(65535 * SrgbCurve.decodeExactly(i / (POINTS - 1.0))));
            }
        });
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] bytes(Content content) {
        var buffer = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(buffer)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a buffer in memory never fails
        }
        return buffer.toByteArray();
    }

    /** Writes a part of the profile. */
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
