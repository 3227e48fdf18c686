package pro.photoestate.engine.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/**
 * An RGB TIFF in tiles, made byte by byte (TIFF 6.0, sections 13 to 15), so that no library's writer hides a fault of its
 * own reader. The tiles do not divide the picture.
 *
 * @param bits 8 or 16 a sample
 * @param compression 1 none, 5 LZW, 8 deflate
 * @param predicted whether samples are differences from their left neighbour (predictor 2)
 * @param order of the bytes of a number
 */
record TiledTiff(int bits, int compression, boolean predicted, ByteOrder order) {

    static final int WIDTH = 83;
    static final int HEIGHT = 45;
    private static final int TILE_WIDTH = 32;
    private static final int TILE_HEIGHT = 16;
    private static final int ACROSS = (WIDTH + TILE_WIDTH - 1) / TILE_WIDTH;
    private static final int DOWN = (HEIGHT + TILE_HEIGHT - 1) / TILE_HEIGHT;

    /** Symbols after which the table is cleared: before codes of 10 bits begin. */
    private static final int CLEAR_EVERY = 200;

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    /** The sample of a channel (0 red, 1 green, 2 blue) as a share of 65535; neighbours differ, and differently by channel. */
    static int sample(int x, int y, int channel) {
        return switch (channel) {
            case 0 -> 700 * x + 40 * y;
            case 1 -> 60_000 - 300 * x - 500 * y;
            default -> (x / 7 + y / 5) % 2 * 30_000 + 9_001 * channel;
        };
    }

    /** The same as it is stored with these bits. */
    int stored(int x, int y, int channel) {
        return bits == 8 ? sample(x, y, channel) >> 8 : sample(x, y, channel);
    }

    byte[] bytes() {
        List<byte[]> tiles = new ArrayList<>();
        for (int i = 0; i < ACROSS * DOWN; i++) {
            tiles.add(packed(tile(i % ACROSS * TILE_WIDTH, i / ACROSS * TILE_HEIGHT)));
        }
        ByteBuffer out = ByteBuffer.allocate(1000 + tiles.stream().mapToInt(t -> t.length).sum()).order(order);
        out.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        out.putShort((short) 42).putInt(8);
        directory(out, tiles);
        tiles.forEach(out::put);
        return Arrays.copyOf(out.array(), out.position());
    }

    private void directory(ByteBuffer out, List<byte[]> tiles) {
        int entries = 13;
        int bitsAt = 8 + 2 + 12 * entries + 4;
        int offsetsAt = bitsAt + 6;
        int countsAt = offsetsAt + 4 * tiles.size();
        int at = countsAt + 4 * tiles.size();
        out.putShort((short) entries);
        entry(out, 256, LONG, 1, WIDTH);
        entry(out, 257, LONG, 1, HEIGHT);
        entry(out, 258, SHORT, 3, bitsAt);
        entry(out, 259, SHORT, 1, compression);
        entry(out, 262, SHORT, 1, 2);
        entry(out, 277, SHORT, 1, 3);
        entry(out, 284, SHORT, 1, 1);
        entry(out, 317, SHORT, 1, predicted ? 2 : 1);
        entry(out, 322, LONG, 1, TILE_WIDTH);
        entry(out, 323, LONG, 1, TILE_HEIGHT);
        entry(out, 324, LONG, tiles.size(), offsetsAt);
        entry(out, 325, LONG, tiles.size(), countsAt);
        entry(out, 339, SHORT, 1, 1);
        out.putInt(0);
        out.putShort((short) bits).putShort((short) bits).putShort((short) bits);
        for (byte[] tile : tiles) {
            out.putInt(at);
            at += tile.length;
        }
        tiles.forEach(tile -> out.putInt(tile.length));
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count);
        if (type == SHORT && count == 1) {
            out.putShort((short) value).putShort((short) 0);
        } else {
            out.putInt(value);
        }
    }

    /** The samples of a tile, beyond the picture those of its edge. */
    private byte[] tile(int left, int top) {
        ByteBuffer out = ByteBuffer.allocate(TILE_WIDTH * TILE_HEIGHT * 3 * bits / 8).order(order);
        for (int y = top; y < top + TILE_HEIGHT; y++) {
            for (int x = left; x < left + TILE_WIDTH; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    int before = predicted && x > left ? inside(x - 1, y, channel) : 0;
                    put(out, inside(x, y, channel) - before);
                }
            }
        }
        return out.array();
    }

    private int inside(int x, int y, int channel) {
        return stored(Math.min(x, WIDTH - 1), Math.min(y, HEIGHT - 1), channel);
    }

    private void put(ByteBuffer out, int value) {
        if (bits == 8) {
            out.put((byte) value);
        } else {
            out.putShort((short) value);
        }
    }

    private byte[] packed(byte[] tile) {
        return switch (compression) {
            case 5 -> lzw(tile);
            case 8 -> deflated(tile);
            default -> tile;
        };
    }

    private static byte[] deflated(byte[] tile) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(tile);
            deflater.finish();
            byte[] out = new byte[2 * tile.length + 100];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    /** Valid LZW that never repeats anything: every byte as a code of its own, and the table cleared before codes grow. */
    private static byte[] lzw(byte[] tile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int bitsHeld = 0;
        int held = 0;
        for (int i = 0; i <= tile.length; i++) {
            int[] codes = i == tile.length
                    ? new int[] {END}
                    : i % CLEAR_EVERY == 0 ? new int[] {CLEAR, tile[i] & 0xFF} : new int[] {tile[i] & 0xFF};
            for (int code : codes) {
                held = held << 9 | code;
                bitsHeld += 9;
                for (; bitsHeld >= 8; bitsHeld -= 8) {
                    out.write(held >> (bitsHeld - 8));
                }
                held &= (1 << bitsHeld) - 1;
            }
        }
        out.write(held << (8 - bitsHeld));
        return out.toByteArray();
    }
}
