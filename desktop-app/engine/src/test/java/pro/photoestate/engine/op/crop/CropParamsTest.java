package pro.photoestate.engine.op.crop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.RecipeException;
import pro.photoestate.recipe.Step;

class CropParamsTest {

    @Test
    void readsAreaAndAspectFromAStep() {
        Step step = Step.of(Operation.CROP).with("left", 0.1).with("bottom", 0.9).with("aspect", "16:9");

        assertThat(CropParams.from(step))
                .isEqualTo(new CropParams(new Area(0.1, 0, 1, 0.9), OptionalDouble.of(16.0 / 9)));
        assertThat(CropParams.from(Step.of(Operation.CROP))).isEqualTo(CropParams.NONE);
    }

    @Test
    void edgesThatCrossAreRefusedWithTheirPlace() {
        Step step = Step.of(Operation.CROP).with("left", 0.8).with("right", 0.3);

        assertThatThrownBy(() -> CropParams.from(step))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining("right");
    }
}
