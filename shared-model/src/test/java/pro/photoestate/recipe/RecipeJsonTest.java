package pro.photoestate.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeJsonTest {

    @Test
    void everyRecipeComesBackAsItWas() {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 300; i++) {
            Recipe recipe = AnyRecipe.recipe(chance);
            String json = RecipeJson.write(recipe);
            assertThat(RecipeJson.read(json)).isEqualTo(recipe);
            assertThat(RecipeJson.write(RecipeJson.read(json))).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"schema":1,"name":"x","steps":[{"operation":"tone","parameters":{"exposure":9}}]} | steps[0].parameters.exposure: exposure is 9.0; it must be "auto" or a number from -5 to 5 EV
                    {"schema":1,"name":"x","steps":[{"operation":"tone","parameters":{"glow":1}}]} | steps[0].parameters.glow: "tone" has no parameter "glow"
                    {"schema":1,"name":"x","steps":[{"operation":"hdr"}]} | steps[0].operation: there is no operation "hdr"
                    {"schema":1,"name":"x","steps":[{"operation":"merge","strength":3}]} | steps[0].strength: there is no field "strength"
                    {"schema":1,"name":"x","steps":[{"operation":"merge","version":99}]} | steps[0].version: version 99 of "merge" is not known here (newest: 1); update PhotoEstate Pro
                    {"schema":1,"name":"x","steps":[{"operation":"tone"},{"operation":"merge"}]} | steps[1]: "merge" must stand before "tone"
                    {"schema":1,"name":"x","steps":[{"operation":"merge"},{"operation":"merge"}]} | steps[1].id: two steps have the id merge
                    {"schema":1,"name":" ","steps":[]} | name: a recipe needs a name that is not blank
                    {"schema":2,"name":"x","steps":[]} | schema: schema 2 is not known here (known: 1)
                    {"name":"x","steps":[]} | schema: schema must be given as a whole number
                    {"schema":1,"name":"x","steps":{}} | steps: a recipe needs a list of steps
                    {"schema":1,"name":"x","steps":[3]} | steps[0]: a JSON object is needed here
                    {"schema":1,"name":"x","steps":[{"operation":"tone","enabled":"yes"}]} | steps[0].enabled: enabled must be true or false
                    {"schema":1,"name":"x","steps":[{"operation":"tone","parameters":{"scene":null}}]} | steps[0].parameters.scene: scene must be a number, a word, true or false
                    """)
    void aFaultIsOneSentenceWithItsPlace(String json, String sentence) {
        assertThatThrownBy(() -> RecipeJson.read(json))
                .isInstanceOf(RecipeException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({"'{'", "'[]'", "'null'", "'{\"schema\":1,\"schema\":1}'", "''"})
    void whatIsNoRecipeIsRefused(String json) {
        assertThatThrownBy(() -> RecipeJson.read(json)).isInstanceOf(RecipeException.class);
    }

    @Test
    void provenanceFollowsFromTheEnabledSteps() {
        Step off = new Step("m", Operation.MERGE, 1, false, Map.of());
        assertThat(new Recipe("x", List.of(off)).provenance()).isEmpty();
        assertThat(new Recipe("x", List.of(Step.of(Operation.TONE))).provenance())
                .containsExactly(OperationClass.ENHANCEMENT);
    }

    @Test
    void aStepTellsItsOwnValueOrTheDefault() {
        Step step = Step.of(Operation.TONE).with("shadows", 20.0);
        assertThat(step.number("shadows")).isEqualTo(20);
        assertThat(step.isAuto("exposure")).isTrue();
        assertThat(step.choice("scene")).isEqualTo("auto");
        assertThat(Step.of(Operation.WHITE_BALANCE).flag("mixedLight")).isTrue();
    }
}
