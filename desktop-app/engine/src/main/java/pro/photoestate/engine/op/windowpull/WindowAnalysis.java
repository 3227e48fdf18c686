package pro.photoestate.engine.op.windowpull;

import java.util.List;
import java.util.Optional;

/**
 * What the engine found for one scene, in the geometry of its reference frame. Immutable plain numbers.
 *
 * @param version {@link WindowPull#ANALYSIS_VERSION} of the method that found it
 * @param pulls what is taken from which frame; empty when nothing is pulled
 * @param source which frame the panes come from
 * @param pulledPct share of the picture that is pulled, weighted by how much, in percent
 * @param reason one sentence that says why nothing is pulled; empty when something is
 */
public record WindowAnalysis(
        int version, List<Pull> pulls, FrameMap source, double pulledPct, Optional<String> reason) {
    public WindowAnalysis {
        pulls = List.copyOf(pulls);
    }
}
