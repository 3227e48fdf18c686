package pro.photoestate.engine.op.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Step;

class ToneTest {

    private static final View VIEW = View.whole(600, 400);

    @Test
    void tellsARoomFromAHouseAndAnEvening() {
        assertThat(Tone.analyse(Scenes.room(0.6, 1), ToneParams.AUTO).scene()).isEqualTo(SceneClass.INTERIOR);
        assertThat(Tone.analyse(Scenes.house(), ToneParams.AUTO).scene()).isEqualTo(SceneClass.EXTERIOR);
        assertThat(Tone.analyse(Scenes.dusk(), ToneParams.AUTO).scene()).isEqualTo(SceneClass.TWILIGHT);
    }

    @Test
    void takesThePersonsWordForTheScene() {
        ToneParams told = ToneParams.of(Step.of(Operation.TONE).with("scene", "twilight"));
        ToneAnalysis analysis = Tone.analyse(Scenes.room(0.5, 1), told);
        assertThat(analysis.scene()).isEqualTo(SceneClass.TWILIGHT);
        assertThat(analysis.confidence()).isEqualTo(1);
    }

    @Test
    void turnsADimRoomsWallsLight() {
        Tile room = finished(Scenes.room(0.45, 1));
        assertThat(Scenes.value(room, 60, 100)).isBetween(0.65, 0.93);
        assertThat(Scenes.value(room, 450, 160)).as("the window").isGreaterThan(0.97);
    }

    @Test
    void brightnessComesOnTopOfWhatWasFound() {
        ToneAnalysis found = Tone.analyse(Scenes.room(0.45, 1), ToneParams.AUTO);
        ToneParams brighter = ToneParams.of(Step.of(Operation.TONE).with("brightness", 0.4));
        ToneParams byHand = ToneParams.of(Step.of(Operation.TONE).with("brightness", 0.4).with("exposure", 1.0));
        assertThat(Tone.settings(brighter, found).exposure())
                .isCloseTo(found.auto().exposure() + 0.4, within(1e-9));
        assertThat(Tone.settings(byHand, found).exposure()).isCloseTo(1.4, within(1e-9));
    }

    @Test
    void leavesAGoodRoomNearlyAlone() {
        Tile room = Scenes.room(0.85, 1);
        double before = Scenes.mean(room);
        assertThat(Scenes.mean(finished(room))).isCloseTo(before, within(0.06));
    }

    @Test
    void keepsAnEveningDark() {
        assertThat(Scenes.mean(finished(Scenes.dusk()))).isLessThan(0.42);
    }

    @Test
    void clipsNothingThatWasNotClipped() {
        Tile room = finished(Scenes.room(0.4, 0.93));
        for (int i = 0; i < room.width() * room.height(); i++) {
            assertThat(room.g()[i]).isLessThan(0.957f);
        }
    }

    @Test
    void drawsNoHaloRoundAWindow() {
        Tile room = finished(Scenes.room(0.45, 0.97));
        double wall = Scenes.value(room, 320, 160);
        double pane = Scenes.value(room, 435, 160);
        for (int x = 320; x < 360; x++) {
            assertThat(Scenes.value(room, x, 160)).isCloseTo(wall, within(0.02));
        }
        for (int x = 361; x < 500; x++) {
            assertThat(Scenes.value(room, x, 160)).isCloseTo(pane, within(0.02));
        }
    }

    @Test
    void keepsMullionsDarkBeforeABrightView() {
        Tile scene = Scenes.latticeWindow(0.45, 0.8, 0.4);
        Tile room = finished(scene);
        double opened = exposureValue(room, 60, 100) - exposureValue(scene, 60, 100);
        double mullion = exposureValue(room, 393, 160) - exposureValue(scene, 393, 160);
        double pane = exposureValue(room, 408, 160) - exposureValue(scene, 408, 160);
        assertThat(opened).as("the wall, EV").isGreaterThan(0.7);
        assertThat(mullion - pane).as("veil over the view, EV").isLessThan(0.15);
        for (int x = 320; x < 357; x++) {
            assertThat(Scenes.value(room, x, 160)).as("the wall at %d", x).isCloseTo(Scenes.value(room, 320, 160), within(0.02));
        }
    }

    @Test
    void opensAWideDarkThingAlikeToItsEdges() {
        Tile room = finished(Scenes.room(0.6, 1));
        double middle = Scenes.value(room, 120, 340);
        for (int x = 2; x < 237; x++) {
            assertThat(Scenes.value(room, x, 340)).isCloseTo(middle, within(0.05));
        }
    }

    @Test
    void keepsASmoothWallSmooth() {
        Tile wall = finished(Scenes.paint(600, 400, (u, v) -> Scenes.grey(0.3 + 0.4 * u)));
        double last = Scenes.value(wall, 0, 200);
        for (int x = 1; x < 600; x++) {
            double now = Scenes.value(wall, x, 200);
            assertThat(now - last).isBetween(0.0, 0.0025);
            last = now;
        }
    }

