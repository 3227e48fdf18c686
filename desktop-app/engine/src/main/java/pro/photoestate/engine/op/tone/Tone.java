package pro.photoestate.engine.op.tone;

import pro.photoestate.engine.edgeaware.GuidedFilter;
import pro.photoestate.engine.edgeaware.Lightness;
import pro.photoestate.engine.edgeaware.LocalLinear;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;

/**
 * The tone operation. Base and detail by the guided filter (He and Sun 2015, after the base/detail idea of Durand and
 * Dorsey, "Fast Bilateral Filtering for the Display of High-Dynamic-Range Images", SIGGRAPH 2002), curve by {@link
 * ToneCurve}, auto values by {@link AutoTone}. Thread-safe.
 */
public final class Tone {

    /** The version of the analysis; it changes when the same proxy gives other numbers. */
    public static final int ANALYSIS_VERSION = 1;

    /** Cells of the analysis grids along the long side; a window's mullion is still one of them. */
    private static final int LONG_SIDE = 240;
    /** Cells to each side of the guided filter: a thirtieth of the long side, the size of a cupboard door. */
    private static final int RADIUS = 8;
    /** Texture becomes edge at a lightness spread of 0.04, a third of a stop at a wall's tone. */
    private static final float EPSILON = 0.0016f;

    private Tone() {}

    /**
     * Finds what suits the scene.
     *
     * @param proxy the whole picture after white balance, linear light, long side at most 1280 px; not changed
     * @param params only the kind of scene is used; values set by hand do not change what is found
     */
    public static ToneAnalysis analyse(Tile proxy, ToneParams params) {
        Grid lightness = Lightness.grid(proxy, LONG_SIDE);
        LocalLinear base = GuidedFilter.smooth(lightness, RADIUS, EPSILON);
        SceneSense sense = params.scene().map(SceneSense::told).orElseGet(() -> SceneSense.of(proxy));
        ToneSettings auto = new AutoTone(sense, lightness, base).settings();
        return new ToneAnalysis(
                ANALYSIS_VERSION,
                sense.scene(),
                params.scene().isPresent(),
                sense.confidence(),
                auto,
                Greens.in(proxy),
                Backlight.behind(lightness, base));
    }

    /** The settings that a render will use: by hand where given, else as found. */
    public static ToneSettings settings(ToneParams params, ToneAnalysis analysis) {
        return analysis.auto().overriddenBy(params);
    }

    /** The operation, for any tile of the finished picture; it needs no halo. */
    public static PixelOperation operation(ToneParams params, ToneAnalysis analysis, View view) {
        ToneSettings settings = settings(params, analysis);
        return settings.equals(ToneSettings.NEUTRAL) ? tile -> {} : new TonePixels(settings, analysis.base(), analysis.greens(), view);
    }
}
