package pro.photoestate.app.ui.shell;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Surroundings;
import pro.photoestate.app.ui.common.Texts;

/** The window with its keys, as places may use it. */
public final class Shell implements Surroundings {

    private final Texts texts;
    private final ShellViewModel model;
    private final ShellView view;
    private final Scene scene;
    private final Supplier<List<Action>> more;
    private final Outside outside;
    private final Bindings bindings;

    /**
     * What the window is told about the world outside it.
     *
     * @param keys key combinations by the ids of actions, in the stead of their own; asked each time
     * @param browser opens an address with the system's program for it
     * @param animated whether things move; asked each time
     */
    public record Outside(Supplier<Map<String, String>> keys, Consumer<URI> browser, BooleanSupplier animated) {}

    /**
     * @param places given the window, says how each place is made when it is first gone to
     * @param more what can be done everywhere beside going to places, such as undo; asked each time
     */
    public Shell(
            Function<Surroundings, Map<PlaceId, Supplier<Place>>> places, Supplier<List<Action>> more, Locale locale, Outside outside) {
        this.texts = Texts.of("shell", locale);
        this.outside = outside;
        this.bindings = new Bindings(outside.keys());
        model = new ShellViewModel();
        this.more = more;
        view = new ShellView(model, places.apply(this), texts, Texts.of("common", locale));
        view.onPalette(this::openPalette);
        scene = new Scene(view.root());
        Keys.installQuestion(scene, this::openKeys);
        Keys.install(scene, this::here, () -> bindings.of(everywhere()));
    }

    private List<Action> here() {
        return bindings.of(view.actionsHere());
    }

    /** Everything that can be done anywhere, with the actions' own keys; makes places that were never gone to. */
    public List<Action> allActions() {
        return Stream.concat(everywhere().stream(), view.actionsOfAll().stream()).toList();
    }

    /** What the window shows. */
    public Scene scene() {
        return scene;
    }

    /** What the window shows around places. */
    public ShellViewModel model() {
        return model;
    }

    /** Shows a failure that nobody caught in the stead of the place it happened in. */
    public void fail(Throwable failure) {
        view.fail(failure);
    }

    /** Lets go of the place on the screen, before the window closes. */
    public void close() {
        view.close();
    }

    private List<Action> everywhere() {
        List<Action> all = new ArrayList<>();
        int digit = 1;
        for (PlaceId id : PlaceId.values()) {
            String title = texts.get("go", texts.get("place." + id.code()));
            all.add(Action.of("go." + id.code(), title, "Shortcut+" + digit++, () -> go(id)));
        }
        all.addAll(more.get());
        all.add(Action.of("palette", texts.get("palette.open"), "Shortcut+K", this::openPalette));
        all.add(Action.of("keys", texts.get("keys.open"), "F1", this::openKeys));
        return List.copyOf(all);
    }

    private void openPalette() {
        List<Action> all =
                Stream.concat(here().stream(), bindings.of(everywhere()).stream()).toList();
        CommandPalette palette = new CommandPalette(all, texts, this::closeDialog);
        showDialog(palette);
        palette.begin();
    }

    private void openKeys() {
        String here = view.nameOf(model.place().get());
        showDialog(new ShortcutSheet(here, here(), bindings.of(everywhere()), texts));
    }

    @Override
    public void go(PlaceId place) {
        model.place().set(place);
    }

    @Override
    public void tell(Notice notice) {
        view.tell(notice);
    }

    @Override
    public void showDialog(Node panel) {
        view.showDialog(panel);
    }

    @Override
    public void closeDialog() {
        view.closeDialog();
    }

    @Override
    public Optional<Path> askFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(window())).map(File::toPath);
    }

    @Override
    public List<Path> askFiles(String title, List<String> endings) {
        @Nullable List<File> files = chooser(title, endings).showOpenMultipleDialog(window());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> askTarget(String title, String suggestion) {
        FileChooser chooser = chooser(title, List.of());
        chooser.setInitialFileName(suggestion);
        return Optional.ofNullable(chooser.showSaveDialog(window())).map(File::toPath);
    }

    private static FileChooser chooser(String title, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (!endings.isEmpty()) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(title, endings.stream().map(e -> "*." + e).toList()));
        }
        return chooser;
    }

    private Window window() {
        return scene.getWindow();
    }

    @Override
    public void browse(URI address) {
        outside.browser().accept(address);
    }

    @Override
    public boolean animated() {
        return outside.animated().getAsBoolean();
    }
}
