package pro.photoestate.app.ui.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.delivery.DeliveryOrder;
import pro.photoestate.app.delivery.DeliveryPlan;
import pro.photoestate.app.delivery.QaWarning.Weight;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.export.ExportProfile;

/** The place Deliver. */
public final class DeliveryView implements Place {

    private final Desk desk;
    private final Texts texts;
    private final DeliveryViewModel model;
    private final StatePane pane;
    private final PhotoGrid grid;
    private final FormatsPane formats;
    private final List<Action> actions;
    private final ToggleGroup tabs = new ToggleGroup();

    @FXML
    private Label shoot;

    @FXML
    private Label count;

    @FXML
    private MenuButton choose;

    @FXML
    private ScrollPane scroll;

    @FXML
    private TilePane photos;

    @FXML
    private ToggleButton formatsTab;

    @FXML
    private ToggleButton checkTab;

    @FXML
    private ToggleButton textTab;

    @FXML
    private ToggleButton resultTab;

    @FXML
    private ToggleButton onlineTab;

    @FXML
    private ScrollPane formatsPage;

    @FXML
    private VBox checkPage;

    @FXML
    private VBox textPage;

    @FXML
    private VBox resultPage;

    @FXML
    private VBox onlinePage;

    @FXML
    private VBox profiles;

    @FXML
    private Button addProfile;

    @FXML
    private Label folder;

    @FXML
    private Button chooseFolder;

    @FXML
    private CheckBox replace;

    @FXML
    private TextField naming;

    @FXML
    private Label example;

    @FXML
    private Label namingFault;

    @FXML
    private TextField address;

    @FXML
    private Label checkState;

    @FXML
    private Button acceptAll;

    @FXML
    private HBox measuring;

    @FXML
    private Label measuringText;

    @FXML
    private ListView<WarningItem> warnings;

    @FXML
    private VBox allWell;

    @FXML
    private ChoiceBox<String> textProfile;

    @FXML
    private ChoiceBox<DeliveryPlan.Language> language;

    @FXML
    private TextArea text;

    @FXML
    private ListView<Looked.Line> lines;

    @FXML
    private Label resultState;

    @FXML
    private Button openFolder;

    @FXML
    private Button cancelRun;

    @FXML
    private ProgressBar progress;

    @FXML
    private ListView<ResultItem> results;

    @FXML
    private Label noResult;

    @FXML
    private Label summary;

    @FXML
    private Button send;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public DeliveryView(Desk desk, DeliveryServices services) {
        this.desk = desk;
        this.texts = desk.texts("delivery");
        this.model = new DeliveryViewModel(desk, services);
        this.pane = new StatePane(Fxml.load(this, texts), desk.texts("common"));
        this.grid = new PhotoGrid(photos, texts, model, services.thumbnails(), desk.tasks());
        this.formats = new FormatsPane(profiles, texts, model.plan());
        this.actions = actionsHere();
        bindTabs();
        bindPhotos();
        bindFormats();
        bindCheck();
        bindText();
        bindResult();
        model.state().subscribe(this::show);
    }

    @Override
    public Parent root() {
        return pane;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
        grid.rest();
    }

