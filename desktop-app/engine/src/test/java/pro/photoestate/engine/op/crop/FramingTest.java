package pro.photoestate.engine.op.crop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.op.rotate.RotateParams;

class FramingTest {

    private static final int W = 6000;
    private static final int H = 4000;

    @Test
    void nothingToDoGivesTheFrameItself() {
        assertThat(Framing.whole(W, H).view()).isEqualTo(View.whole(W, H));
        assertThat(Framing.whole(W, H).straightened(Homography.IDENTITY, true).view()).isEqualTo(View.whole(W, H));
    }

    @Test
    void cropOnWholePixelsIsAnExactShift() {
        View view = Framing.whole(W, H)
                .cropped(new CropParams(new Area(0.25, 0.1, 0.75, 0.6), OptionalDouble.empty()))
                .view();

        assertThat(view).isEqualTo(new View(W, H, Homography.shift(1500, 400), 3000, 2000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void quarterTurnPutsEveryPixelOnAPixel(int turns) {
        View view = Framing.whole(W, H).turned(new RotateParams(turns, 0)).view();

        assertThat(view.width()).isEqualTo(turns % 2 == 0 ? W : H);
        assertThat(view.height()).isEqualTo(turns % 2 == 0 ? H : W);
        double[][] upperLeft = {{0, 0}, {0, H - 1}, {W - 1, H - 1}, {W - 1, 0}};
        assertThat(view.toSource().x(0, 0)).isEqualTo(upperLeft[turns][0]);
        assertThat(view.toSource().y(0, 0)).isEqualTo(upperLeft[turns][1]);
    }

    @Test
    void keepsToTheCommonAreaAndToTheAspect() {
        View view = Framing.whole(W, H).within(new Area(10.0 / W, 0, 1, 1 - 25.0 / H)).view();

        assertThat(view.toSource().x(0, 0)).isBetween(10.0, 48.0);
        assertThat(view.toSource().y(0, view.height() - 1)).isLessThanOrEqualTo(H - 26 + 1e-6);
        assertThat((double) view.width() / view.height()).isCloseTo(1.5, within(0.001));
        assertThat(view.height()).isGreaterThanOrEqualTo(H - 26);
    }

    @Test
    void rectangleLiesInsideWhateverTheMapAndTouchesTheBorder() {
        var random = new SplittableRandom(7);
        for (int n = 0; n < 300; n++) {
            Homography map = anyMap(random);
            var rotate = new RotateParams(random.nextInt(4), random.nextDouble(-10, 10));
            View view = Framing.whole(W, H).straightened(map, false).turned(rotate).view();

            double least = Double.MAX_VALUE;
            for (int corner = 0; corner < 4; corner++) {
                double x = corner % 2 == 0 ? -0.5 : view.width() - 0.5;
                double y = corner < 2 ? -0.5 : view.height() - 0.5;
                double sx = view.toSource().x(x, y);
                double sy = view.toSource().y(x, y);
                least = Math.min(least, Math.min(Math.min(sx + 0.5, W - 0.5 - sx), Math.min(sy + 0.5, H - 0.5 - sy)));
            }
            assertThat(least).as("map %d", n).isBetween(-1e-3, 3.0);
            double aspect = rotate.swapsSides() ? (double) H / W : (double) W / H;
            assertThat((double) view.width() / view.height()).isCloseTo(aspect, within(0.003));
        }
    }

    @Test
    void noOtherRectangleOfTheAspectIsLarger() {
        var random = new SplittableRandom(11);
        for (int n = 0; n < 20; n++) {
            Homography map = anyMap(random);
            View view = Framing.whole(W, H).straightened(map, false).view();

            Homography back = map.inverse();
            double larger = view.height() * 1.005;
            for (int tries = 0; tries < 2000; tries++) {
                double x = random.nextDouble(0, W);
                double y = random.nextDouble(0, H);
                assertThat(inside(back, x, y, larger * W / H / 2, larger / 2)).isFalse();
            }
        }
    }

    @Test
    void keptFrameHasItsSizeAndItsMiddle() {
        Homography map = anyMap(new SplittableRandom(3));
        View view = Framing.whole(W, H).straightened(map, true).view();

        assertThat(view.width()).isEqualTo(W);
        assertThat(view.height()).isEqualTo(H);
        Homography forth = view.toSource().inverse();
        assertThat(forth.x(100, 200)).isCloseTo(map.x(100, 200), within(1e-6));
    }

    @Test
    void aspectPresetIsCutFromTheMiddle() {
        View view = Framing.whole(W, H)
                .cropped(new CropParams(Area.WHOLE, OptionalDouble.of(1)))
                .view();

        assertThat(view).isEqualTo(new View(W, H, Homography.shift(1000, 0), 4000, 4000));
    }

    @Test
    void turnedCropIsTheSamePartOfTheRoom() {
        Area area = new Area(0.1, 0.2, 0.5, 0.6);
        View view = Framing.whole(W, H)
                .turned(new RotateParams(1, 0))
                .cropped(new CropParams(area, OptionalDouble.empty()))
                .view();

        assertThat(view.width()).isEqualTo(1600);
        assertThat(view.height()).isEqualTo(2400);
        assertThat(view.toSource().x(0, 0)).isEqualTo(600);
        assertThat(view.toSource().y(0, 0)).isEqualTo(2399);
    }

    @Test
    void cropOutsideOfWhatIsLeftIsRefusedInWords() {
        Framing framing = Framing.whole(W, H)
                .within(new Area(0, 0, 0.5, 1))
                .cropped(new CropParams(new Area(0.6, 0, 1, 1), OptionalDouble.empty()));

        assertThatThrownBy(framing::view).isInstanceOf(PhotoException.class).hasMessageContaining("leave nothing");
    }

    /** A keystone and roll about the middle of the frame, up to about 12 degrees. */
    private static Homography anyMap(SplittableRandom random) {
        double a = random.nextDouble(-0.2, 0.2);
        double p = random.nextDouble(-0.2, 0.2) / W;
        double q = random.nextDouble(-0.2, 0.2) / W;
        Homography toMiddle = Homography.shift(-(W - 1) / 2.0, -(H - 1) / 2.0);
        return toMiddle
                .then(new Homography(Math.cos(a), -Math.sin(a), 0, Math.sin(a), Math.cos(a), 0, p, q))
                .then(toMiddle.inverse());
    }

    private static boolean inside(Homography back, double x, double y, double halfWidth, double halfHeight) {
        for (int corner = 0; corner < 4; corner++) {
            double cx = x + (corner % 2 == 0 ? -halfWidth : halfWidth);
            double cy = y + (corner < 2 ? -halfHeight : halfHeight);
            double sx = back.x(cx, cy);
            double sy = back.y(cx, cy);
            if (sx < -0.5 || sy < -0.5 || sx > W - 0.5 || sy > H - 0.5) {
                return false;
            }
        }
        return true;
    }
}
