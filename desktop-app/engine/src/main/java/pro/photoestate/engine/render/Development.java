package pro.photoestate.engine.render;

import java.util.ArrayList;
import java.util.List;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.View;

/**
 * How a negative becomes a print.
 *
 * @param view what of it is shown, and where
 * @param light what is done to its light first: white balance
 * @param taste what follows: tone, colour and detail
 * @param analysis what was found for it
 */
record Development(View view, List<PixelOperation> light, List<PixelOperation> taste, SceneAnalysis analysis) {
    Development {
        light = List.copyOf(light);
        taste = List.copyOf(taste);
    }

    /** Everything that is done, in order. */
    List<PixelOperation> operations() {
        List<PixelOperation> all = new ArrayList<>(light);
        all.addAll(taste);
        return all;
    }
}
