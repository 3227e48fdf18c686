package pro.photoestate.engine.decode;

import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;

/** Cameras put a frame of 3:2 into a preview of 4:3 with black bars; this takes them off. */
final class Letterbox {

    /** Proportions that differ by less are the same: a pixel of 120 is nearly one percent. */
    private static final double SAME = 0.02;

    private Letterbox() {}

    /** The middle of a picture with chroma of full size, in these proportions; the picture itself is given back or returned. */
    static Picture without(Picture picture, int width, int height, PlaneStore store) {
        double wanted = (double) width / height;
        double is = (double) picture.width() / picture.height();
        if (Math.abs(is / wanted - 1) < SAME) {
            return picture;
        }
        int columns = is > wanted ? Math.max(1, (int) Math.round(picture.height() * wanted)) : picture.width();
        int rows = is > wanted ? picture.height() : Math.max(1, (int) Math.round(picture.width() / wanted));
        try (picture) {
            Picture middle = Picture.lend(store, columns, rows, false, picture.depth());
            for (int i = 0; i < 3; i++) {
                copy(picture.planes().get(i), middle.planes().get(i));
            }
            return middle;
        }
    }

    private static void copy(Plane from, Plane to) {
        int x = (from.width() - to.width()) / 2;
        int y = (from.height() - to.height()) / 2;
        byte[] row = new byte[to.width()];
        for (int j = 0; j < to.height(); j++) {
            from.read(x, y + j, row, row.length);
            to.write(0, j, row, row.length);
        }
    }
}
