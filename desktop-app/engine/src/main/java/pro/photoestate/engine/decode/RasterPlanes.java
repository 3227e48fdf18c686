package pro.photoestate.engine.decode;

import java.io.IOException;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;

/** PNG, TIFF and WebP to planes by OpenCV, not yet turned. */
final class RasterPlanes {

    private final Source source;
    private final PlaneStore store;

    RasterPlanes(Source source, PlaneStore store) {
        this.source = source;
        this.store = store;
    }

    Picture decode() throws IOException {
        FileBytes bytes = source.bytes();
        long size = source.header().kind() == FileKind.PNG ? PngChunks.tidy(bytes) : bytes.size();
        if (size < 0) {
            throw FormatException.corrupt("engine.decode.endless");
        }
        Header header = source.header();
        try (Plane scratch = scratch(header);
                Mat target = FileBytes.mat(scratch.memory(), header.height(), header.width(), expected(header));
                Mat file = bytes.mat(size);
                Mat samples = Imdecode.any(file, opencv_imgcodecs.IMREAD_UNCHANGED, target)) {
            if (!isUsable(samples, header)) {
                throw FormatException.damaged();
            }
            return picture(samples);
        }
    }

    /** Memory of the store, so that a picture beyond the budget goes to a mapped file. */
    private Plane scratch(Header header) {
        int channels = opencv_core.CV_MAT_CN(expected(header));
        return store.lend(channels * header.width(), header.height(), header.bits() > 8 ? Depth.U16 : Depth.U8);
    }

    private static int expected(Header header) {
        int channels = header.alpha() ? 4 : header.model() == ColourModel.GREY ? 1 : 3;
        return header.bits() > 8 ? opencv_core.CV_16UC(channels) : opencv_core.CV_8UC(channels);
    }

    private static boolean isUsable(Mat samples, Header header) {
        return !samples.empty()
                && samples.cols() == header.width()
                && samples.rows() == header.height()
                && (samples.depth() == opencv_core.CV_8U || samples.depth() == opencv_core.CV_16U);
    }

    private Picture picture(Mat samples) {
        if (source.reduction() == 1) {
            return source.strips().planes(samples, store);
        }
        try (Mat reduced = new Mat()) {
            Chroma.reduce(samples, reduced, source.reduction());
            return source.strips().planes(reduced, store);
        }
    }
}
