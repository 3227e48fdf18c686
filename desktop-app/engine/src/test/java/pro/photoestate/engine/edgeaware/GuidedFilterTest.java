package pro.photoestate.engine.edgeaware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import pro.photoestate.engine.image.Grid;

class GuidedFilterTest {

    @Test
    void keepsAnEdgeAndSmoothsTexture() {
        float[] values = new float[60 * 40];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % 60 < 30 ? 0.3f : 0.9f) + (i % 2 == 0 ? 0.01f : -0.01f);
        }
        Grid guide = new Grid(60, 40, values);
        float[] base = GuidedFilter.smooth(guide, 6, 0.0025f).over(guide);
        int row = 20 * 60;
        assertThat(base[row + 29]).isCloseTo(0.3f, within(0.03f));
        assertThat(base[row + 30]).isCloseTo(0.9f, within(0.03f));
        assertThat(Math.abs(base[row + 10] - base[row + 11])).isLessThan(0.002f);
    }

    @Test
    void followsATargetAlongTheGuidesEdges() {
        float[] guide = new float[40 * 40];
        float[] target = new float[40 * 40];
        for (int i = 0; i < guide.length; i++) {
            guide[i] = i % 40 < 20 ? 0.2f : 0.8f;
            target[i] = i % 40 < 22 ? 1 : 0;
        }
        Grid edges = new Grid(40, 40, guide);
        float[] field = GuidedFilter.fit(edges, new Grid(40, 40, target), 4, 0.0001f).over(edges);
        assertThat(field[20 * 40 + 19] - field[20 * 40 + 20]).isGreaterThan(0.4f);
    }
}
