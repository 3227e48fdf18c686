package pro.photoestate.engine.decode;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;

/**
 * A JPEG to planes, not yet turned. A 4:2:0 picture is read twice, side by side: once for luma alone, which is Y as
 * stored, and once at half scale, where colours have exactly the chroma that is stored. Together this costs less than
 * one full-colour read and its conversion, and a third of the memory.
 */
final class JpegPlanes {

    /** Rows converted at a time, which stay in the cache of a core. */
    private static final int ROWS = 64;

    private final Source source;
    private final PlaneStore store;
    private final Cores cores;

    JpegPlanes(Source source, PlaneStore store, Cores cores) {
        this.source = source;
        this.store = store;
        this.cores = cores;
    }

    Picture decode() throws IOException {
        if (source.header().progressive()) {
            JpegTail.requireFewScans(source.bytes());
        }
        JpegTail tail = JpegTail.mend(source);
        try (Mat file = source.bytes().mat(tail.bytes())) {
            Picture picture = source.header().model() == ColourModel.GREY
                    ? grey(file)
                    : readsTwice() ? halved(file) : full(file);
            tail.judge(picture);
            return picture;
        }
    }

    /** A progressive picture costs more to unpack than to convert, and a profile needs the colours of every pixel. */
    private boolean readsTwice() {
        return source.reduction() == 1
                && source.header().model() == ColourModel.YCBCR
                && source.frame().halfChroma()
                && !source.header().progressive()
                && source.strips().colours().isEmpty();
    }

    private Picture grey(Mat file) throws IOException {
        int width = source.width();
        int height = source.height();
        Picture picture = Picture.lend(store, width, height, source.frame().halfChroma(), Depth.U8);
        Chroma.neutral(picture);
        return orClose(picture, () -> {
            boolean done = luma(file, picture);
            if (done) {
                source.strips().colours().ifPresent(c -> recolour(picture.y(), c));
            }
            return done;
        });
    }

    private Picture halved(Mat file) throws IOException {
        Picture picture = Picture.lend(store, source.width(), source.height(), true, Depth.U8);
        boolean[] done = new boolean[2];
        return orClose(picture, () -> {
            cores.run(2, i -> done[i] = i == 0 ? luma(file, picture) : chroma(file, picture));
            return done[0] && done[1];
        });
    }

    private Picture full(Mat file) throws IOException {
        int width = source.width();
        int height = source.height();
        Picture picture = Picture.lend(store, width, height, false, Depth.U8);
        return orClose(picture, () -> {
            try (Plane scratch = store.lend(3 * width, height, Depth.U8);
                    Mat bgr = FileBytes.mat(scratch.memory(), height, width, opencv_core.CV_8UC3)) {
                boolean done = Imdecode.into(file, Imdecode.colour(source.reduction()), bgr);
                if (done) {
                    source.strips().fill(bgr, picture);
                }
                return done;
            }
        });
    }

    private boolean luma(Mat file, Picture picture) {
        Plane y = picture.y();
        try (Mat target = FileBytes.mat(y.memory(), y.height(), y.width(), opencv_core.CV_8UC1)) {
            return Imdecode.into(file, Imdecode.grey(source.reduction()), target);
        }
    }

    private boolean chroma(Mat file, Picture picture) {
        int width = picture.cb().width();
        int height = picture.cb().height();
        try (Plane scratch = store.lend(3 * width, height, Depth.U8);
                Mat bgr = FileBytes.mat(scratch.memory(), height, width, opencv_core.CV_8UC3)) {
            boolean done = Imdecode.into(file, Imdecode.colour(2), bgr);
            for (int from = 0; done && from < height; from += ROWS) {
                try (Mat strip = bgr.rowRange(from, Math.min(from + ROWS, height))) {
                    Chroma.splitChroma(strip, picture.cb(), picture.cr(), from);
                }
            }
            return done;
        }
    }

    private static void recolour(Plane grey, ColourTransform colours) {
        byte[] row = new byte[grey.width()];
        for (int y = 0; y < grey.height(); y++) {
            grey.read(0, y, row, row.length);
            colours.apply(row);
            grey.write(0, y, row, row.length);
        }
    }

    private static Picture orClose(Picture picture, BooleanSupplier fill) throws FormatException {
        boolean done = false;
        try {
            done = fill.getAsBoolean();
        } finally {
            if (!done) {
                picture.close();
            }
        }
        if (!done) {
            throw FormatException.damaged();
        }
        return picture;
    }
}
