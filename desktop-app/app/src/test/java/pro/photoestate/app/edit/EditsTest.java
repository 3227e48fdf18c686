package pro.photoestate.app.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.CatalogFault;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.identity.Ids;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.RecipeChange;

class EditsTest {

    @TempDir
    Path folder;

    private EditedShoot shoot;
    private Edits edits;
    private UUID kitchen;
    private UUID bath;

    @BeforeEach
    void open() {
        shoot = new EditedShoot(folder, 3);
        edits = shoot.edits;
        kitchen = shoot.scenes.getFirst();
        bath = shoot.scenes.getLast();
    }

    @AfterEach
    void close() {
        shoot.close();
    }

    private static Recipe lit(Recipe recipe, double brightness) {
        return recipe.with(recipe.stepOrNew(Operation.TONE).with("brightness", brightness));
    }

    private Move light(UUID scene, double brightness, String gesture) {
        return edits.change(scene, lit(edits.current(scene), brightness), EditKind.EDIT, gesture);
    }

    @Test
    void aSceneBeginsWithTheNaturalLook() {
        assertThat(edits.current(kitchen)).isEqualTo(Looks.NATURAL);
        assertThat(edits.history(kitchen)).isEmpty();
        assertThat(edits.currentOfShoot(shoot.shoot())).isEmpty();
    }

    @Test
    void aChangeStaysWhenTheCatalogIsOpenedAgain() {
        light(kitchen, 0.5, "g1");
        try (Catalog again = Catalog.open(folder, MadeUpShoots.NOON)) {
            Edits others = new Edits(new RecipeRepository(again.database()), new Ids(MadeUpShoots.NOON, () -> 1));
            assertThat(others.current(kitchen)).isEqualTo(lit(Looks.NATURAL, 0.5));
            assertThat(others.currentOfShoot(again.photos().shoots().getFirst().id())).containsOnlyKeys(kitchen);
        }
    }

    @Test
    void theHistoryTellsStepAndParameterOfEachChangeTheNewestFirst() {
        light(kitchen, 0.5, "g1");
        edits.change(kitchen, Looks.NATURAL.without(Operation.TONE), EditKind.EDIT, null);
        assertThat(edits.history(kitchen)).extracting(HistoryEntry::changes)
                .containsExactly(
                        List.of(new RecipeChange.Removed(Operation.TONE)),
                        List.of(new RecipeChange.Adjusted(Operation.TONE, "brightness", 0.0, 0.5)),
                        List.of());
        assertThat(edits.history(kitchen)).extracting(HistoryEntry::current).containsExactly(true, false, false);
    }

    @Test
    void aDragIsOneVersion() {
        light(kitchen, 0.1, "g1");
        Move last = light(kitchen, 0.2, "g1");
        assertThat(last.toAnotherVersion()).isFalse();
        assertThat(last.changed()).isTrue();
        assertThat(edits.current(kitchen)).isEqualTo(lit(Looks.NATURAL, 0.2));
        assertThat(edits.history(kitchen)).hasSize(2);
        assertThat(light(kitchen, 0.3, "g2").toAnotherVersion()).isTrue();
    }

    @Test
    void aDragThatEndsWhereItBeganLeavesNoEntryOnceTheSceneIsElsewhere() {
        light(kitchen, 0.1, "g1");
        light(kitchen, 0.0, "g1");
        assertThat(edits.current(kitchen).stepOrNew(Operation.TONE).number("brightness")).isZero();
        light(kitchen, 0.5, "g2");
        assertThat(edits.history(kitchen)).hasSize(2);
    }

    @Test
    void aVersionThatSomethingWasMadeFromIsNotChangedByItsOldDrag() {
        Move first = light(kitchen, 0.1, "g1");
        light(kitchen, 0.2, "g2");
        edits.goTo(Map.of(kitchen, first.after().id()));
        light(kitchen, 0.9, "g1");
        assertThat(edits.history(kitchen)).hasSize(4);
        edits.goTo(Map.of(kitchen, first.after().id()));
        assertThat(edits.current(kitchen)).isEqualTo(lit(Looks.NATURAL, 0.1));
    }

