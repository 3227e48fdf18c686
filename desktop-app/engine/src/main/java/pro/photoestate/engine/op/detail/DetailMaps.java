package pro.photoestate.engine.op.detail;

import pro.photoestate.engine.edgeaware.LocalLinear;

/**
 * What clarity and dehaze work from.
 *
 * @param base middle-sized structures' base of lightness, as a function of lightness
 * @param haze the haze that lies over the scene
 */
public record DetailMaps(LocalLinear base, Haze haze) {
    public DetailMaps {
        base = base.rounded();
    }
}
