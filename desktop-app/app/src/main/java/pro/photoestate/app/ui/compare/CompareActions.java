package pro.photoestate.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.BeforeKey;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.Zoom;

/** All that can be done where pictures are compared. */
final class CompareActions {

    /** A step of the zoom by keys: four double. */
    private static final double STEP = 1.1892;

    /** A step sideways by keys, in shares of the pane. */
    private static final double PAN = 0.2;

    private final CompareViewModel model;
    private final SurveyViewModel survey;
    private final Glance glance;
    private final CompareView view;
    private final Texts texts;
    private final List<Action> all = new ArrayList<>();

    CompareActions(CompareViewModel model, SurveyViewModel survey, Glance glance, CompareView view) {
        this.model = model;
        this.survey = survey;
        this.glance = glance;
        this.view = view;
        texts = view.texts();
        modes();
        sides();
        sight();
        zoom();
        marks();
    }

    List<Action> all() {
        return List.copyOf(all);
    }

    /** The one with that id. */
    Action get(String id) {
        return all.stream().filter(a -> a.id().equals("compare." + id)).findFirst().orElseThrow();
    }

    private void add(String id, BooleanSupplier possible, Runnable run, KeyCode key, Modifier... modifiers) {
        add(id, possible, run, Optional.of(new KeyCodeCombination(key, modifiers)));
    }

    private void add(String id, BooleanSupplier possible, Runnable run, Optional<KeyCombination> key) {
        all.add(new Action("compare." + id, texts.get("action." + id), key, possible, run));
    }

    private boolean ready() {
        return model.state().get() == CompareViewModel.State.READY;
    }

    private boolean pair() {
        return ready() && !surveying();
    }

    private boolean surveying() {
        return model.sight().mode().get() == Mode.SURVEY;
    }

    private boolean marking() {
        return surveying() && survey.active().isPresent();
    }

    private void modes() {
        for (Mode mode : Mode.values()) {
            Runnable run = mode == Mode.BLINK ? () -> model.sight().blink() : () -> model.sight().mode().set(mode);
            add("mode." + mode.code(), () -> true, run, key(mode));
        }
        add("blink-auto", glance::canBlink, glance::toggleBlinking, KeyCode.B, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCode key(Mode mode) {
        return switch (mode) {
            case SPLIT_VERTICAL -> KeyCode.V;
            case SPLIT_HORIZONTAL -> KeyCode.H;
            case SIDE_BY_SIDE -> KeyCode.Y;
            case BLINK -> KeyCode.B;
            case DIFFERENCE -> KeyCode.D;
            case SOURCES -> KeyCode.M;
            case SURVEY -> KeyCode.N;
        };
    }

    private void sides() {
        add("swap", this::pair, model::swap, KeyCode.S);
        add("versions", () -> ready() && model.hasVersions(), model::compareVersions, KeyCode.W);
        add("alike", this::pair, () -> model.sight().alike().set(!model.sight().alike().get()), KeyCode.G);
        add("gain", () -> model.sight().mode().get() == Mode.DIFFERENCE, () -> model.sight().nextGain(), KeyCode.A);
        add("next", () -> model.path().canStep(1), () -> model.path().step(1), KeyCode.RIGHT);
        add("previous", () -> model.path().canStep(-1), () -> model.path().step(-1), KeyCode.LEFT);
    }

    private void sight() {
        add("before", this::ready, glance::toggleBefore, Optional.of(BeforeKey.EITHER));
        add("loupe", this::ready, glance::toggleLoupe, KeyCode.L);
        add("magnify", this::ready, () -> model.sight().magnify(), KeyCode.L, KeyCombination.SHIFT_DOWN);
        add("captions", this::pair, () -> model.sight().captions().set(!model.sight().captions().get()), KeyCode.I);
    }

    private void zoom() {
        add("actual", this::ready, () -> view.closer().toggleActual(), KeyCode.Z);
        add("fit", this::ready, () -> model.sight().zoom().set(Zoom.FIT), KeyCode.F);
        add("zoom-in", this::ready, () -> view.closer().zoomBy(STEP), KeyCode.EQUALS);
        add("zoom-in.plus", this::ready, () -> view.closer().zoomBy(STEP), KeyCode.PLUS);
        add("zoom-out", this::ready, () -> view.closer().zoomBy(1 / STEP), KeyCode.MINUS);
        BooleanSupplier close = () -> ready() && !model.sight().zoom().get().fit();
        add("pan-left", close, () -> view.closer().pan(-PAN, 0), KeyCode.LEFT, KeyCombination.SHIFT_DOWN);
        add("pan-right", close, () -> view.closer().pan(PAN, 0), KeyCode.RIGHT, KeyCombination.SHIFT_DOWN);
        add("pan-up", close, () -> view.closer().pan(0, -PAN), KeyCode.UP, KeyCombination.SHIFT_DOWN);
        add("pan-down", close, () -> view.closer().pan(0, PAN), KeyCode.DOWN, KeyCombination.SHIFT_DOWN);
    }

    private void marks() {
        flag("pick", Photo.Flag.PICK, KeyCode.P);
        flag("reject", Photo.Flag.REJECT, KeyCode.X);
        flag("unflag", Photo.Flag.NONE, KeyCode.U);
        for (int i = 0; i <= 5; i++) {
            int rating = i;
            mark("rate." + i, m -> new Photo.Marks(rating, m.flag(), m.label()), digit(i));
        }
        Photo.Label[] labels = {Photo.Label.RED, Photo.Label.YELLOW, Photo.Label.GREEN, Photo.Label.BLUE};
        for (int i = 0; i < labels.length; i++) {
            Photo.Label label = labels[i];
            mark("label." + (i + 6), m -> new Photo.Marks(m.rating(), m.flag(), m.label() == label ? Photo.Label.NONE : label), digit(i + 6));
        }
        add("remove", this::marking, () -> survey.active().ifPresent(i -> survey.remove(i.scene())), KeyCode.DELETE);
    }

    private static KeyCode digit(int digit) {
        return KeyCode.valueOf("DIGIT" + digit);
    }

    private void flag(String id, Photo.Flag flag, KeyCode key) {
        mark(id, m -> new Photo.Marks(m.rating(), flag, m.label()), key);
    }

    private void mark(String id, UnaryOperator<Photo.Marks> change, KeyCode key) {
        add(id, this::marking, () -> survey.mark(change), key);
    }
}
