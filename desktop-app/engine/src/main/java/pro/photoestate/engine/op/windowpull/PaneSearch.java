package pro.photoestate.engine.op.windowpull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pro.photoestate.engine.edgeaware.GuidedFilter;
import pro.photoestate.engine.edgeaware.LocalLinear;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.SrgbCurve;

/** Finds panes on a coarse grid and decides what is pulled. One use, one thread. */
final class PaneSearch {

    /** Cells along the long side: a pane of a small distant window is still some cells wide. */
    private static final int LONG_SIDE = 320;
    /** Smallest pane, as a share of the picture: less is a lamp or a reflection. */
    private static final double SMALLEST = 0.002;
    /** Encoded luma of the room's frame from which a cell may be a pane: about to clip. */
    private static final float CLIPPING = 0.9f;
    /** Encoded median at which a frame exposes the room well, and how far from it another one is no worse. */
    private static final float ROOM_MEDIAN = 0.45f;
    private static final float ROOM_TOLERANCE = 0.12f;
    /** Encoded luma that the brightest twentieth of a well exposed view must not exceed. */
    private static final float VIEW_TOP = 0.93f;
    /** Encoded median of a view as the eye sees it from a bright room. */
    private static final float VIEW_DARKEST = 0.58f;
    private static final float VIEW_BRIGHTEST = 0.8f;
    /** Largest lift of a frame, in EV: more shows its noise. */
    private static final double LARGEST_LIFT = 2;

    private final List<Double> exposureEv;
    private final int columns;
    private final int rows;
    private final Grid merged;
    private final List<Grid> frames = new ArrayList<>();

    PaneSearch(Picture merged, List<Picture> frames, List<Double> exposureEv, Cores cores) {
        this.exposureEv = exposureEv;
        double cell = Math.max(1, Math.max(merged.width(), merged.height()) / (double) LONG_SIDE);
        this.columns = Math.max(1, (int) Math.round(merged.width() / cell));
        this.rows = Math.max(1, (int) Math.round(merged.height() / cell));
        this.merged = LumaGrid.of(merged.y(), columns, rows, cores);
        for (Picture frame : frames) {
            this.frames.add(LumaGrid.of(frame.y(), columns, rows, cores));
        }
    }

    WindowAnalysis analysis() {
        if (frames.size() < 2) {
            return nothing("there is only one frame");
        }
        int room = roomFrame();
        boolean[] bright = panes(room);
        List<int[]> panes = components(bright);
        if (panes.isEmpty()) {
            return nothing("no window is brighter than the room's frame can show");
        }
        float[][] regions = new float[frames.size()][];
        double[] lifts = new double[frames.size()];
        double[] areas = new double[frames.size()];
        byte[] source = new byte[columns * rows];
        Arrays.fill(source, FrameMap.MERGED);
        double pulled = 0;
        for (int[] pane : panes) {
            Choice choice = choose(pane, room);
            if (choice.need() < 0.15) {
                continue;
            }
            int k = choice.frame();
            if (regions[k] == null) {
                regions[k] = new float[columns * rows];
            }
            for (int cell : pane) {
                regions[k][cell] = (float) choice.need();
                source[cell] = (byte) k;
            }
            lifts[k] += choice.lift() * pane.length;
            areas[k] += pane.length;
            pulled += choice.need() * pane.length;
        }
        if (pulled == 0) {
            return nothing("the merge already shows the view");
        }
        List<Pull> pulls = new ArrayList<>();
        for (int k = 0; k < regions.length; k++) {
            float[] region = regions[k];
            if (region != null) {
                pulls.add(pull(k, lifts[k] / areas[k], region, room));
            }
        }
        return new WindowAnalysis(
                WindowPull.ANALYSIS_VERSION,
                pulls,
                new FrameMap(columns, rows, source),
                100 * pulled / source.length,
                Optional.empty());
    }

    /** The brightest of the frames that expose the room about as well as the best one. */
    private int roomFrame() {
        float[] distance = new float[frames.size()];
        float least = 1;
        for (int k = 0; k < distance.length; k++) {
            distance[k] = Math.abs(quantile(frames.get(k).values(), 0.5) - ROOM_MEDIAN);
            least = Math.min(least, distance[k]);
        }
        int best = -1;
        for (int k = 0; k < distance.length; k++) {
            if (distance[k] <= least + ROOM_TOLERANCE
                    && (best < 0 || exposureEv.get(k) > exposureEv.get(best))) {
                best = k;
            }
        }
        return best;
    }

    /** Cells that clip in the room's frame and whose light, as a darker frame measures it, is beyond the room's white. */
    private boolean[] panes(int room) {
        boolean[] out = new boolean[columns * rows];
        double white = light(CLIPPING, exposureEv.get(room));
        for (int i = 0; i < out.length; i++) {
            if (frames.get(room).values()[i] < CLIPPING) {
                continue;
            }
            for (int k = 0; k < frames.size() && !out[i]; k++) {
                float value = frames.get(k).values()[i];
                out[i] = exposureEv.get(k) < exposureEv.get(room) - 0.5
                        && value < VIEW_TOP
                        && light(value, exposureEv.get(k)) > white;
            }
        }
        return out;
    }

    private static double light(float encoded, double ev) {
        return SrgbCurve.decodeExactly(encoded) * Math.pow(2, -ev);
    }

