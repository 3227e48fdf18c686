package pro.photoestate.app.ui.compare;

import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import pro.photoestate.app.ui.common.Remembered;
import pro.photoestate.app.ui.common.Zoom;

/**
 * How pictures are looked at, whichever they are; it comes back at the next start of the program. Belongs to the window's
 * thread.
 */
final class Sight {

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.SPLIT_VERTICAL);
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(this, "zoom", Zoom.FIT);
    private final BooleanProperty alike = new SimpleBooleanProperty(this, "alike", true);
    private final IntegerProperty gain = new SimpleIntegerProperty(this, "gain", Difference.GAINS[0]);
    private final DoubleProperty split = new SimpleDoubleProperty(this, "split", Split.CENTRE);
    private final IntegerProperty magnification = new SimpleIntegerProperty(this, "magnification", 2);
    private final BooleanProperty captions = new SimpleBooleanProperty(this, "captions", true);
    private final BooleanProperty blinkRight = new SimpleBooleanProperty(this, "blinkRight", true);

    /** Takes up what was remembered, and remembers from now on. */
    void remember(Remembered kept) {
        mode.set(kept.choice("compare.mode", mode.get()));
        alike.set(kept.flag("compare.alike", true));
        captions.set(kept.flag("compare.captions", true));
        split.set(kept.number("compare.split", Split.CENTRE, 0, 1));
        magnification.set(kept.number("compare.loupe", 2, 2, 4) > 3 ? 4 : 2);
        int amplified = (int) kept.number("compare.gain", gain.get(), 1, 255);
        gain.set(Arrays.stream(Difference.GAINS).filter(g -> g == amplified).findFirst().orElse(gain.get()));
        zoom.set(zoomOf(kept));
        mode.subscribe(m -> kept.put("compare.mode", m));
        alike.subscribe(a -> kept.put("compare.alike", a));
        captions.subscribe(c -> kept.put("compare.captions", c));
        split.subscribe(s -> kept.put("compare.split", s.doubleValue()));
        magnification.subscribe(m -> kept.put("compare.loupe", m.doubleValue()));
        gain.subscribe(g -> kept.put("compare.gain", g.doubleValue()));
        zoom.subscribe(z -> keep(kept, z));
    }

    private static Zoom zoomOf(Remembered kept) {
        double factor = kept.number("compare.zoom", 0, Zoom.LEAST, Zoom.MOST);
        return factor == 0
                ? Zoom.FIT
                : new Zoom(false, factor, kept.number("compare.zoom.u", 0.5, 0, 1), kept.number("compare.zoom.v", 0.5, 0, 1));
    }

    private static void keep(Remembered kept, Zoom zoom) {
        kept.put("compare.zoom", zoom.fit() ? 0 : zoom.factor());
        kept.put("compare.zoom.u", zoom.u());
        kept.put("compare.zoom.v", zoom.v());
    }

    /** Shows one side in the other's place; begins that when they are shown in another way. */
    void blink() {
        if (mode.get() == Mode.BLINK) {
            blinkRight.set(!blinkRight.get());
        } else {
            blinkRight.set(true);
            mode.set(Mode.BLINK);
        }
    }

    /** Whether each pixel is seen as one. */
    boolean isActual() {
        return !zoom.get().fit() && Math.abs(zoom.get().factor() - 1) < 1e-6;
    }

    /** Amplifies the difference more, after the most not at all. */
    void nextGain() {
        int[] gains = Difference.GAINS;
        int next = 0;
        for (int i = 0; i < gains.length; i++) {
            next = gains[i] == gain.get() ? (i + 1) % gains.length : next;
        }
        gain.set(gains[next]);
    }

    /** Twice or four times. */
    void magnify() {
        magnification.set(magnification.get() == 2 ? 4 : 2);
    }

    ObjectProperty<Mode> mode() {
        return mode;
    }

    /** Whether several scenes are looked at instead of two sides of one. */
    boolean surveying() {
        return mode.get() == Mode.SURVEY;
    }

    /** In spots of the leading picture. */
    ObjectProperty<Zoom> zoom() {
        return zoom;
    }

    /** Whether both sides have the same crop and geometry, else each its own. */
    BooleanProperty alike() {
        return alike;
    }

    /** By how much a difference is amplified, one of {@link Difference#GAINS}. */
    IntegerProperty gain() {
        return gain;
    }

    /** Where the line between two pictures is, 0..1. */
    DoubleProperty split() {
        return split;
    }

    /** How much the loupe enlarges what is below it, 2 or 4. */
    IntegerProperty magnification() {
        return magnification;
    }

    /** Whether names and figures are seen. */
    BooleanProperty captions() {
        return captions;
    }

    /** Which side is seen while they blink. */
    BooleanProperty blinkRight() {
        return blinkRight;
    }
}
