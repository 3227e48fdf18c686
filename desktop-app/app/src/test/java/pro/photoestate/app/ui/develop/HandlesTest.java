package pro.photoestate.app.ui.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.app.ui.develop.DevelopViewModel.Tool;
import pro.photoestate.recipe.Operation;

/** What the mouse does on the picture, in the window itself. */
class HandlesTest extends OnDevelopStage {

    /** A pixel of the screen in shares of the picture, and a little. */
    private static final double PIXEL = 0.006;

    /** The pointer takes an edge of the picture from inside, px. */
    private static final double INSIDE = 3;

    @BeforeEach
    void upright() {
        Screen.run(() -> {
            stage.find("#picture", PicturePane.class).zoom().set(Zoom.FIT);
            stage.model().set(Operation.VERTICALS, "roll", 0.0, null); // the picture is the frame: shares are the same
            stage.model().set(Operation.VERTICALS, "pitch", 0.0, null);
        });
        stage.saved().ready();
    }

    private static void use(Tool tool) {
        Screen.run(() -> stage.model().tool().set(tool));
        stage.ready();
        Screen.await(() -> stage.sees(tool == Tool.CROP ? ".crop-handle" : "#handle-roll"));
    }

    private static Placement placement() {
        PicturePane picture = stage.find("#picture", PicturePane.class);
        Screen.laidOut(picture);
        return Screen.on(() -> picture.placement().get().orElseThrow());
    }

    /** The spot on the screen of one of the picture. */
    private static Point2D spot(double u, double v) {
        Placement at = placement();
        double x = Math.clamp(at.screenX(u), at.x() + INSIDE, at.x() + at.width() - INSIDE);
        double y = Math.clamp(at.screenY(v), at.y() + INSIDE, at.y() + at.height() - INSIDE);
        return Screen.on(() -> stage.find("#picture", PicturePane.class).localToScreen(x, y));
    }

    private static void crop(double left, double top, double right, double bottom) {
        Screen.run(() -> stage.model().change(r -> r.with(r.stepOrNew(Operation.CROP)
                .with("left", left).with("top", top).with("right", right).with("bottom", bottom)), null));
        stage.saved();
    }

    private static List<Double> crop() {
        return List.of("left", "top", "right", "bottom").stream().map(n -> stage.number(Operation.CROP, n)).toList();
    }

    private static void assertCrop(double left, double top, double right, double bottom) {
        List<Double> now = crop();
        double[] wanted = {left, top, right, bottom};
        for (int i = 0; i < 4; i++) {
            assertThat(now.get(i)).as("edge %d of %s", i, now).isCloseTo(wanted[i], within(PIXEL));
        }
    }

    private static int entries() {
        return all.edits.edits().history(all.scenes.getFirst()).size();
    }