    private List<Action> actionsHere() {
        BooleanSupplier some = () -> grid.current().isPresent() && model.state().get() == DeliveryViewModel.State.READY;
        List<Action> all = new ArrayList<>(List.of(
                Action.of("delivery.export", texts.get("action.export"), "Shortcut+E", this::export).when(model::ready),
                Action.of("delivery.toggle", texts.get("action.toggle"), "Space", () -> about(this::toggle)).when(some),
                Action.of("delivery.cover", texts.get("action.cover"), "C", () -> about(model::cover)).when(some),
                Action.of("delivery.earlier", texts.get("action.earlier"), () -> about(p -> model.move(p, -1))).when(some),
                Action.of("delivery.later", texts.get("action.later"), () -> about(p -> model.move(p, 1))).when(some),
                Action.of("delivery.accept-all", texts.get("action.acceptAll"), model::acceptAll)
                        .when(() -> model.openWarnings() > 0)));
        Map.of("formats", formatsTab, "check", checkTab, "text", textTab, "result", resultTab, "online", onlineTab)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> all.add(Action.of(
                        "delivery." + e.getKey(),
                        texts.get("action.tab", texts.get("tab." + e.getKey())),
                        () -> go(e.getValue()))));
        return List.copyOf(all);
    }

    private void about(Consumer<UUID> act) {
        grid.current().ifPresent(act);
    }

    private void toggle(UUID photo) {
        model.photos().stream()
                .filter(p -> p.id().equals(photo))
                .findFirst()
                .ifPresent(p -> model.choose(photo, !p.chosen()));
    }

    private void export() {
        model.send();
        go(resultTab);
    }

    private void go(ToggleButton tab) {
        tabs.selectToggle(tab);
        tab.requestFocus();
    }

    private void bindTabs() {
        Map<ToggleButton, Node> pages = new HashMap<>(Map.of(
                formatsTab, formatsPage, checkTab, checkPage, textTab, textPage, resultTab, resultPage, onlineTab, onlinePage));
        tabs.getToggles().addAll(formatsTab, checkTab, textTab, resultTab, onlineTab);
        tabs.selectedToggleProperty().subscribe((old, now) -> {
            if (now == null) {
                tabs.selectToggle(old); // one is always open
            }
            pages.forEach((tab, page) -> page.setVisible(tab.isSelected()));
        });
        tabs.selectToggle(formatsTab);
        pages.forEach((tab, page) -> page.setVisible(tab.isSelected()));
    }

    private void show(DeliveryViewModel.State state) {
        switch (state) {
            case NO_SHOOT -> pane.showEmpty(
                    Material2OutlinedMZ.SEND,
                    texts.get("empty.shoot.title"),
                    texts.get("empty.shoot"),
                    Action.of("delivery.shoots", texts.get("empty.shoot.go"), () -> desk.go(PlaceId.SHOOTS)));
            case EMPTY -> pane.showEmpty(
                    Material2OutlinedAL.COLLECTIONS,
                    texts.get("empty.scenes.title"),
                    texts.get("empty.scenes"),
                    Action.of("delivery.shoots", texts.get("empty.shoot.go"), () -> desk.go(PlaceId.SHOOTS)));
            case LOADING -> pane.showLoading(texts.get("loading"));
            case FAULT -> model.fault().get().ifPresent(f -> pane.showFault(
                    f, Optional.of(Action.of("delivery.again", desk.texts("common").get("again"), model::open))));
            case READY -> pane.showContent();
        }
    }

    private void bindPhotos() {
        model.photos().addListener((Observable o) -> {
            grid.show(model.photos());
            shoot.setText(model.shootName());
            long going = model.photos().stream().filter(PhotoItem::chosen).count();
            count.setText(texts.get("count", going, model.photos().size()));
            address.setPromptText(model.shootAddress());
            showExample();
            showSummary();
        });
        Map<Choice, MenuItem> items = new EnumMap<>(Choice.class);
        for (Choice choice : Choice.values()) {
            MenuItem item = new MenuItem();
            items.put(choice, item);
            item.setOnAction(e -> model.choose(choice));
            choose.getItems().add(item);
        }
        choose.setOnShowing(e -> {
            for (Choice choice : Choice.values()) {
                int there = model.count(choice);
                MenuItem item = items.get(choice);
                if (item != null) {
                    item.setText(texts.get("choose." + choice.code(), there));
                    item.setDisable(there == 0);
                }
            }
        });
        scroll.setFocusTraversable(false);
    }

    private void bindFormats() {
        PlanViewModel plan = model.plan();
        plan.profiles().addListener((Observable o) -> formats.show(plan.profiles()));
        naming.textProperty().bindBidirectional(plan.naming());
        address.textProperty().bindBidirectional(plan.address());
        replace.selectedProperty().bindBidirectional(plan.replace());
        plan.folder().subscribe(f -> {
            folder.setText(f.toString());
            folder.setTooltip(new Tooltip(f.toString()));
        });
        plan.namingFault().subscribe(f -> {
            boolean any = f.isPresent();
            namingFault.setText(f.map(texts::told).orElse(""));
            namingFault.setVisible(any);
            namingFault.setManaged(any);
            example.setVisible(!any);
            example.setManaged(!any);
            showSummary();
        });
        chooseFolder.setOnAction(e -> desk.window().askFolder(texts.get("folder.ask")).ifPresent(plan.folder()::set));
        addProfile.setOnAction(
                e -> desk.window().askFiles(texts.get("formats.file"), List.of("json")).forEach(model::add));
    }

    private void showExample() {
        Optional<DeliveryOrder> order = model.order().filter(o -> !o.scenes().isEmpty());
        Optional<ExportProfile> profile = order.flatMap(o -> o.profiles().stream().findFirst());
        Optional<DeliveryOrder.Names> first = order.flatMap(o -> profile.map(o::names)
                .map(names -> names.get(o.scenes().getFirst().id())));
        example.setText(first.map(n -> texts.get("example", n.photo())).orElseGet(() -> texts.get("example.none")));
    }

    private void bindCheck() {
        warnings.setItems(model.warnings());
        warnings.setCellFactory(list -> new WarningCell(texts, model, () -> go(formatsTab)));
        warnings.setPlaceholder(new Label());
        warnings.addEventHandler(KeyEvent.KEY_PRESSED, e -> Optional.ofNullable(
                        warnings.getSelectionModel().getSelectedItem())
                .ifPresent(item -> key(e, item)));
        acceptAll.setOnAction(e -> model.acceptAll());
        model.warnings().addListener((Observable o) -> showCheck());
        model.unmeasured().subscribe(this::showCheck);
    }

    /** What the buttons do, for a list that has the focus. */
    private void key(KeyEvent e, WarningItem item) {
        if (e.getCode() == KeyCode.A && item.weight() == Weight.WARNING) {
            model.accept(item, !item.accepted());
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            model.fix(item);
            e.consume();
        }
    }

    private void showCheck() {
        long open = model.openWarnings();
        int rest = model.unmeasured().get();
        checkTab.setText(open > 0 ? texts.get("tab.check.open", open) : texts.get("tab.check"));
        boolean well = model.warnings().isEmpty() && rest == 0;
        allWell.setVisible(well);
        warnings.setVisible(!model.warnings().isEmpty());
        checkState.setText(
                model.warnings().isEmpty() ? "" : open > 0 ? texts.get("check.open", open) : texts.get("check.accepted"));
        acceptAll.setVisible(model.warnings().stream()
                .anyMatch(w -> w.open() && w.weight() == Weight.WARNING));
        measuring.setVisible(rest > 0);
        measuring.setManaged(rest > 0);
        measuringText.setText(texts.get("check.measuring", rest));
        showSummary();
    }

    private void bindText() {
        lines.setCellFactory(list -> new LineCell(texts));
        language.getItems().setAll(DeliveryPlan.Language.values());
        language.setConverter(words(l -> texts.get("text.language." + l.name().toLowerCase(Locale.ROOT))));
        language.valueProperty().bindBidirectional(model.plan().language());
        textProfile.setOnAction(e -> Optional.ofNullable(textProfile.getValue())
                .ifPresent(p -> model.textOf().set(Optional.of(p))));
        model.told().subscribe(told -> {
            text.setText(told.text());
            lines.getItems().setAll(told.lines());
            List<String> names = model.plan().chosen().stream().map(ExportProfile::name).toList();
            if (!textProfile.getItems().equals(names)) {
                textProfile.getItems().setAll(names);
            }
            textProfile.setValue(told.profile().isEmpty() ? null : told.profile());
            textProfile.setDisable(names.size() < 2);
        });
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        };
    }

    private void bindResult() {
        ExportRunViewModel run = model.run();
        results.setItems(run.items());
        results.setCellFactory(list -> new ResultCell(texts, this::budgets));
        progress.progressProperty().bind(run.progress());
        openFolder.setOnAction(e -> desk.window().browse(model.plan().folder().get().toUri()));
        cancelRun.setOnAction(e -> run.cancel());
        send.setOnAction(e -> export());
        run.items().addListener((Observable o) -> showRun(run));
        run.state().subscribe(() -> showRun(run));
    }

    private Map<String, Long> budgets() {
        Map<String, Long> budgets = new HashMap<>();
        model.plan().chosen().forEach(p -> p.maxBytes().ifPresent(b -> budgets.put(p.name(), b)));
        return budgets;
    }

    private void showRun(ExportRunViewModel run) {
        boolean none = run.state().get() == ExportRunViewModel.State.NONE;
        boolean running = run.state().get() == ExportRunViewModel.State.RUNNING;
        long done = run.count(JobState.DONE);
        long failed = run.count(JobState.FAILED);
        String ended = texts.get("result.ended", done);
        resultState.setText(
                none
                        ? ""
                        : running
                                ? texts.get("result.running", done, run.items().size())
                                : failed > 0 ? texts.get("result.failed", ended, failed) : ended);
        noResult.setVisible(none);
        results.setVisible(!none);
        progress.setVisible(running);
        openFolder.setVisible(done > 0);
        openFolder.setManaged(!running && !none);
        cancelRun.setVisible(running);
        cancelRun.setManaged(running);
        showSummary();
    }

    private void showSummary() {
        Optional<DeliveryOrder> order = model.order();
        int going = order.map(o -> o.scenes().size()).orElse(0);
        send.setText(texts.get("send", going));
        send.setDisable(!model.ready());
        summary.setText(order.map(o -> words(o)).orElseGet(() -> texts.get("summary.naming")));
    }

    private String words(DeliveryOrder order) {
        if (model.run().state().get() == ExportRunViewModel.State.RUNNING) {
            return texts.get("summary.running");
        }
        String base = texts.get("summary", order.scenes().size(), order.profiles().size());
        int originals = order.altered().size();
        String all = originals > 0 ? texts.get("summary.original", base, originals) : base;
        long open = model.openWarnings();
        return open > 0 ? texts.get("summary.open", all, open) : all;
    }
}