    private List<int[]> components(boolean[] bright) {
        List<int[]> out = new ArrayList<>();
        boolean[] seen = new boolean[bright.length];
        for (int start = 0; start < bright.length; start++) {
            if (bright[start] && !seen[start]) {
                int[] cells = component(bright, seen, start);
                if (cells.length >= SMALLEST * bright.length) {
                    out.add(cells);
                }
            }
        }
        return out;
    }

    /** The cells that hang together with {@code start}, across gaps of one cell, as a mullion makes them. */
    private int[] component(boolean[] bright, boolean[] seen, int start) {
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
        List<Integer> cells = new ArrayList<>();
        seen[start] = true;
        while (!open.isEmpty()) {
            int cell = open.poll();
            cells.add(cell);
            int cx = cell % columns;
            int cy = cell / columns;
            for (int y = Math.max(0, cy - 2); y <= Math.min(rows - 1, cy + 2); y++) {
                for (int x = Math.max(0, cx - 2); x <= Math.min(columns - 1, cx + 2); x++) {
                    int next = y * columns + x;
                    if (bright[next] && !seen[next]) {
                        seen[next] = true;
                        open.add(next);
                    }
                }
            }
        }
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The frame that shows a pane best, its lift, and how much it is needed. */
    private record Choice(int frame, double lift, double need) {}

    private Choice choose(int[] pane, int room) {
        int best = -1;
        for (int k = 0; k < frames.size(); k++) {
            if (quantile(frames.get(k), pane, 0.95) < VIEW_TOP
                    && exposureEv.get(k) < exposureEv.get(room)
                    && (best < 0 || exposureEv.get(k) > exposureEv.get(best))) {
                best = k;
            }
        }
        if (best < 0) {
            return new Choice(0, 0, 0);
        }
        float median = quantile(frames.get(best), pane, 0.5);
        float target = Math.clamp(quantile(merged, pane, 0.5), VIEW_DARKEST, VIEW_BRIGHTEST);
        double lift = Math.clamp(lift(median, target), 0, LARGEST_LIFT);
        return new Choice(best, lift, need(pane, frames.get(best), new ViewCurve(lift)));
    }

    /** EV that brings an encoded value to another under the view curve's shoulder. */
    private static double lift(float from, float to) {
        double ev = 0;
        while (ev < LARGEST_LIFT && new ViewCurve(ev).of(from) < to) {
            ev += 0.05;
        }
        return ev;
    }

    /** 0..1: how much more contrast the frame shows in the pane than the merge does, or how much less it clips. */
    private double need(int[] pane, Grid frame, ViewCurve curve) {
        float[] own = new float[pane.length];
        float[] view = new float[pane.length];
        int clipped = 0;
        for (int i = 0; i < pane.length; i++) {
            own[i] = merged.values()[pane[i]];
            view[i] = curve.of(frame.values()[pane[i]]);
            if (own[i] > 0.97f && view[i] < 0.95f) {
                clipped++;
            }
        }
        double contrast = spread(own) / Math.max(spread(view), 1e-4);
        double flat = Math.clamp((0.9 - contrast) / 0.35, 0, 1);
        return Math.max(flat, Math.clamp(10.0 * clipped / pane.length, 0, 1));
    }

    private static double spread(float[] values) {
        double sum = 0;
        double squares = 0;
        for (float v : values) {
            sum += v;
            squares += v * v;
        }
        double mean = sum / values.length;
        return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
    }

    private Pull pull(int frame, double lift, float[] region, int room) {
        Grid own = frames.get(frame);
        LocalLinear guide = GuidedFilter.smooth(own, 2, 0.002f);
        double white = light(CLIPPING, exposureEv.get(room));
        float level = (float) SrgbCurve.encodeExactly(white * Math.pow(2, exposureEv.get(frame)));
        Grid soft = new Grid(columns, rows, spreadOut(region));
        return new Pull(frame, lift, soft, guide, 0.6f * level, level);
    }

    /** Grows a region by two cells with a soft border: the mask by light decides what in it is really outside. */
    private float[] spreadOut(float[] region) {
        float[] grown = new float[region.length];
        for (int i = 0; i < region.length; i++) {
            if (region[i] > 0) {
                int cx = i % columns;
                int cy = i / columns;
                for (int y = Math.max(0, cy - 2); y <= Math.min(rows - 1, cy + 2); y++) {
                    for (int x = Math.max(0, cx - 2); x <= Math.min(columns - 1, cx + 2); x++) {
                        float weight = Math.max(Math.abs(x - cx), Math.abs(y - cy)) > 1 ? 0.5f : 1;
                        int at = y * columns + x;
                        grown[at] = Math.max(grown[at], weight * region[i]);
                    }
                }
            }
        }
        return grown;
    }

    private static float quantile(Grid grid, int[] cells, double share) {
        float[] values = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            values[i] = grid.values()[cells[i]];
        }
        return quantile(values, share);
    }

    private static float quantile(float[] values, double share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private WindowAnalysis nothing(String why) {
        byte[] source = new byte[columns * rows];
        Arrays.fill(source, FrameMap.MERGED);
        return new WindowAnalysis(
                WindowPull.ANALYSIS_VERSION,
                List.of(),
                new FrameMap(columns, rows, source),
                0,
                Optional.of(why));
    }
}