    @Test
    void anEdgeOfTheCropFollowsTheMouseAndIsOneEntryOfTheHistory() {
        use(Tool.CROP);
        int before = entries();
        stage.hand.drag(spot(0, 0.5), 0.2 * placement().width(), 30);
        assertCrop(0.2, 0, 1, 1);
        stage.saved();
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void aCornerMovesTwoEdgesAndStopsAtThePicture() {
        use(Tool.CROP);
        stage.hand.drag(spot(1, 1), -0.25 * placement().width(), -0.4 * placement().height());
        assertCrop(0, 0, 0.75, 0.6);
        stage.hand.drag(spot(0.75, 0.6), 400, 300);
        assertCrop(0, 0, 1, 1);
        stage.hand.drag(spot(1, 0.5), -2 * placement().width(), 0);
        assertCrop(0, 0, CropGeometry.LEAST, 1);
    }

    @Test
    void theInsideMovesTheCropWithoutChangingItsSize() {
        use(Tool.CROP);
        crop(0.2, 0.2, 0.7, 0.7);
        stage.hand.drag(spot(0.4, 0.4), 0.1 * placement().width(), -0.1 * placement().height());
        assertCrop(0.3, 0.1, 0.8, 0.6);
        stage.hand.drag(spot(0.5, 0.4), 2 * placement().width(), 0);
        assertCrop(0.5, 0.1, 1, 0.6);
    }

    @Test
    void anAspectShapesWhatIsSeenOfTheCropAtOnceAndWhileACornerIsDragged() {
        use(Tool.CROP);
        Screen.run(() -> stage.model().set(Operation.CROP, "aspect", "1:1", null));
        stage.saved();
        Rectangle frame = stage.find(".crop-frame", Rectangle.class);
        assertThat(frame.getWidth()).isCloseTo(frame.getHeight(), within(1.5)).isLessThan(placement().width());
        Point2D corner = Screen.on(() -> frame.localToScreen(frame.getX() + frame.getWidth(), frame.getY() + frame.getHeight()));
        stage.hand.drag(corner, -80, -10);
        assertThat(frame.getWidth()).isCloseTo(frame.getHeight(), within(1.5));
        List<Double> now = crop();
        assertThat((now.get(2) - now.get(0)) * placement().width())
                .isCloseTo((now.get(3) - now.get(1)) * placement().height(), within(3.0));
    }

    @Test
    void outsideOfTheCropThePictureIsTurnedWithTheMouse() {
        use(Tool.CROP);
        crop(0.3, 0.3, 0.7, 0.7);
        Point2D from = spot(0.9, 0.5);
        double arm = from.getX() - spot(0.5, 0.5).getX();
        stage.hand.drag(from, 0, arm * Math.tan(Math.toRadians(6)));
        assertThat(stage.number(Operation.ROTATE, "angle")).isCloseTo(6, within(0.4));
    }

    @Test
    void aLineThatIsDrawnBecomesLevelOrUpright() {
        use(Tool.CROP);
        Node crop = stage.find(".crop", Node.class);
        stage.hand.dragWithControl(crop, spot(0.2, 0.4), 200, 200 * Math.tan(Math.toRadians(4)));
        assertThat(stage.number(Operation.ROTATE, "angle")).isCloseTo(-4, within(0.3));
        stage.saved().ready();
        stage.hand.dragWithControl(crop, spot(0.6, 0.2), -150 * Math.tan(Math.toRadians(3)), 150);
        assertThat(stage.number(Operation.ROTATE, "angle")).isCloseTo(-7, within(0.4));
        assertCrop(0, 0, 1, 1);
    }

    @Test
    void aClickWithoutADragChangesNothing() {
        use(Tool.CROP);
        int before = entries();
        for (Point2D at : List.of(spot(0, 0.5), spot(0.5, 0.5), spot(1, 1))) {
            stage.hand.drag(at, 0, 0);
        }
        assertCrop(0, 0, 1, 1);
        assertThat(entries()).isEqualTo(before);
        assertThat(Screen.on(() -> stage.find("#picture", PicturePane.class).zoom().get())).isEqualTo(Zoom.FIT);
    }

    @Test
    void theRollAndThePitchFollowTheirHandles() {
        use(Tool.VERTICALS);
        int before = entries();
        stage.hand.pull(stage.find("#handle-roll", Node.class), 0.1 * placement().width(), 0);
        assertThat(stage.number(Operation.VERTICALS, "roll")).isCloseTo(2, within(0.2));
        stage.saved().ready();
        stage.hand.pull(stage.find("#handle-pitch", Node.class), 0, -0.1 * placement().height());
        assertThat(stage.number(Operation.VERTICALS, "pitch")).isCloseTo(-2, within(0.2));
        stage.saved();
        assertThat(entries()).isEqualTo(before + 2);
    }

    @Test
    void movesThatComeBeforeTheNextPulseAddUp() {
        PicturePane picture = stage.find("#picture", PicturePane.class);
        Screen.run(() -> picture.zoom().set(Zoom.actual(0.5, 0.5)));
        double before = placement().x();
        stage.hand.pull(picture, -30, 0);
        assertThat(placement().x()).isCloseTo(before - 30, within(1.0));
    }

    @Test
    void aPictureSeenCloselyIsDraggedByTheMouseAndNotBeyondItsEdge() {
        PicturePane picture = stage.find("#picture", PicturePane.class);
        Screen.run(() -> picture.zoom().set(Zoom.actual(0.5, 0.5)));
        stage.ready();
        double before = placement().x();
        stage.hand.drag(picture, -40, 0);
        assertThat(placement().x()).isCloseTo(before - 40, within(1.0));
        stage.hand.drag(picture, -150, 0);
        stage.hand.drag(picture, -150, 0);
        stage.hand.drag(picture, 10, 0);
        assertThat(placement().x() + placement().width()).isCloseTo(picture.getWidth() + 10, within(1.0));
        Screen.run(() -> picture.zoom().set(Zoom.FIT));
    }
}
