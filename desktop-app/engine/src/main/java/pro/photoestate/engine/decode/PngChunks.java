package pro.photoestate.engine.decode;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;

/**
 * A PNG reduced to what a decoder needs: profiles, texts, animation frames and unknown chunks are taken out, so that
 * nothing in them can upset it or make it talk.
 */
final class PngChunks {

    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT");
    /** The last chunk as it must be; some writers get its length or sum wrong. */
    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};

    private static final int SIGNATURE = 8;
    /** Length, name and check sum of a chunk. */
    private static final int FRAME = 12;

    private PngChunks() {}

    /**
     * Closes the gaps in place.
     *
     * @return bytes that are left, or -1 when the end is missing, and nothing was changed
     */
    static long tidy(FileBytes file) throws IOException {
        if (!isWhole(file.source())) {
            return -1;
        }
        ByteSource in = file.source();
        MemorySegment memory = file.memory();
        long at = SIGNATURE;
        long to = SIGNATURE;
        while (!name(in, at).equals("IEND")) {
            long length = in.u32(at) + FRAME;
            if (NEEDED.contains(name(in, at))) {
                MemorySegment.copy(memory, at, memory, to, length);
                to += length;
            }
            at += length;
        }
        MemorySegment.copy(END, 0, memory, ValueLayout.JAVA_BYTE, to, END.length);
        return to + END.length;
    }

    private static boolean isWhole(ByteSource in) throws IOException {
        long at = SIGNATURE;
        while (at + FRAME <= in.size()) {
            if (name(in, at).equals("IEND")) {
                return true;
            }
            at += in.u32(at) + FRAME;
        }
        return false;
    }

    private static String name(ByteSource in, long at) throws IOException {
        StringBuilder name = new StringBuilder();
        for (int i = 4; i < 8; i++) {
            name.append((char) in.u8(at + i));
        }
        return name.toString();
    }
}
