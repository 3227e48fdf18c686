package pro.photoestate.engine.bracket;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.indexer.IntIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Plane;

/**
 * Finds what moved between the frames, on a small level of the luma pyramids, joins it to regions and chooses for each
 * region the one frame that shows it best: well exposed there and so near to what the blend around it will be.
 */
final class GhostFinder {

    /** Longest side of the level that is searched, px: fine enough for a leaf, small enough to cost nothing. */
    private static final int LONGEST = 1000;

    /** Spots of fewer samples are noise. */
    private static final int SMALLEST = 12;

    /** Samples that regions are grown by, so that a soft edge lies on what did not move; nearer ones are joined. */
    private static final int MARGIN = 3;

    /** How much better than the reference another frame must be exposed to be taken instead. */
    private static final double PREFERENCE = 1.3;

    private final List<Plane> planes;
    private final List<GhostView> views;
    private final MergeFrames frames;
    private final int level;
    private final int width;
    private final int height;

    GhostFinder(List<FusionChannel> channels, MergeFrames frames, int last) {
        List<FusionPyramid> luma = channels.getFirst().frames();
        this.frames = frames;
        Plane full = luma.getFirst().at(0);
        int small = 1;
        while (small < last && FusionPyramid.size(Math.max(full.width(), full.height()), small) > LONGEST) {
            small++;
        }
        level = small;
        planes = luma.stream().map(p -> p.at(level)).toList();
        width = planes.getFirst().width();
        height = planes.getFirst().height();
        List<FusionPyramid> cb = channels.get(1).frames();
        List<FusionPyramid> cr = channels.get(2).frames();
        views = IntStream.range(0, planes.size())
                .mapToObj(k -> GhostView.of(luma.get(k), cb.get(k), cr.get(k), level))
                .toList();
    }

    GhostMasks find(Cores cores) {
        List<Integer> order = IntStream.range(0, planes.size())
                .boxed()
                .sorted(Comparator.comparing(k -> frames.exposureEv().get(k)))
                .toList();
        byte[][] pairs = new byte[order.size() - 1][];
        cores.run(
                pairs.length,
                i -> pairs[i] = pair(order.get(i), order.get(i + 1)).moved());
        byte[] moved = new byte[width * height];
        for (byte[] pair : pairs) {
            for (int i = 0; i < moved.length; i++) {
                moved[i] |= pair[i];
            }
        }
        return new GhostMasks(level, width, height, chosen(moved));
    }

    private GhostPair pair(int dark, int bright) {
        return new GhostPair(planes.get(dark), planes.get(bright), views.get(dark), views.get(bright));
    }

    /** The frame to take plus one, or 0 for the blend of all. */
    private byte[] chosen(byte[] moved) {
        byte[] chosen = new byte[moved.length];
        int across = 2 * MARGIN + 1;
        try (Mat raw = new Mat(height, width, opencv_core.CV_8UC1, new BytePointer(moved));
                Mat clean = new Mat();
                Mat grown = new Mat();
                Mat labels = new Mat();
                Size size = new Size(across, across);
                Mat disc = opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_ELLIPSE, size)) {
            opencv_imgproc.medianBlur(raw, clean, 3);
            opencv_imgproc.dilate(clean, grown, disc);
            int count = opencv_imgproc.connectedComponents(grown, labels);
            if (count > 1) {
                byte[] kept = new byte[moved.length];
                clean.data().get(kept);
                choose(labels, kept, count, chosen);
            }
        }
        return chosen;
    }

    private void choose(Mat labels, byte[] moved, int count, byte[] chosen) {
        int[] label = new int[moved.length];
        try (IntIndexer index = labels.createIndexer()) {
            index.get(0L, label);
        }
        int[] areas = new int[count];
        for (int i = 0; i < moved.length; i++) {
            areas[label[i]] += moved[i];
        }
        double[][] scores = scores(label, moved, count);
        byte[] best = new byte[count];
        for (int region = 1; region < count; region++) {
            best[region] = areas[region] < SMALLEST ? 0 : (byte) (1 + best(scores, region));
        }
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = best[label[i]];
        }
    }

    private int best(double[][] scores, int region) {
        int best = frames.reference();
        for (int k = 0; k < scores.length; k++) {
            double handicap = best == frames.reference() ? PREFERENCE : 1;
            if (scores[k][region] > handicap * scores[best][region]) {
                best = k;
            }
        }
        return best;
    }

    /** How well each frame is exposed where each region moved, as a sum over its samples. */
    private double[][] scores(int[] label, byte[] moved, int count) {
        double[][] scores = new double[planes.size()][count];
        short[] row = new short[width];
        for (int k = 0; k < scores.length; k++) {
            for (int y = 0; y < height; y++) {
                planes.get(k).read(0, y, row, width);
                for (int x = 0; x < width; x++) {
                    int i = y * width + x;
                    double off = row[x] / 32640.0 - 0.5;
                    scores[k][label[i]] += moved[i] * Math.max(1 - 4.2 * off * off, 0); // 0 at black and white
                }
            }
        }
        return scores;
    }
}
