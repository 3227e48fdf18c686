package pro.photoestate.engine.op.windowpull;

import java.util.Arrays;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;

/** Lays one frame's view into the merged picture, two rows at a time, only as far as its region reaches. */
final class PaneBlend {

    /** Rows of a task, even so that no chroma row belongs to two. */
    private static final int STRIP = 64;
    /** Largest factor on chroma that a lift brings: more would paint, not show. */
    private static final float CHROMA_LIMIT = 1.8f;

    /** One over the change of luma from which the colour is wholly the frame's: the merge had bleached it. */
    private static final float FULL_COLOUR = 1 / 0.08f;

    private final Picture merged;
    private final Picture frame;
    private final Pull pull;
    private final float strength;
    private final int left;
    private final int right;
    private final int top;
    private final int bottom;

    PaneBlend(Picture merged, Picture frame, Pull pull, float strength) {
        this.merged = merged;
        this.frame = frame;
        this.pull = pull;
        this.strength = strength;
        Grid region = pull.region();
        int x0 = region.columns();
        int x1 = -1;
        int y0 = region.rows();
        int y1 = -1;
        for (int i = 0; i < region.values().length; i++) {
            if (region.values()[i] > 0) {
                x0 = Math.min(x0, i % region.columns());
                x1 = Math.max(x1, i % region.columns());
                y0 = Math.min(y0, i / region.columns());
                y1 = Math.max(y1, i / region.columns());
            }
        }
        int w = merged.width();
        int h = merged.height();
        left = (int) ((long) Math.max(0, x0 - 1) * w / region.columns()) & ~1;
        right = x1 < 0 ? left : (int) Math.min(w, (x1 + 2L) * w / region.columns() + 1);
        top = (int) ((long) Math.max(0, y0 - 1) * h / region.rows()) & ~1;
        bottom = y1 < 0 ? top : (int) Math.min(h, (y1 + 2L) * h / region.rows() + 1);
    }

    void run(Cores cores) {
        int strips = (bottom - top + STRIP - 1) / STRIP;
        if (right > left && strips > 0) {
            cores.run(strips, i -> strip(top + i * STRIP, Math.min(bottom, top + (i + 1) * STRIP)));
        }
    }

    private void strip(int from, int to) {
        int count = right - left;
        Lines upper = new Lines(count);
        Lines lower = new Lines(count);
        for (int y = from; y < to; y += 2) {
            boolean touched = luma(y, upper);
            boolean pair = y + 1 < to;
            touched |= pair && luma(y + 1, lower);
            if (!touched) {
                continue;
            }
            if (merged.halfChroma()) {
                halve(upper, pair ? lower : upper);
                chroma(upper, left / 2, y / 2, (count + 1) / 2);
            } else {
                chroma(upper, left, y, count);
                if (pair) {
                    chroma(lower, left, y + 1, count);
                }
            }
        }
    }

    /** Blends a row of luma and leaves its mask and chroma gain; false when the row has nothing of the region. */
    private boolean luma(int y, Lines lines) {
        int count = right - left;
        int w = merged.width();
        int h = merged.height();
        pull.region().row(left, y, count, w, h, lines.mask, 0);
        float most = 0;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, lines.mask[i]);
        }
        if (most <= 0) {
            Arrays.fill(lines.gain, 1);
            return false;
        }
        LumaGrid.read(merged.y(), left, y, count, lines.own);
        LumaGrid.read(frame.y(), left, y, count, lines.view);
        for (int i = 0; i < count; i++) {
            float weight = strength * lines.mask[i];
            float own = lines.own[i];
            float changed = own + weight * (pull.change().apply(own, lines.view[i]) - own);
            lines.own[i] = changed;
            lines.gain[i] = Math.min(CHROMA_LIMIT, changed / Math.max(lines.view[i], 0.01f));
            lines.mask[i] = weight * Math.min(1, (own - changed) * FULL_COLOUR);
        }
        LumaGrid.write(merged.y(), left, y, count, lines.own);
        return true;
    }

    private static void halve(Lines upper, Lines lower) {
        int count = upper.mask.length;
        for (int i = 0; i < (count + 1) / 2; i++) {
            int a = 2 * i;
            int b = Math.min(count - 1, a + 1);
            upper.mask[i] = (upper.mask[a] + upper.mask[b] + lower.mask[a] + lower.mask[b]) / 4;
            upper.gain[i] = (upper.gain[a] + upper.gain[b] + lower.gain[a] + lower.gain[b]) / 4;
        }
    }

    private void chroma(Lines lines, int x, int y, int count) {
        blend(merged.cb(), frame.cb(), lines, x, y, count);
        blend(merged.cr(), frame.cr(), lines, x, y, count);
    }

    private static void blend(Plane own, Plane view, Lines lines, int x, int y, int count) {
        float neutral = Picture.NEUTRAL_16 / 65535f;
        LumaGrid.read(own, x, y, count, lines.own);
        LumaGrid.read(view, x, y, count, lines.view);
        for (int i = 0; i < count; i++) {
            float pulled = neutral + (lines.view[i] - neutral) * lines.gain[i];
            lines.own[i] += lines.mask[i] * (pulled - lines.own[i]);
        }
        LumaGrid.write(own, x, y, count, lines.own);
    }

    /** Scratch of one row. */
    private static final class Lines {
        private final float[] mask;
        private final float[] gain;
        private final float[] own;
        private final float[] view;

        Lines(int count) {
            mask = new float[count];
            gain = new float[count];
            own = new float[count];
            view = new float[count];
        }
    }
}
