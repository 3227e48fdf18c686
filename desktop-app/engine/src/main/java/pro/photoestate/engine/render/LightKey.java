package pro.photoestate.engine.render;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pro.photoestate.engine.op.verticals.VerticalsAnalysis;
import pro.photoestate.engine.op.whitebalance.WhiteBalanceAnalysis;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/**
 * All that the light of a scene depends on, once its geometry is done: light of the same key is the same.
 *
 * @param balance absent for light that is not balanced yet
 */
record LightKey(
        SceneKey scene,
        double pulledPct,
        List<Step> geometry,
        Optional<VerticalsAnalysis> verticals,
        Optional<Balance> balance) {

    private static final Set<Operation> GEOMETRY = EnumSet.of(Operation.VERTICALS, Operation.ROTATE, Operation.CROP);
    private static final Set<Operation> BALANCE = EnumSet.of(Operation.WHITE_BALANCE);

    /** How the light is balanced. */
    record Balance(List<Step> steps, Optional<WhiteBalanceAnalysis> found) {}

    /** @param pulledPct how far the windows are pulled, percent */
    static LightKey of(SceneKey scene, double pulledPct, Recipe recipe, SceneAnalysis found) {
        Balance balance = new Balance(SceneKey.enabled(recipe, BALANCE), found.whiteBalance());
        return new LightKey(
                scene, pulledPct, SceneKey.enabled(recipe, GEOMETRY), found.verticals(), Optional.of(balance));
    }

    LightKey unbalanced() {
        return new LightKey(scene, pulledPct, geometry, verticals, Optional.empty());
    }
}