    @Test
    void whatChangesNothingAddsNothing() {
        light(kitchen, 0.1, "g1");
        Move none = light(kitchen, 0.1, "g2");
        assertThat(none.changed()).isFalse();
        assertThat(edits.history(kitchen)).hasSize(2);
    }

    @Test
    void goingBackLosesNothing() {
        Move first = light(kitchen, 0.1, "g1");
        light(kitchen, 0.2, "g2");
        edits.goTo(Map.of(kitchen, first.before().id()));
        assertThat(edits.current(kitchen)).isEqualTo(Looks.NATURAL);
        light(kitchen, 0.3, "g3");
        assertThat(edits.history(kitchen)).hasSize(4);
    }

    @Test
    void theStateOfASceneFollowsItsRecipe() {
        shoot.catalog.photos().advance(kitchen, CatalogScene.State.EXPORTED);
        light(kitchen, 0.0, "g0");
        Move move = light(kitchen, 0.1, "g1");
        assertThat(shoot.state(kitchen)).isEqualTo(CatalogScene.State.DEVELOPED);
        shoot.catalog.photos().advance(kitchen, CatalogScene.State.EXPORTED);
        edits.keepVersion(kitchen, "for the owner");
        assertThat(shoot.state(kitchen)).isEqualTo(CatalogScene.State.EXPORTED);
        edits.goTo(Map.of(kitchen, move.before().parent().orElseThrow()));
        assertThat(shoot.state(kitchen)).isEqualTo(CatalogScene.State.NEW);
    }

    @Test
    void versionsHaveNamesThatCanBeChangedAndTakenAway() {
        light(kitchen, 0.1, "g1");
        UUID kept = edits.keepVersion(kitchen, " for the owner ").after().id();
        light(kitchen, 0.2, "g1");
        assertThat(edits.versions(kitchen)).singleElement().satisfies(v -> {
            assertThat(v.label()).contains("for the owner");
            assertThat(v.recipe()).isEqualTo(lit(Looks.NATURAL, 0.1));
        });
        edits.label(kept, Optional.of("for the portal"));
        assertThat(edits.versions(kitchen)).extracting(v -> v.label().orElseThrow()).containsExactly("for the portal");
        edits.goTo(Map.of(kitchen, kept));
        assertThat(edits.current(kitchen)).isEqualTo(lit(Looks.NATURAL, 0.1));
        edits.label(kept, Optional.empty());
        assertThat(edits.versions(kitchen)).isEmpty();
        assertThatThrownBy(() -> edits.keepVersion(kitchen, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangeOfManyScenesIsAllOrNothing() {
        UUID gone = UUID.randomUUID();
        assertThatThrownBy(() -> edits.changeAll(List.of(kitchen, gone), r -> lit(r, 1), EditKind.PASTED, null))
                .isInstanceOfSatisfying(CatalogException.class, e -> assertThat(e.fault()).isEqualTo(CatalogFault.SCENE_GONE));
        assertThat(edits.current(kitchen)).isEqualTo(Looks.NATURAL);
        assertThat(edits.history(kitchen)).isEmpty();
    }

    @Test
    void aVersionOfAnotherSceneIsRefused() {
        Move move = light(kitchen, 0.1, "g1");
        assertThatThrownBy(() -> edits.goTo(Map.of(bath, move.after().id()))).isInstanceOf(CatalogException.class);
    }

    @Test
    void whatBelongsToScenesThatAreGoneIsSweptAndNothingElse() {
        light(kitchen, 0.1, "g1");
        light(bath, 0.1, "g2");
        shoot.catalog.database().write(h -> h.execute("DELETE FROM scene WHERE id = ?", bath.toString()));
        assertThat(edits.current(bath)).isNotEqualTo(Looks.NATURAL); // a merge may still be undone
        assertThat(edits.sweep()).isEqualTo(2);
        assertThat(edits.current(bath)).isEqualTo(Looks.NATURAL);
        assertThat(edits.current(kitchen)).isEqualTo(lit(Looks.NATURAL, 0.1));
    }
}