    @Test
    void tileByTileIsTheSameAsTheWhole() {
        Tile whole = Scenes.room(0.5, 1);
        ToneAnalysis analysis = Tone.analyse(whole, ToneParams.AUTO);
        Tile part = Scenes.part(whole, 333, 101, 150, 77);
        Tone.operation(ToneParams.AUTO, analysis, VIEW).apply(whole);
        Tone.operation(ToneParams.AUTO, analysis, VIEW).apply(part);
        Tile expected = Scenes.part(whole, 333, 101, 150, 77);
        for (int i = 0; i < 150 * 77; i++) {
            assertThat(part.g()[i]).isCloseTo(expected.g()[i], within(1e-5f));
        }
    }

    @Test
    void aCropIsToneMappedAsPartOfTheWhole() {
        Tile whole = Scenes.room(0.5, 1);
        ToneAnalysis analysis = Tone.analyse(whole, ToneParams.AUTO);
        Tile crop = Scenes.part(whole, 300, 60, 240, 200);
        crop.place(0, 0, 240, 200);
        View view = new View(600, 400, Homography.shift(300, 60), 240, 200);
        Tone.operation(ToneParams.AUTO, analysis, view).apply(crop);
        Tone.operation(ToneParams.AUTO, analysis, VIEW).apply(whole);
        assertThat(Scenes.value(crop, 100, 100)).isCloseTo(Scenes.value(whole, 400, 160), within(0.01));
        assertThat(Scenes.value(crop, 20, 20)).isCloseTo(Scenes.value(whole, 320, 80), within(0.01));
    }

    @Test
    void neutralByHandChangesNothing() {
        Tile room = Scenes.room(0.5, 1);
        Tile before = Scenes.copy(room);
        Tone.operation(ToneSettings.NEUTRAL.asParams(), Tone.analyse(room, ToneParams.AUTO), VIEW).apply(room);
        assertThat(room.r()).containsExactly(before.r());
    }

    @Test
    void aHandOnOneControlLeavesTheOthersToTheEngine() {
        ToneParams params = ToneParams.of(Step.of(Operation.TONE).with("exposure", 0.0));
        ToneAnalysis analysis = Tone.analyse(Scenes.room(0.4, 1), params);
        ToneSettings settings = Tone.settings(params, analysis);
        assertThat(params.exposure()).isEqualTo(OptionalDouble.of(0));
        assertThat(settings.exposure()).isZero();
        assertThat(settings.shadows()).isEqualTo(analysis.auto().shadows());
        assertThat(analysis.auto().exposure()).isGreaterThan(0.5);
    }

    @Test
    void brightensAGreenLitVaultWithoutLettingItGlow() {
        double[] vault = {0.52, 0.59, 0.22};
        Tile hall = Scenes.paint(600, 400, (u, v) -> v < 0.4 ? vault : Scenes.grey(0.35));
        int i = 80 * 600 + 300;
        double excess = hall.g()[i] - hall.b()[i];
        Tile after = finished(hall);
        assertThat(Scenes.value(after, 300, 80)).isGreaterThan(vault[1] + 0.05);
        assertThat(after.g()[i] - after.b()[i]).isLessThan((float) (1.25 * excess));
        assertThat(after.g()[i]).as("still green").isGreaterThan(1.05f * after.r()[i]);
    }

    @Test
    void keepsABrightLemonAsYellowAsItWas() {
        double[] lemon = {0.7, 0.62, 0.15};
        Tile room = Scenes.paint(600, 400, (u, v) -> v < 0.4 ? lemon : Scenes.grey(0.35));
        int i = 80 * 600 + 300;
        double before = room.b()[i] / room.g()[i];
        Tile after = finished(room);
        assertThat(after.b()[i] / after.g()[i]).isCloseTo((float) before, within(0.02f));
    }

    @Test
    void keepsTheHueOfAStrongColour() {
        Tile sky = Scenes.paint(600, 400, (u, v) ->
                v < 0.4 ? new double[] {0.1, 0.35, 0.95} : new double[] {0.25, 0.27, 0.2});
        Tile after = finished(sky);
        int i = 100 * 600 + 300;
        assertThat(after.b()[i]).isGreaterThan(after.g()[i]);
        assertThat(after.r()[i]).as("no lilac").isLessThan(after.g()[i]);
    }

    /** EV of a pixel, of white. */
    private static double exposureValue(Tile tile, int x, int y) {
        return Math.log(tile.g()[y * tile.width() + x]) / Math.log(2);
    }

    private static Tile finished(Tile scene) {
        Tile tile = Scenes.copy(scene);
        Tone.operation(ToneParams.AUTO, Tone.analyse(scene, ToneParams.AUTO), VIEW).apply(tile);
        return tile;
    }
}
