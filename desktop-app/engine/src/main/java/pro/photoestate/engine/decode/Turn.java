package pro.photoestate.engine.decode;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;

/**
 * How a stored picture becomes upright: exchange of the axes first, then flips (Exif 2.32, tag 0x0112).
 *
 * @param transposed whether rows become columns
 * @param flippedX whether the upright picture is mirrored left to right after that
 * @param flippedY whether it is mirrored top to bottom after that
 */
record Turn(boolean transposed, boolean flippedX, boolean flippedY) {

    /** Of an EXIF orientation 1..8. */
    static Turn of(int orientation) {
        return switch (orientation) {
            case 2 -> new Turn(false, true, false);
            case 3 -> new Turn(false, true, true);
            case 4 -> new Turn(false, false, true);
            case 5 -> new Turn(true, false, false);
            case 6 -> new Turn(true, true, false);
            case 7 -> new Turn(true, true, true);
            case 8 -> new Turn(true, false, true);
            default -> new Turn(false, false, false);
        };
    }

    int width(int storedWidth, int storedHeight) {
        return transposed ? storedHeight : storedWidth;
    }

    int height(int storedWidth, int storedHeight) {
        return transposed ? storedWidth : storedHeight;
    }

    /**
     * Whether half-size chroma stays in the middle of 2 x 2 pixels: mirroring an odd side would move it by a pixel.
     */
    boolean keepsSiting(int storedWidth, int storedHeight) {
        boolean evenX = width(storedWidth, storedHeight) % 2 == 0;
        boolean evenY = height(storedWidth, storedHeight) % 2 == 0;
        return (!flippedX || evenX) && (!flippedY || evenY);
    }

    /** The plane turned upright: the same one, or another of the store in exchange for it. */
    Plane apply(Plane plane, PlaneStore store) {
        if (!transposed) {
            flip(plane.mat());
            return plane;
        }
        int columns = plane.height();
        Plane turned = store.lend(columns, plane.width(), plane.depth());
        opencv_core.transpose(plane.mat(), turned.mat());
        plane.close();
        flip(turned.mat());
        return turned;
    }

    /** Turns the matrix upright; its memory becomes another where the axes are exchanged. */
    void apply(Mat mat) {
        if (transposed) {
            opencv_core.transpose(mat, mat);
        }
        flip(mat);
    }

    private void flip(Mat mat) {
        if (flippedX && flippedY) {
            opencv_core.flip(mat, mat, -1);
        } else if (flippedX) {
            opencv_core.flip(mat, mat, 1);
        } else if (flippedY) {
            opencv_core.flip(mat, mat, 0);
        }
    }
}
