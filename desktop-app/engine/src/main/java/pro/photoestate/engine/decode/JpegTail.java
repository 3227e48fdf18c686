package pro.photoestate.engine.decode;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;

/**
 * The end of a JPEG: whether its end marker is there, and how much of the picture is missing when it is not. Where
 * samples are missing, libjpeg leaves middle grey.
 *
 * @param source the decode
 * @param whole whether the end marker was found
 * @param bytes how many bytes to decode, with an end marker after the file's own bytes if it lost it
 */
record JpegTail(Source source, boolean whole, long bytes) {

    /** Bytes at the very end that are looked at first; a whole file needs no more. */
    private static final int LAST = 64;

    private static final int MARKER = 0xFF;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    /** Passes of a progressive picture; encoders write about ten. */
    private static final int MOST_SCANS = 60;
    /** Rows of the first blocks, which a decoder invents when there is no sample at all. */
    private static final int BLOCKS = 16;
    /** Luma of missing blocks. */
    private static final byte MISSING = (byte) 128;

    static JpegTail mend(Source source) {
        long size = source.bytes().size();
        MemorySegment memory = source.bytes().memory();
        boolean whole = hasEnd(memory, Math.max(2, size - LAST), size) || hasEnd(memory, 2, size);
        if (whole) {
            return new JpegTail(source, true, size);
        }
        memory.set(ValueLayout.JAVA_BYTE, size, (byte) MARKER);
        memory.set(ValueLayout.JAVA_BYTE, size + 1, (byte) EOI);
        return new JpegTail(source, false, size + 2);
    }

    private static boolean hasEnd(MemorySegment memory, long from, long to) {
        for (long i = from; i + 1 < to; i++) {
            if ((memory.get(ValueLayout.JAVA_BYTE, i) & 0xFF) == MARKER
                    && (memory.get(ValueLayout.JAVA_BYTE, i + 1) & 0xFF) == EOI) {
                return true;
            }
        }
        return false;
    }

    /** Refuses a progressive picture of so many passes that it can only be meant to keep us busy. */
    static void requireFewScans(FileBytes file) throws FormatException {
        int scans = 0;
        for (long i = 2; i + 1 < file.size(); i++) {
            if (file.memory().get(ValueLayout.JAVA_BYTE, i) == (byte) MARKER
                    && file.memory().get(ValueLayout.JAVA_BYTE, i + 1) == (byte) SOS) {
                scans++;
            }
        }
        if (scans > MOST_SCANS) {
            throw new FormatException(FaultCode.TOO_LARGE, "engine.decode.passes", scans);
        }
    }

    /** Warns when a part of the picture is missing; fails, and closes the picture, when all of it is. */
    void judge(Picture picture) throws IOException {
        int missing = missingRows(picture.y());
        if (!whole && missing > 0 && missing + BLOCKS / source.reduction() >= picture.height()) {
            picture.close();
            throw new FormatException(
                    FaultCode.TRUNCATED, "engine.decode.truncated");
        }
        if (!whole || (missing > 0 && missing < picture.height())) {
            warn(100 * missing / picture.height());
        }
    }

    private void warn(int percent) {
        if (percent > 0) {
            source.warn("engine.decode.cut", percent);
        } else {
            source.warn("engine.decode.cutFine");
        }
    }

    /** Rows from the lower edge up that are nothing but middle grey. */
    private static int missingRows(Plane y) {
        byte[] row = new byte[y.width()];
        for (int i = y.height() - 1; i >= 0; i--) {
            y.read(0, i, row, row.length);
            for (byte sample : row) {
                if (sample != MISSING) {
                    return y.height() - 1 - i;
                }
            }
        }
        return y.height();
    }
}
