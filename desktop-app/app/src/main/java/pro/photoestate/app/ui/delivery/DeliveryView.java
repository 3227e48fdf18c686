package pro.photoestate.app.ui.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;

/** The place Deliver. */
public final class DeliveryView implements Place {

    private final Desk desk;
    private final Texts texts;
    private final DeliveryServices services;
    private final DeliveryViewModel model;
    private final StatePane pane;
    private final PhotoGrid grid;
    private final SendPane sending;
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
    private StackPane pages;

    @FXML
    private ScrollPane onlinePage;

    @FXML
    private Label summary;

    @FXML
    private Button send;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public DeliveryView(Desk desk, DeliveryServices services) {
        this.desk = desk;
        this.services = services;
        this.texts = desk.texts("delivery");
        this.model = new DeliveryViewModel(desk, services);
        this.pane = new StatePane(Fxml.load(this, texts), desk.texts("common"));
        this.grid = new PhotoGrid(photos, texts, model.photos(), services, desk.tasks());
        this.sending = new SendPane(summary, send, texts, model);
        this.actions = actionsHere();
        bindTabs();
        bindPhotos();
        bindChoices();
        bindSend();
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
        PhotosViewModel all = model.photos();
        List<Action> list = new ArrayList<>(List.of(
                Action.of("delivery.export", texts.get("action.export"), "Shortcut+E", this::export).when(model::ready),
                Action.of("delivery.toggle", texts.get("action.toggle"), "Space", () -> about(all::toggle)).when(some),
                Action.of("delivery.cover", texts.get("action.cover"), "C", () -> about(all::cover)).when(some),
                Action.of("delivery.earlier", texts.get("action.earlier"), () -> about(p -> all.move(p, -1))).when(some),
                Action.of("delivery.later", texts.get("action.later"), () -> about(p -> all.move(p, 1))).when(some),
                Action.of("delivery.versions", texts.get("action.versions"), "V", () -> about(services.outside()::versions))
                        .when(some),
                Action.of("delivery.accept-all", texts.get("action.acceptAll"), model.gate()::acceptAll)
                        .when(() -> model.gate().open() > 0)));
        tabs().forEach((name, tab) -> list.add(Action.of(
                "delivery." + name, texts.get("action.tab", texts.get("tab." + name)), () -> go(tab))));
        return List.copyOf(list);
    }

    private Map<String, ToggleButton> tabs() {
        Map<String, ToggleButton> all = new LinkedHashMap<>();
        all.put("formats", formatsTab);
        all.put("check", checkTab);
        all.put("text", textTab);
        all.put("result", resultTab);
        all.put("online", onlineTab);
        return all;
    }

    private void about(Consumer<UUID> act) {
        grid.current().ifPresent(act);
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
        Map<ToggleButton, Node> all = Map.of(
                formatsTab, new FormatsPage(desk, texts, model).root(),
                checkTab, new CheckPage(texts, model, () -> go(formatsTab)).root(),
                textTab, new TextPage(texts, model).root(),
                resultTab, new ResultPage(desk, texts, model).root(),
                onlineTab, onlinePage);
        tabs().values().forEach(tab -> {
            tab.setToggleGroup(tabs);
            Node page = Objects.requireNonNull(all.get(tab));
            if (!page.equals(onlinePage)) {
                pages.getChildren().add(page);
            }
            page.visibleProperty().bind(tab.selectedProperty());
        });
        tabs.selectedToggleProperty().subscribe((old, now) -> {
            if (now == null) {
                tabs.selectToggle(old); // one is always open
            }
        });
        tabs.selectToggle(formatsTab);
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
        scroll.setFocusTraversable(false);
        model.photos().items().addListener((Observable o) -> {
            List<PhotoItem> items = model.photos().items();
            grid.show(items);
            shoot.setText(model.shootName());
            count.setText(texts.get("count", items.stream().filter(PhotoItem::chosen).count(), items.size()));
        });
    }

    private void bindChoices() {
        Map<Choice, MenuItem> items = new EnumMap<>(Choice.class);
        for (Choice choice : Choice.values()) {
            MenuItem item = new MenuItem();
            items.put(choice, item);
            item.setOnAction(e -> model.photos().choose(choice));
            choose.getItems().add(item);
        }
        choose.setOnShowing(e -> items.forEach((choice, item) -> {
            int there = model.photos().count(choice);
            item.setText(texts.get("choose." + choice.code(), there));
            item.setDisable(there == 0);
        }));
    }

    private void bindSend() {
        send.setOnAction(e -> export());
        model.photos().items().addListener((Observable o) -> sending.show());
        model.plan().namingFault().subscribe(f -> sending.show());
        model.run().state().subscribe(s -> sending.show());
        model.gate().warnings().addListener((Observable o) -> {
            long open = model.gate().open();
            checkTab.setText(open > 0 ? texts.get("tab.check.open", open) : texts.get("tab.check"));
            sending.show();
        });
    }
}
