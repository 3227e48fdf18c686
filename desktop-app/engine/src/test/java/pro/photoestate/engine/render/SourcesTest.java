package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.bracket.SourceMap;
import pro.photoestate.engine.image.Grid;
import pro.photoestate.engine.op.windowpull.FrameMap;
import pro.photoestate.engine.op.windowpull.Pull;
import pro.photoestate.engine.op.windowpull.ViewCurve;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;
import pro.photoestate.engine.op.windowpull.WindowPull;

class SourcesTest {

    private static final SourceMap MERGED = new SourceMap(4, 2, new byte[] {1, 1, 2, 2, 1, 1, 2, 2});

    /** The right half is a pane that frame 0 shows; the pull reaches softly beyond it. */
    private static final WindowAnalysis PANE = new WindowAnalysis(
            WindowPull.ANALYSIS_VERSION,
            List.of(new Pull(0, new Grid(4, 1, new float[] {0, 0.6f, 0.8f, 0.8f}), new ViewCurve(new float[] {0}))),
            new FrameMap(2, 1, new byte[] {FrameMap.MERGED, 0}),
            40,
            Optional.empty());

    @Test
    void aPulledPaneComesFromItsFrameAndTheRestFromTheMerge() {
        assertThat(Sources.withPulls(MERGED, PANE, 100).frames()).containsExactly(1, 1, 0, 0, 1, 1, 0, 0);
    }

    @Test
    void aWeakPullLeavesTheMergeTheSource() {
        assertThat(Sources.withPulls(MERGED, PANE, 50).frames()).isEqualTo(MERGED.frames());
    }

    @Test
    void framesThatTookNoPartKeepTheirPlaceInTheCount() {
        assertThat(Sources.renamed(MERGED, k -> k + 2).frames()).containsExactly(3, 3, 4, 4, 3, 3, 4, 4);
    }
}
