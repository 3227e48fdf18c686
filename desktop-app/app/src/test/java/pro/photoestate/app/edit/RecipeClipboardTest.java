package pro.photoestate.app.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

class RecipeClipboardTest {

    private static final Recipe CROPPED = Looks.NATURAL
            .with(Step.of(Operation.CROP).with("left", 0.2))
            .with(Looks.NATURAL.stepOrNew(Operation.VERTICALS).with("roll", 1.5));

    @Test
    void geometryStaysWithItsSceneUnlessItIsChosen() {
        Recipe pasted = RecipeClipboard.of(CROPPED.with(CROPPED.stepOrNew(Operation.TONE).with("shadows", 30.0)))
                .onto(Looks.BRIGHT);
        assertThat(pasted.step(Operation.CROP)).isEmpty();
        assertThat(pasted.stepOrNew(Operation.VERTICALS).isAuto("roll")).isTrue();
        assertThat(pasted.stepOrNew(Operation.TONE).number("shadows")).isEqualTo(30);
        assertThat(pasted.name()).isEqualTo("natural");

        Recipe all = RecipeClipboard.of(CROPPED).choosing(EnumSet.allOf(Operation.class)).onto(Looks.BRIGHT);
        assertThat(all).isEqualTo(CROPPED);
    }

    @Test
    void aPartOfTheSettingsLeavesTheNameOfTheLook() {
        Recipe pasted = RecipeClipboard.of(Looks.WARM).choosing(Set.of(Operation.WHITE_BALANCE)).onto(Looks.BRIGHT);
        assertThat(pasted.name()).isEqualTo("bright");
        assertThat(pasted.stepOrNew(Operation.WHITE_BALANCE).number("warmth")).isEqualTo(30);
        assertThat(pasted.without(Operation.WHITE_BALANCE)).isEqualTo(Looks.BRIGHT.without(Operation.WHITE_BALANCE));
    }

    @Test
    void aLookLeavesTheGeometryThatWasSetByHand() {
        Recipe warm = RecipeClipboard.withLook(CROPPED, Looks.WARM);
        assertThat(warm.name()).isEqualTo("warm");
        assertThat(warm.only(RecipeClipboard.LOOK)).isEqualTo(Looks.WARM.only(RecipeClipboard.LOOK));
        assertThat(warm.stepOrNew(Operation.VERTICALS).number("roll")).isEqualTo(1.5);
        assertThat(warm.stepOrNew(Operation.CROP).number("left")).isEqualTo(0.2);
        assertThat(RecipeClipboard.withLook(Looks.NATURAL, Looks.MERGE_ONLY)).isEqualTo(Looks.MERGE_ONLY);
    }

    @Test
    void aLookForOthersLeavesOutWhatBelongsToOnePicture() {
        Recipe look = RecipeClipboard.asLook(CROPPED, "mine");
        assertThat(look).isEqualTo(Looks.NATURAL.withName("mine"));
    }
}
