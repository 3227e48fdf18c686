package pro.photoestate.engine.op.windowpull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    /** Share of its box that a pane fills at least: curtains and trees cut pieces off; sun on a door and the floor is thin. */
    private static final double LEAST_FILL = 0.3;
    /** Encoded luma of the room's frame from which a cell may be a pane: about to clip. */
    private static final float CLIPPING = 0.9f;
    /** Encoded median at which a frame exposes the room well, and how far from it another one is no worse. */
    private static final float ROOM_MEDIAN = 0.45f;
    private static final float ROOM_TOLERANCE = 0.12f;
    /** Encoded luma that the brightest twentieth of a well exposed view must not exceed. */
    private static final float VIEW_TOP = 0.93f;
    /** Encoded luma from which the merge is washed out: its whites end 7 levels off 255, packed by a shoulder below. */
    private static final float CLIPPED = 0.96f;
    /** Need below which a pane is left alone. */
    private static final double LEAST_NEED = 0.15;
    /** Cells over which a pull fades out round a pane: 2 % of the picture, wider than a curtain's edge. */
    private static final int BORDER = 6;

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
        List<Pull> pulls = new ArrayList<>();
        byte[] source = new byte[columns * rows];
        Arrays.fill(source, FrameMap.MERGED);
        double pulled = 0;
        for (Map.Entry<Integer, int[]> group : byFrame(panes, room).entrySet()) {
            int frame = group.getKey();
            int[] cells = group.getValue();
            ViewCurve curve = ViewCurve.between(values(merged, cells), values(frames.get(frame), cells));
            double need = need(cells, frames.get(frame), curve);
            if (need >= LEAST_NEED) {
                for (int cell : cells) {
                    source[cell] = (byte) frame;
                }
                pulls.add(new Pull(frame, region(cells, need), curve));
                pulled += need * cells.length;
            }
        }
        if (pulls.isEmpty()) {
            return nothing("the merge already shows the view");
        }
        return new WindowAnalysis(
                WindowPull.ANALYSIS_VERSION,
                pulls,
                new FrameMap(columns, rows, source),
                100 * pulled / source.length,
                Optional.empty());
    }

    /** The cells of all panes by the frame that shows them best: one frame for a whole view, if it can. */
    private Map<Integer, int[]> byFrame(List<int[]> panes, int room) {
        Map<Integer, int[]> groups = new TreeMap<>();
        for (int[] pane : panes) {
            groups.merge(best(pane, room), pane, PaneSearch::joined);
        }
        return groups;
    }

    private static int[] joined(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
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
                if (cells.length >= SMALLEST * bright.length && fill(cells) >= LEAST_FILL) {
                    out.add(cells);
                }
            }
        }
        return out;
    }

    /** The share of their own box that cells fill. */
    private double fill(int[] cells) {
        int left = columns;
        int right = 0;
        int top = rows;
        int bottom = 0;
        for (int cell : cells) {
            left = Math.min(left, cell % columns);
            right = Math.max(right, cell % columns);
            top = Math.min(top, cell / columns);
            bottom = Math.max(bottom, cell / columns);
        }
        return (double) cells.length / ((right - left + 1) * (bottom - top + 1));
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

    private int best(int[] pane, int room) {
        int best = -1;
        for (int k = 0; k < frames.size(); k++) {
            boolean darker = exposureEv.get(k) < exposureEv.get(room);
            if (darker && (best < 0 || isBetter(pane, k, best))) {
                best = k;
            }
        }
        return best;
    }

    /** The brighter one of two frames that do not clip the view, else the darker one. */
    private boolean isBetter(int[] pane, int frame, int other) {
        boolean shows = quantile(values(frames.get(frame), pane), 0.95) < VIEW_TOP;
        boolean otherShows = quantile(values(frames.get(other), pane), 0.95) < VIEW_TOP;
        boolean brighter = exposureEv.get(frame) > exposureEv.get(other);
        return shows == otherShows ? shows == brighter : shows;
    }

    /** 0..1: by how much local contrast grows in the pane, or by how much less of it is clipped. */
    private double need(int[] pane, Grid frame, ViewCurve curve) {
        double before = 0;
        double after = 0;
        int clipped = 0;
        for (int cell : pane) {
            int cx = Math.clamp(cell % columns, 1, columns - 2);
            int cy = Math.clamp(cell / columns, 1, rows - 2);
            float[] own = new float[9];
            float[] changed = new float[9];
            for (int i = 0; i < 9; i++) {
                int at = (cy - 1 + i / 3) * columns + cx - 1 + i % 3;
                own[i] = merged.values()[at];
                changed[i] = curve.apply(own[i], frame.values()[at]);
            }
            before += spread(own);
            after += spread(changed);
            clipped += own[4] > CLIPPED && changed[4] < CLIPPED ? 1 : 0;
        }
        double growth = (after / Math.max(before, 1e-4 * pane.length) - 1.1) / 0.4;
        return Math.clamp(Math.max(growth, 10.0 * clipped / pane.length), 0, 1);
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

    /** The cells with a wide soft border: what is not washed out there does not change anyway. */
    private Grid region(int[] cells, double need) {
        float[] inside = new float[columns * rows];
        for (int cell : cells) {
            inside[cell] = (float) need;
        }
        float[] grown = new float[inside.length];
        for (int cell : cells) {
            spread(cell, inside[cell], grown);
        }
        return new Grid(columns, rows, grown);
    }

    private void spread(int cell, float value, float[] grown) {
        int cx = cell % columns;
        int cy = cell / columns;
        for (int y = Math.max(0, cy - BORDER); y <= Math.min(rows - 1, cy + BORDER); y++) {
            for (int x = Math.max(0, cx - BORDER); x <= Math.min(columns - 1, cx + BORDER); x++) {
                double distance = Math.hypot(x - cx, y - cy);
                float weight = (float) Math.clamp((BORDER + 1 - distance) / BORDER, 0, 1);
                grown[y * columns + x] = Math.max(grown[y * columns + x], weight * value);
            }
        }
    }

    private static float[] values(Grid grid, int[] cells) {
        float[] values = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            values[i] = grid.values()[cells[i]];
        }
        return values;
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
