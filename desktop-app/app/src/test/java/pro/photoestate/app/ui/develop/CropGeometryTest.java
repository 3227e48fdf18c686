package pro.photoestate.app.ui.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.app.ui.develop.CropGeometry.Box;
import pro.photoestate.app.ui.develop.CropGeometry.Handle;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.op.crop.CropParams;
import pro.photoestate.engine.op.crop.Framing;
import pro.photoestate.engine.op.rotate.RotateParams;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

class CropGeometryTest {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    private static final Box PART = new Box(0.2, 0.1, 0.7, 0.8);

    private static CropGeometry turned(int quarters, double degrees) {
        View view = Framing.whole(WIDTH, HEIGHT).turned(new RotateParams(quarters, degrees)).view();
        return new CropGeometry(view);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aBoxThatIsPutIntoARecipeLiesWhereItWasHoweverThePictureIsTurned(int quarters) {
        CropGeometry geometry = turned(quarters, 3);
        Box box = geometry.box(geometry.with(Looks.NATURAL, PART));
        assertThat(box.left()).isCloseTo(PART.left(), within(1e-2));
        assertThat(box.top()).isCloseTo(PART.top(), within(1e-2));
        assertThat(box.right()).isCloseTo(PART.right(), within(1e-2));
        assertThat(box.bottom()).isCloseTo(PART.bottom(), within(1e-2));
    }

    @Test
    void theFinishedPhotoShowsWhatIsInTheBox() {
        CropGeometry geometry = turned(1, 0);
        Recipe recipe = geometry.with(Looks.NATURAL, PART);
        View cut = Framing.whole(WIDTH, HEIGHT)
                .turned(new RotateParams(1, 0))
                .cropped(CropParams.from(recipe.step(Operation.CROP).orElseThrow()))
                .view();
        assertThat((double) cut.width()).isCloseTo(HEIGHT * PART.width(), within(2.0));
        assertThat((double) cut.height()).isCloseTo(WIDTH * PART.height(), within(2.0));
    }

    @Test
    void edgesThatWereNotMovedStayThoseOfTheWhole() {
        CropGeometry geometry = turned(0, 0);
        Recipe recipe = geometry.with(Looks.NATURAL, new Box(0, 0, 0.5, 1));
        assertThat(RecipeValues.value(recipe, Operation.CROP, "bottom")).isEqualTo(1.0);
        assertThat(RecipeValues.value(recipe, Operation.CROP, "left")).isEqualTo(0.0);
    }

    @Test
    void aHandleMovesItsOwnEdgesAndNeverBeyondThePictureNorEachOther() {
        CropGeometry geometry = turned(0, 0);
        assertThat(geometry.dragged(PART, new Handle(-1, 0), -0.5, 0.3, 0)).isEqualTo(new Box(0, 0.1, 0.7, 0.8));
        Box thin = geometry.dragged(PART, new Handle(1, 1), -0.9, 0.1, 0);
        assertThat(thin.width()).isCloseTo(CropGeometry.LEAST, within(1e-9));
        assertThat(thin.bottom()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void theInsideMovesTheBoxWithoutChangingIt() {
        Box moved = turned(0, 0).dragged(PART, new Handle(0, 0), 0.9, -0.9, 0);
        assertThat(moved).isEqualTo(new Box(0.5, 0, 1, 0.7000000000000001));
    }

    @Test
    void anAspectIsKeptAtTheCornerThatIsNotDragged() {
        Box box = turned(0, 0).dragged(Box.WHOLE, new Handle(1, 1), -0.2, 0, 1);
        assertThat(box.width() * WIDTH).isCloseTo(box.height() * HEIGHT, within(1e-6));
        assertThat(box.left()).isZero();
        assertThat(box.top()).isZero();
    }
}
