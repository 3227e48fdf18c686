package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.List;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Plane;

/**
 * How much each frame gives to each spot, at half size: local contrast x saturation x good exposure, as Mertens, Kautz
 * and Van Reeth, "Exposure Fusion" (2007), normalised over the frames. The floors under contrast and saturation let
 * exposure alone decide on bare grey walls, where those two are noise.
 */
final class FusionWeights {

    /** Contrast (Laplacian of luma at half size, 0..1) that a bare wall is given: about the noise of ISO 400. */
    private static final float CONTRAST_FLOOR = 0.01f;

    /** Saturation (spread of R, G, B, 0..1) that a grey is given. */
    private static final float SATURATION_FLOOR = 0.05f;

    /** 3 channels / (2 x 0.2^2): the paper's bell of width 0.2 round middle grey, for the three channels together. */
    private static final float EXPOSURE_FALL = 37.5f;

    /** Keeps the sum positive where every frame is clipped. */
    private static final float LEAST = 1e-12f;

    private final List<FusionPyramid> luma;
    private final List<FusionPyramid> cb;
    private final List<FusionPyramid> cr;

    FusionWeights(List<FusionPyramid> luma, List<FusionPyramid> cb, List<FusionPyramid> cr) {
        this.luma = luma;
        this.cb = cb;
        this.cr = cr;
    }

    /** Fills the S16 planes of level 1, one a frame, with weights of 0..1, and says where they are more than nothing. */
    FusionPresence fill(List<FusionPyramid> weights, GhostMasks ghosts, Cores cores) {
        Plane size = luma.getFirst().at(1);
        FusionPresence presence = new FusionPresence(luma.size(), size.width(), size.height());
        FusionStrips.run(cores, 1, size.height(), (item, from, to) -> {
            Row row = new Row(size.width(), luma.size());
            for (int y = from; y < to; y++) {
                row.fill(y);
                ghosts.apply(y, row.weights);
                for (int k = 0; k < weights.size(); k++) {
                    row.rows.write(row.weights[k], FusionCode.WEIGHT, weights.get(k).at(1), y);
                    presence.note(k, y, row.rows.written(), size.width() / 2);
                }
            }
        });
        return presence;
    }

    /** Empty pyramids for the weights. */
    List<FusionPyramid> lend(FusionMemory memory) {
        Plane size = luma.getFirst().at(1);
        List<FusionPyramid> out = new ArrayList<>();
        for (int k = 0; k < luma.size(); k++) {
            Plane plane = memory.lend(size.width(), size.height(), Depth.S16);
            out.add(FusionPyramid.over(plane, 1, FusionCode.WEIGHT, FusionCode.WEIGHT));
        }
        return out;
    }

    /** The weights of one row and the scratch memory for them. */
    private final class Row {
        private final int width;
        private final FusionRows rows;
        private final FusionPhases[] weights;
        private final FusionPhases[][] lumaRows;
        private FusionPhases above;
        private FusionPhases here;
        private FusionPhases below;
        private int at = Integer.MIN_VALUE;
        private final FusionPhases aside;
        private final FusionPhases blue;
        private final FusionPhases red;
        private final FusionPhases sum;

        Row(int width, int frames) {
            this.width = width;
            rows = new FusionRows(0, width);
            weights = new FusionPhases[frames];
            for (int k = 0; k < frames; k++) {
                weights[k] = FusionPhases.of(width);
            }
            lumaRows = new FusionPhases[frames][];
            for (int k = 0; k < frames; k++) {
                lumaRows[k] =
                        new FusionPhases[] {FusionPhases.of(width), FusionPhases.of(width), FusionPhases.of(width)};
            }
            above = lumaRows[0][0];
            here = lumaRows[0][1];
            below = lumaRows[0][2];
            aside = FusionPhases.of(width);
            blue = FusionPhases.of(width);
            red = FusionPhases.of(width);
            sum = FusionPhases.of(width);
        }

        void fill(int y) {
            sum.fill(0);
            for (int k = 0; k < weights.length; k++) {
                moveTo(y, luma.get(k).at(1), lumaRows[k]);
                rows.read(cb.get(k).at(1), y, cb.get(k).codeAt(1), blue);
                rows.read(cr.get(k).at(1), y, cr.get(k).codeAt(1), red);
                contrast(weights[k]);
                quality(weights[k].even(), here.even(), blue.even(), red.even());
                quality(weights[k].odd(), here.odd(), blue.odd(), red.odd());
                sum.add(weights[k]);
            }
            sum.invert();
            for (FusionPhases w : weights) {
                w.multiply(sum);
            }
            at = y;
        }

        private void moveTo(int y, Plane plane, FusionPhases[] three) {
            if (y != at + 1) {
                rows.read(plane, Math.max(y - 1, 0), FusionCode.LUMA_LEVEL, three[1]);
                rows.read(plane, y, FusionCode.LUMA_LEVEL, three[2]);
            }
            FusionPhases oldest = three[0];
            three[0] = three[1];
            three[1] = three[2];
            three[2] = oldest;
            rows.read(plane, Math.min(y + 1, plane.height() - 1), FusionCode.LUMA_LEVEL, oldest);
            above = three[0];
            here = three[1];
            below = three[2];
        }

        private void contrast(FusionPhases to) {
            int n = here.even().length;
            // the right neighbours of the odd samples and the left ones of the even samples
            System.arraycopy(here.even(), 1, aside.odd(), 0, n - 1);
            aside.odd()[n - 1] = here.odd()[n - 1];
            System.arraycopy(here.odd(), 0, aside.even(), 1, n - 1);
            aside.even()[0] = here.even()[0];
            laplacian(to.even(), above.even(), below.even(), aside.even(), here.even(), here.odd());
            laplacian(to.odd(), above.odd(), below.odd(), aside.odd(), here.odd(), here.even());
            if (width % 2 == 1 && n > 1) {
                to.odd()[n - 1] = to.even()[n - 1];
            }
        }
    }

    @SuppressWarnings("PMD.ExcessiveParameterList")
    private static void laplacian(float[] to, float[] up, float[] down, float[] aside, float[] here, float[] other) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.abs(up[i] + down[i] + aside[i] + other[i] - 4 * here[i]) * (1f / 255);
        }
    }

    /**
     * Turns contrast into weight. Mean and variance of R, G, B as functions of Cb and Cr follow from the matrix of ITU-R
     * BT.601 as JFIF has it: R = Y + 1.402 Cr, G = Y - 0.344136 Cb - 0.714136 Cr, B = Y + 1.772 Cb; the variance, a
     * quadratic form, is written as a sum of two squares.
     */
    private static void quality(float[] weight, float[] luma, float[] cb, float[] cr) {
        for (int i = 0; i < weight.length; i++) {
            float u = cb[i] * (1f / 255);
            float v = cr[i] * (1f / 255);
            float skew = u - 0.031655f * v;
            float variance = 0.859605f * skew * skew + 0.771764f * v * v;
            float off = luma[i] * (1f / 255) + 0.475955f * u + 0.229288f * v - 0.5f;
            // exp(-x) as (1 - x / 64)^64: within 1 % where it is above 0.2; x is below 43 even for the strongest colours
            float e = 1 - EXPOSURE_FALL / 64 * (off * off + variance);
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            e *= e;
            weight[i] =
                    (weight[i] + CONTRAST_FLOOR) * ((float) Math.sqrt(variance) + SATURATION_FLOOR) * e + LEAST;
        }
    }
}
