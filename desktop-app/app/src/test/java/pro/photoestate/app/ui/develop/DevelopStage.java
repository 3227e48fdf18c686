package pro.photoestate.app.ui.develop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Surroundings;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.app.ui.develop.DevelopViewModel.State;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.app.ui.shell.Shell;
import pro.photoestate.app.ui.shell.UndoTurns;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Operation;

/** Develop in the window that a person has: with its keys, its panels above everything and its undo. */
final class DevelopStage implements AutoCloseable {

    final DevelopDesk all;
    final Workspace workspace;
    final Shell shell;
    final Screen screen;
    final Hand hand = new Hand(this::screen);
    private final Locale locale;
    private final List<DevelopView> made = new ArrayList<>();
    private final List<UndoTurns> turns = new ArrayList<>(); // one: the window and what it does need each other

    DevelopStage(DevelopDesk all, Locale locale, Appearance appearance, Workspace workspace) {
        this.all = all;
        this.locale = locale;
        this.workspace = workspace;
        shell = Screen.on(() -> new Shell(
                this::places, this::everywhere, locale, new Shell.Outside(Map::of, address -> {}, () -> false)));
        screen = Screen.open(1000, 800, () -> {
            appearance.applyTo(shell.scene());
            return shell.scene();
        });
        Screen.run(() -> shell.go(PlaceId.DEVELOP));
    }

    static DevelopStage english(DevelopDesk all) {
        return new DevelopStage(all, Locale.ENGLISH, Appearance.DARK, new Workspace());
    }

    private Map<PlaceId, Supplier<Place>> places(Surroundings window) {
        Desk desk = new Desk(new Tasks(all.tasks, Platform::runLater), workspace, window, locale);
        turns.add(new UndoTurns(all.log, desk));
        return Map.of(
                PlaceId.SHOOTS, Elsewhere::new,
                PlaceId.SCENES, Elsewhere::new,
                PlaceId.DEVELOP, () -> make(desk));
    }

    private Place make(Desk desk) {
        made.add(new DevelopView(desk, all.services, all.brought));
        return made.getLast();
    }

    private List<Action> everywhere() {
        return List.of(
                Action.of("undo", "Undo", "Shortcut+Z", () -> turns.getFirst().undo()),
                Action.of("redo", "Redo", "Shortcut+Shift+Z", () -> turns.getFirst().redo()));
    }

    private Screen screen() {
        return screen;
    }

    DevelopView view() {
        return made.getLast();
    }

    DevelopViewModel model() {
        return view().model();
    }

    /** Develops a scene of the shoot, counted from 0, and waits for its picture. */
    DevelopStage develop(int scene) {
        Screen.run(() -> {
            if (!workspace.shoot().get().equals(Optional.of(all.shoot))) {
                workspace.open(all.shoot);
            }
            workspace.look(all.scenes.get(scene));
        });
        return ready();
    }

    /** Waits until the screen shows what the recipe says. */
    DevelopStage ready() {
        Screen.await(() -> model().state().get() == State.READY
                && !find("#strip", ListView.class).getItems().isEmpty()
                && model().request().equals(model().shown().get().map(s -> s.request())));
        Screen.run(() -> {
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents(2);
        return this;
    }

    /** Waits until the catalog has what is on the screen, as it has before a hand reaches the next key. */
    DevelopStage saved() {
        Screen.await(() -> all.edits
                .edits()
                .current(workspace.scene().get().orElseThrow())
                .equals(model().recipe().get()));
        return this;
    }

    Object value(Operation operation, String name) {
        return RecipeValues.value(Screen.on(() -> model().recipe().get()), operation, name);
    }

    double number(Operation operation, String name) {
        return (Double) value(operation, name);
    }

    /** Clicks on what has that selector, as soon as it is there. */
    void click(String selector) {
        Screen.await(() -> shell.scene().getRoot().lookup(selector) != null);
        hand.click(find(selector, Node.class));
    }

    <T> T find(String selector, Class<T> type) {
        return Screen.on(() -> type.cast(shell.scene().getRoot().lookup(selector)));
    }

    boolean sees(String selector) {
        return Screen.on(() -> shell.scene().getRoot().lookupAll(selector).stream().anyMatch(DevelopStage::isSeen));
    }

    static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Nullable Node focus() {
        return Screen.on(() -> shell.scene().getFocusOwner());
    }

    void focus(String selector) {
        Screen.run(() -> shell.scene().getRoot().lookup(selector).requestFocus());
    }

    /** As at the beginning: no edits, no tool, nothing lies over the picture. */
    void reset() {
        Screen.run(shell::closeDialog);
        Screen.await(workspace.turns()::isIdle);
        all.edits.reset(all.scenes, Looks.NATURAL);
        Screen.run(() -> {
            shell.go(PlaceId.SCENES);
            workspace.changed();
            shell.go(PlaceId.DEVELOP);
        });
    }

    @Override
    public void close() {
        Screen.run(shell::close);
        screen.close();
    }

    /** Another place. */
    private static final class Elsewhere implements Place {

        private final StackPane root = new StackPane();

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public List<Action> actions() {
            return List.of();
        }

        @Override
        public void shown() {}

        @Override
        public void hidden() {}
    }
}
