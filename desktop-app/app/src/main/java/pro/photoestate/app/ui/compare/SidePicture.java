package pro.photoestate.app.ui.compare;

import java.util.UUID;
import pro.photoestate.app.studio.Shown;
import pro.photoestate.app.studio.ViewRequest;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.render.ScreenPreview;

/**
 * A side as it is shown.
 *
 * @param scene whose picture it is
 * @param shown its pixels at the size of a window, and what is told beside them
 * @param toReference spot of this picture -> spot of the scene's reference frame, both 0..1
 */
record SidePicture(UUID scene, Side side, Shown shown, Homography toReference) {

    /** @param onReference where its own frame lies on the scene's reference, px at full size */
    static SidePicture of(UUID scene, Side side, Shown shown, Homography onReference) {
        int width = shown.request().scene().frames().getFirst().width();
        int height = shown.request().scene().frames().getFirst().height();
        Homography seen = spots(shown.picture().view());
        Homography placed = onReference.equals(Homography.IDENTITY)
                ? seen
                : seen.then(pixels(width, height)).then(onReference).then(pixels(width, height).inverse());
        return new SidePicture(scene, side, shown, placed);
    }

    /** Pixels, and all that is known of them. */
    ScreenPreview picture() {
        return shown.picture();
    }

    /** What was asked of the studio. */
    ViewRequest request() {
        return shown.request();
    }

    /** Width of the picture at full size, px. */
    int fullWidth() {
        return full(picture().width());
    }

    /** Height of the picture at full size, px. */
    int fullHeight() {
        return full(picture().height());
    }

    private int full(int pixels) {
        var group = request().scene();
        double reduction = (double) group.frames().get(group.reference()).width() / picture().view().sourceWidth();
        return Math.max(1, (int) Math.round(pixels * reduction));
    }

    private static Homography spots(View view) {
        return pixels(view.width(), view.height())
                .then(view.toSource())
                .then(pixels(view.sourceWidth(), view.sourceHeight()).inverse());
    }

    /** From spots 0..1 to pixels, whose centres lie at whole numbers. */
    private static Homography pixels(int width, int height) {
        return new Homography(width, 0, -0.5, 0, height, -0.5, 0, 0);
    }
}
