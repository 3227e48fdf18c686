package pro.photoestate.engine.op.tone;

import pro.photoestate.engine.edgeaware.LocalLinear;

/**
 * What the engine found for one scene, in the geometry of its reference frame. Immutable plain numbers.
 *
 * @param version {@link Tone#ANALYSIS_VERSION} of the method that found it
 * @param scene the kind of photo, as found or as told
 * @param told whether a person said that it is this kind
 * @param confidence 0..1 that it is this kind; 1 when told
 * @param auto the settings that suit the scene
 * @param greens whether there are greens that could glow when they are brightened
 * @param base the base of lightness as a function of lightness, from the guided filter and {@link Backlight}
 */
public record ToneAnalysis(
        int version,
        SceneClass scene,
        boolean told,
        double confidence,
        ToneSettings auto,
        boolean greens,
        LocalLinear base) {
    public ToneAnalysis {
        base = base.rounded();
    }

    /** Whether this is what an analysis with these parameters would look for. */
    public boolean suits(ToneParams params) {
        return params.scene().map(kind -> told && kind == scene).orElse(!told);
    }
}
