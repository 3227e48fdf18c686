package pro.photoestate.app.studio;

import java.util.OptionalDouble;
import pro.photoestate.engine.op.verticals.VerticalsAnalysis;
import pro.photoestate.engine.op.verticals.VerticalsParams;
import pro.photoestate.engine.render.ScreenPreview;
import pro.photoestate.recipe.Operation;

/**
 * A picture for the screen.
 *
 * @param request what it shows
 * @param picture its pixels, and what is told beside them
 * @param standIn whether it has half the size until the slider rests; the same picture in full follows
 */
public record Shown(ViewRequest request, ScreenPreview picture, boolean standIn) {

    /**
     * How far the verticals still lean, degrees: what the automatic correction leaves, or the tilt as shot where nothing
     * corrects it; absent without evidence, and where the tilt was set by hand.
     */
    public OptionalDouble residualTiltDeg() {
        var found = picture.analysis().verticals();
        if (found.isEmpty()) {
            return OptionalDouble.empty();
        }
        VerticalsAnalysis verticals = found.get();
        return request.recipe()
                .step(Operation.VERTICALS)
                .map(step -> VerticalsParams.from(step).automatic() ? verticals.residualDeg() : OptionalDouble.empty())
                .orElse(verticals.tiltDeg());
    }
}
