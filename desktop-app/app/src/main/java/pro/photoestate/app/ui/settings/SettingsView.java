package pro.photoestate.app.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.platform.Settings.Language;
import pro.photoestate.app.platform.Settings.Motion;
import pro.photoestate.app.platform.Settings.OutsideEditor;
import pro.photoestate.app.platform.Settings.Theme;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.ChoiceWords;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.Texts;

/** The settings on the screen; every change counts at once. */
public final class SettingsView implements Place {

    private final SettingsViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final Services services;
    private final Parent root;
    private final PerformanceSection amounts;
    private final CrashSection reports;
    private Subscription listening = Subscription.EMPTY;
    private boolean showing = true; // until the controls show what is set

    @FXML
    private ChoiceBox<Language> language;

    @FXML
    private ChoiceBox<Theme> theme;

    @FXML
    private ChoiceBox<Motion> motion;

    @FXML
    private VBox performance;

    @FXML
    private Label catalogFolder;

    @FXML
    private Button chooseCatalog;

    @FXML
    private Button usualCatalog;

    @FXML
    private CheckBox sidecars;

    @FXML
    private VBox editors;

    @FXML
    private Button addEditor;

    @FXML
    private ChoiceBox<Settings.ScreenColour> screen;

    @FXML
    private Label screenFile;

    @FXML
    private VBox crash;

    @FXML
    private Label fault;

    @FXML
    private VBox keys;

    /**
     * What the settings can do beside being kept.
     *
     * @param catalogFolder where the catalog lies now
     * @param crashFolder where crash reports lie
     * @param emptyCache deletes what can be made again, in the background
     * @param allActions asks for everything that can be done anywhere; told on the window's thread
     */
    public record Services(
            Path catalogFolder, Path crashFolder, Runnable emptyCache, Consumer<Consumer<List<Action>>> allActions) {}

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    public SettingsView(Desk desk, SettingsViewModel model, Services services) {
        this.desk = desk;
        this.model = model;
        this.services = services;
        texts = desk.texts("settings");
        root = Fxml.load(this, texts);
        amounts = new PerformanceSection(model, texts, this::emptyCache);
        reports = new CrashSection(model, texts, services.crashFolder());
        crash.getChildren().setAll(reports.root());
        performance.getChildren().setAll(amounts.root());
        choices();
        files();
    }

    private void choices() {
        offer(language, Language.values(), "language.", v -> model.change(s -> s.withAppearance(s.appearance().withLanguage(v))));
        offer(theme, Theme.values(), "theme.", v -> model.change(s -> s.withAppearance(s.appearance().withTheme(v))));
        offer(screen, Settings.ScreenColour.values(), "screen.", this::screenChosen);
        offer(motion, Motion.values(), "motion.", v -> model.change(s -> s.withAppearance(s.appearance().withReducedMotion(v))));
    }

    private void screenChosen(Settings.ScreenColour from) {
        if (from == Settings.ScreenColour.FILE) {
            List<Path> chosen = desk.window().askFiles(texts.get("screen.choose"), List.of("icc", "icm"));
            if (chosen.isEmpty()) {
                show(model.settings().get()); // as it was
                return;
            }
            model.change(s -> s.withScreenProfile(new Settings.ScreenProfile(from, Optional.of(chosen.getFirst()))));
        } else {
            model.change(s -> s.withScreenProfile(new Settings.ScreenProfile(from, s.screenProfile().file())));
        }
    }

    private <E extends Enum<E>> void offer(ChoiceBox<E> box, E[] values, String prefix, Consumer<E> chosen) {
        box.setItems(FXCollections.observableArrayList(values));
        box.setConverter(new ChoiceWords<>(value -> texts.get(prefix + value.name().toLowerCase(Locale.ROOT))));
        box.valueProperty().subscribe(value -> byHand(() -> chosen.accept(value)));
    }

    private void emptyCache() {
        services.emptyCache().run();
        desk.tell(Notice.done(texts.get("cache.emptied")));
    }

    private void files() {
        chooseCatalog.setOnAction(e -> desk.window().askFolder(texts.get("catalog.choose")).ifPresent(f -> moveCatalog(Optional.of(f))));
        usualCatalog.setOnAction(e -> moveCatalog(Optional.empty()));
        sidecars.selectedProperty().subscribe(on -> byHand(() -> model.change(s -> s.withSidecars(on))));
        addEditor.setOnAction(e -> desk.window().askFiles(texts.get("editors.choose"), List.of()).forEach(this::addEditor));
    }

    private void moveCatalog(Optional<Path> folder) {
        model.change(s -> s.withCatalogFolder(folder));
        desk.tell(Notice.done(texts.get("catalog.next")));
    }

    private void addEditor(Path program) {
        String name = String.valueOf(program.getFileName()).replaceFirst("\\.(exe|app|sh)$", "");
        model.addEditor(new OutsideEditor(name, program, false));
    }

    /** Not when the controls only follow the settings. */
    private void byHand(Runnable change) {
        if (!showing) {
            change.run();
        }
    }

    private void show(Settings now) {
        showing = true;
        language.setValue(now.appearance().language());
        theme.setValue(now.appearance().theme());
        motion.setValue(now.appearance().reducedMotion());
        amounts.show(now.performance());
        catalogFolder.setTooltip(new Tooltip(now.catalogFolder().orElse(services.catalogFolder()).toString()));
        catalogFolder.setText(now.catalogFolder().orElse(services.catalogFolder()).toString());
        usualCatalog.setDisable(now.catalogFolder().isEmpty());
        sidecars.setSelected(now.sidecars());
        screen.setValue(now.screenProfile().from());
        screenFile.setText(now.screenProfile().from() == Settings.ScreenColour.FILE
                ? now.screenProfile().file().map(Path::toString).orElse("")
                : "");
        screenFile.setTooltip(new Tooltip(screenFile.getText()));
        reports.show(now.crashReports());
        editors.getChildren().setAll(now.editors().stream().map(this::editorRow).toList());
        showing = false;
    }

    private Parent editorRow(OutsideEditor editor) {
        return new EditorRow(
                editor, texts, jpeg -> model.addEditor(new OutsideEditor(editor.name(), editor.program(), jpeg)), () -> model.removeEditor(editor));
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
        model.refresh();
        KeyTable table = new KeyTable(model, texts);
        keys.getChildren().setAll(table);
        services.allActions().accept(table::offer);
        listening = Subscription.combine(
                model.settings().subscribe(now -> {
                    show(now);
                    table.show(now.keys());
                }),
                model.fault().subscribe(this::showFault));
    }

    private void showFault(Optional<Fault> why) {
        fault.setText(why.map(f -> "%s [%s]".formatted(f.sentence(), f.code())).orElse(""));
        fault.setVisible(why.isPresent());
        fault.setManaged(why.isPresent());
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }
}
