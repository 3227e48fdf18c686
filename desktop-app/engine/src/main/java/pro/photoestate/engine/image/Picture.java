package pro.photoestate.engine.image;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture in the working space: sRGB-encoded light (IEC 61966-2-1) as full-range Y, Cb, Cr (BT.601 matrix, as in JPEG
 * File Interchange Format), upright. Cb and Cr are either of full size or of half size in both directions, rounded up
 * (as in a 4:2:0 JPEG, sited in the middle of 2 x 2 pixels). All planes have one depth: {@link Depth#U8} where the source had 8
 * bits, else {@link Depth#U16}. Cb and Cr are centred at 128, or at 32896 (128 * 257). The picture owns its planes.
 *
 * @param y luma, {@code width x height}
 * @param cb blue difference
 * @param cr red difference
 */
public record Picture(Plane y, Plane cb, Plane cr) implements AutoCloseable {

    /** The neutral value of 16-bit chroma: 128 * 257. */
    public static final int NEUTRAL_16 = 32896;

    public Picture {
        if (cb.width() != cr.width() || cb.height() != cr.height() || cb.depth() != y.depth() || cr.depth() != y.depth()) {
            throw new IllegalArgumentException("planes that do not belong together");
        }
        boolean full = cb.width() == y.width() && cb.height() == y.height();
        boolean half = cb.width() == (y.width() + 1) / 2 && cb.height() == (y.height() + 1) / 2;
        if (!full && !half) {
            throw new IllegalArgumentException("chroma of neither full nor half size");
        }
    }

    /**
     * Borrows a picture with arbitrary content.
     *
     * @throws PhotoException {@link FaultCode#OUT_OF_MEMORY} when there is no room for all of it; nothing is borrowed then
     */
    public static Picture lend(PlaneStore store, int width, int height, boolean halfChroma, Depth depth) {
        int w = halfChroma ? (width + 1) / 2 : width;
        int h = halfChroma ? (height + 1) / 2 : height;
        List<Plane> lent = new ArrayList<>();
        try {
            lent.add(store.lend(width, height, depth));
            lent.add(store.lend(w, h, depth));
            lent.add(store.lend(w, h, depth));
        } catch (PhotoException e) {
            lent.forEach(Plane::close);
            throw e;
        }
        return new Picture(lent.get(0), lent.get(1), lent.get(2));
    }

    public int width() {
        return y.width();
    }

    public int height() {
        return y.height();
    }

    public Depth depth() {
        return y.depth();
    }

    /** Whether Cb and Cr have half the size. */
    public boolean halfChroma() {
        return cb.width() != y.width() || cb.height() != y.height();
    }

    /** Luma, blue and red difference. */
    public List<Plane> planes() {
        return List.of(y, cb, cr);
    }

    /** The native memory of its planes, in bytes. */
    public long bytes() {
        return y.memory().byteSize() + cb.memory().byteSize() + cr.memory().byteSize();
    }

    @Override
    public void close() {
        y.close();
        cb.close();
        cr.close();
    }
}
