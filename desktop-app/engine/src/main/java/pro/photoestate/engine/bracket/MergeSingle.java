package pro.photoestate.engine.bracket;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;

/** The merge of one frame: the same values in 16 bits. */
record MergeSingle(Picture frame, FusionMemory results, Cores cores) {

    MergeResult run() {
        Picture merged = results.lend(frame.width(), frame.height(), frame.halfChroma());
        convert(frame.y(), merged.y());
        convert(frame.cb(), merged.cb());
        convert(frame.cr(), merged.cr());
        int level = Merge.reducedLevel(merged);
        Picture reduced = results.lend(
                FusionPyramid.size(frame.width(), level), FusionPyramid.size(frame.height(), level), false);
        reduce(merged.y(), reduced.y());
        reduce(merged.cb(), reduced.cb());
        reduce(merged.cr(), reduced.cr());
        int columns = FusionPyramid.size(frame.width(), Merge.SOURCE_LEVEL);
        int lines = FusionPyramid.size(frame.height(), Merge.SOURCE_LEVEL);
        SourceMap sources = new SourceMap(columns, lines, new byte[columns * lines]);
        return new MergeResult(merged, reduced, sources, GhostMasks.none().map(), 0);
    }

    private void convert(Plane from, Plane to) {
        double scale = from.depth() == Depth.U8 ? 257 : 1;
        FusionStrips.run(cores, 1, from.height(), (item, top, bottom) -> {
            try (Mat source = from.rows(top, bottom);
                    Mat target = to.rows(top, bottom)) {
                source.convertTo(target, opencv_core.CV_16U, scale, 0);
            }
        });
    }

    private static void reduce(Plane from, Plane to) {
        opencv_imgproc.resize(from.mat(), to.mat(), to.mat().size(), 0, 0, opencv_imgproc.INTER_AREA);
    }
}
