package pro.photoestate.app.ui.develop;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.recipe.Operation;

/** Beside the picture: what is measured on it, then what can be adjusted or what was, and what goes to other scenes. */
final class SidePanel {

    private final DevelopViewModel model;
    private final FiguresPane figures;
    private final AdjustPane adjust;
    private final DoubleProperty width = new SimpleDoubleProperty(this, "width", PanelEdge.USUAL);
    private final Parent root;

    @FXML
    private HBox side;

    @FXML
    private VBox panel;

    @FXML
    private StackPane figuresBox;

    @FXML
    private ToggleButton adjustTab;

    @FXML
    private ToggleButton historyTab;

    @FXML
    private ScrollPane adjustBox;

    @FXML
    private StackPane historyBox;

    @FXML
    private Button copy;

    @FXML
    private Button paste;

    @FXML
    private Button sync;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    SidePanel(DevelopViewModel model, Words words, AdjustPane adjust, HistoryPane history) {
        this.model = model;
        this.adjust = adjust;
        figures = new FiguresPane(words);
        root = Fxml.load(this, words.texts());
        side.getChildren().addFirst(new PanelEdge(width, words.texts().get("panel.edge")));
        panel.minWidthProperty().bind(width);
        panel.maxWidthProperty().bind(width);
        panel.disableProperty().bind(model.panelUsable().not());
        figuresBox.getChildren().setAll(figures);
        adjustBox.setContent(adjust);
        historyBox.getChildren().setAll(history);
        tabs();
    }

    private void tabs() {
        ToggleGroup tabs = new ToggleGroup();
        tabs.getToggles().setAll(adjustTab, historyTab);
        tabs.selectedToggleProperty().subscribe((Toggle was, Toggle now) -> {
            if (now == null && was != null) {
                was.setSelected(true); // one is always open
            }
        });
        adjustBox.visibleProperty().bind(adjustTab.selectedProperty());
        historyBox.visibleProperty().bind(historyTab.selectedProperty());
    }

    /** Its buttons do what the keys do. */
    void wire(DevelopActions actions, PasteWorkflow workflow) {
        fires(copy, actions.get("copy"));
        fires(paste, actions.get("paste"));
        fires(sync, actions.get("sync"));
        paste.disableProperty().bind(workflow.clipboard().map(Optional::isEmpty));
    }

    private static void fires(Button button, Action action) {
        button.setTooltip(new Tooltip(action.tip()));
        button.setOnAction(e -> action.fire());
    }

    /** Its width, and what of it is open, come back at the next start. */
    void remember(DevelopMemory memory) {
        memory.width(width);
        memory.flag("history", historyTab.selectedProperty());
        adjust.remember(memory);
    }

    Parent root() {
        return root;
    }

    /** Opens the group of an operation and brings it to sight. */
    void reveal(Operation operation) {
        adjustTab.setSelected(true);
        adjust.reveal(operation);
    }

    /** Follows the scene until the answer is unsubscribed. */
    Subscription follow() {
        return Subscription.combine(figures.follow(model), adjust.follow());
    }
}
