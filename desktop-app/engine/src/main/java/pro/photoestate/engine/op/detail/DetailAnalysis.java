package pro.photoestate.engine.op.detail;

import pro.photoestate.engine.edgeaware.LocalLinear;

/**
 * What the engine found for one scene, in the geometry of its reference frame. Immutable plain numbers.
 *
 * @param version {@link Detail#ANALYSIS_VERSION} of the method that found it
 * @param noise standard deviation of luma noise at full size, in encoded values 0..1
 * @param base middle-sized structures' base of lightness, as a function of lightness
 * @param haze the haze that lies over the scene
 */
public record DetailAnalysis(int version, double noise, LocalLinear base, Haze haze) {}
