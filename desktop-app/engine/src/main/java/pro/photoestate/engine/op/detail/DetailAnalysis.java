package pro.photoestate.engine.op.detail;

import java.util.Optional;

/**
 * What the engine found for one scene, in the geometry of its reference frame. Immutable plain numbers.
 *
 * @param version {@link Detail#ANALYSIS_VERSION} of the method that found it
 * @param noise standard deviation of luma noise at full size, in encoded values 0..1
 * @param maps absent where sharpening alone was asked for
 */
public record DetailAnalysis(int version, double noise, Optional<DetailMaps> maps) {

    /** Whether this is enough for an operation with these parameters. */
    public boolean suits(DetailParams params) {
        return maps.isPresent() || !params.needsMaps();
    }
}
