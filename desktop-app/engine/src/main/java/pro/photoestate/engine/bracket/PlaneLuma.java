package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Plane;

/** The luma plane of a decoded picture, read at full size; it does not own the plane. */
record PlaneLuma(Plane plane) implements Luma {

    /** 65535 / 255: 16-bit samples to 0..255. */
    private static final float U16_TO_U8 = 1 / 257f;

    @Override
    public int width() {
        return plane.width();
    }

    @Override
    public int height() {
        return plane.height();
    }

    @Override
    public void read(int x, int y, int columns, int rows, float[] target) {
        if (plane.depth() == Depth.U8) {
            byte[] row = new byte[columns];
            for (int j = 0; j < rows; j++) {
                plane.read(x, y + j, row, columns);
                for (int i = 0; i < columns; i++) {
                    target[j * columns + i] = row[i] & 0xff;
                }
            }
        } else {
            short[] row = new short[columns];
            for (int j = 0; j < rows; j++) {
                plane.read(x, y + j, row, columns);
                for (int i = 0; i < columns; i++) {
                    target[j * columns + i] = (row[i] & 0xffff) * U16_TO_U8;
                }
            }
        }
    }
}
