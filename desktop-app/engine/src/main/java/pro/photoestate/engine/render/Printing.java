package pro.photoestate.engine.render;

import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.op.verticals.VerticalsAnalysis;
import pro.photoestate.engine.quality.Quality;
import pro.photoestate.engine.quality.QualityFigures;
import pro.photoestate.recipe.Recipe;

/** Makes one print of a negative: geometry, light and colour, in one pass over the pixels. Used once, by one thread. */
final class Printing {

    /** Long side at most of the picture that figures are taken from, px. */
    private static final int MEASURED = 1280;

    /** Pieces in which the finished picture is averaged, to keep the cores busy. */
    private static final int BANDS = 8;

    private final Negative negative;
    private final PlaneStore store;
    private final Cores cores;
    private final Progress progress;
    private final Stages stages = new Stages();

    Printing(Negative negative, PlaneStore store, Cores cores, Progress progress) {
        this.negative = negative;
        this.store = store;
        this.cores = cores;
        this.progress = progress;
    }

    Print print(Recipe recipe, Optional<SceneAnalysis> known, Depth depth) {
        Development how = new Developing(negative, recipe, known, stages).develop(cores);
        View view = how.view();
        Plane bytes = store.lend(3 * view.width(), view.height(), depth);
        Mat bgr = bytes.mat().reshape(3);
        try {
            Cores rows = new CountedCores(cores, 1, share -> progress.at(Progress.Part.FINISH, share));
            stages.time("finish", () -> new Finish(view, how.operations()).into(bgr, negative.merged(), rows));
            QualityFigures quality = stages.time("quality", () -> quality(bgr, how.analysis()));
            return new Print(bytes, bgr, view, how.analysis(), quality, stages.millis());
        } catch (RuntimeException | Error e) {
            bgr.close();
            bytes.close();
            throw e;
        }
    }

    /** Measured on whole blocks of pixels, which are cheap to average. */
    private QualityFigures measured(Mat bgr) {
        int block = (Math.max(bgr.cols(), bgr.rows()) + MEASURED - 1) / MEASURED;
        if (bgr.depth() == opencv_core.CV_16U) {
            try (Mat eight = new Mat()) {
                bgr.convertTo(eight, opencv_core.CV_8U, 1.0 / 257, 0);
                return measured(eight);
            }
        }
        if (block == 1 || Math.min(bgr.cols(), bgr.rows()) < block) {
            return Quality.measure(bgr, cores);
        }
        int columns = bgr.cols() / block;
        int rows = bgr.rows() / block;
        try (Mat small = new Mat(rows, columns, opencv_core.CV_8UC3)) {
            int bands = Math.min(rows, BANDS);
            cores.run(bands, i -> average(bgr, block, small, rows * i / bands, rows * (i + 1) / bands));
            return Quality.measure(small, cores);
        }
    }

    private static void average(Mat bgr, int block, Mat small, int from, int to) {
        try (Rect place = new Rect(0, from * block, small.cols() * block, (to - from) * block);
                Mat part = new Mat(bgr, place);
                Mat band = small.rowRange(from, to);
                Size size = new Size(small.cols(), to - from)) {
            opencv_imgproc.resize(part, band, size, 0, 0, opencv_imgproc.INTER_AREA);
        }
    }

    private QualityFigures quality(Mat bgr, SceneAnalysis analysis) {
        QualityFigures figures = measured(bgr);
        OptionalDouble tilt = analysis.verticals().map(VerticalsAnalysis::residualDeg).orElse(OptionalDouble.empty());
        return tilt.isPresent() ? figures.withTilt(tilt.getAsDouble()) : figures;
    }
}
