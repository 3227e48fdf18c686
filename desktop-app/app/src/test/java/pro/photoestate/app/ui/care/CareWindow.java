package pro.photoestate.app.ui.care;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Inspection;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.app.ui.shell.Shell;

/** The real window with places that only say their name, but those that are given. */
public final class CareWindow implements AutoCloseable {

    private final List<URI> browsed = new ArrayList<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Screen screen;
    private final Shell shell;
    private final Desk desk;

    /** @param places made when they are gone to */
    public CareWindow(Locale locale, Appearance look, Map<PlaceId, Function<Desk, Place>> places) {
        Map<PlaceId, Supplier<Place>> makers = new EnumMap<>(PlaceId.class);
        for (PlaceId id : PlaceId.values()) {
            makers.put(id, () -> id == PlaceId.SHOOTS ? new Plain(id) : places.getOrDefault(id, d -> new Plain(id)).apply(desk()));
        }
        shell = Screen.on(() -> new Shell(window -> makers, List::of, locale, new Shell.Outside(Map::of, browsed::add, () -> false)));
        Screen.run(() -> shell.model().connection().set("Offline"));
        desk = new Desk(new Tasks(background, Platform::runLater), new Workspace(), shell, locale);
        screen = Screen.open(1000, 720, shell::scene);
        Screen.run(() -> look.applyTo(shell.scene()));
    }

    public Desk desk() {
        return desk;
    }

    public Shell shell() {
        return shell;
    }

    public Screen screen() {
        return screen;
    }

    /** What was opened with the system's program. */
    public List<URI> browsed() {
        return browsed;
    }

    /** Whether something with that selector is in the window and visible. */
    public boolean sees(String selector) {
        return Screen.on(() -> shell.scene().getRoot().lookupAll(selector).stream()
                .anyMatch(n -> n.isVisible() && n.getParent() != null && n.getParent().isVisible()));
    }

    /** The words of the label with that id. */
    public String words(String selector) {
        return Screen.on(() -> ((Label) shell.scene().getRoot().lookup(selector)).getText());
    }

    /** Looks at what is shown, by {@link Inspection#pass}. */
    public void inspect(String name) {
        Inspection.pass(screen, name);
    }

    @Override
    public void close() {
        screen.close();
        background.shutdownNow();
    }

    private static final class Plain implements Place {

        private final StackPane root;

        Plain(PlaceId id) {
            root = new StackPane(new Label("this is " + id), new TextField());
            root.setId("plain-" + id.code());
        }

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public List<Action> actions() {
            return List.of();
        }

        @Override
        public void shown() {
            Platform.runLater(() -> root.getChildren().getLast().requestFocus()); // as places do
        }

        @Override
        public void hidden() {}
    }
}
