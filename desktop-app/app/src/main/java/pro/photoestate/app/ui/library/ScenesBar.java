package pro.photoestate.app.ui.library;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.catalog.SceneCard;
import pro.photoestate.app.ui.common.ChoiceWords;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;

/** Above the grid of scenes: what is shown of them, in what order and how large. */
final class ScenesBar {

    private final Texts texts;
    private final ScenesViewModel model;
    private final FilterBar filterBar;
    private final Parent root;
    private final Tooltip whole = new Tooltip();

    @FXML
    private VBox top;

    @FXML
    private Label title;

    @FXML
    private Label counts;

    @FXML
    private TextField words;

    @FXML
    private ToggleButton filters;

    @FXML
    private ComboBox<SceneSort> sort;

    @FXML
    private ToggleButton advance;

    @FXML
    private Slider size;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    ScenesBar(Texts texts, ScenesViewModel model, SceneActions actions) {
        this.texts = texts;
        this.model = model;
        filterBar = new FilterBar(texts, model.list().filter(), false);
        root = Fxml.load(this, texts);
        sort.getItems().setAll(SceneSort.values());
        sort.setConverter(new ChoiceWords<>(s -> texts.get("sort." + s.code())));
        sort.valueProperty().bindBidirectional(model.list().sort());
        advance.selectedProperty().bindBidirectional(model.marking().advancing());
        model.list().filter().subscribe(this::follow);
        words.textProperty().subscribe((old, now) -> model.list().filter().set(model.list().filter().get().withWords(now)));
        boolean filtered = !model.list().filter().get().withWords("").equals(PhotoFilter.ALL);
        filters.setSelected(filtered || model.memory().bar()); // nobody should wonder where the others are
        filters.selectedProperty().subscribe(this::showFilters);
        size.setBlockIncrement(40);
        name(advance, actions.byId("advance").tip());
        name(sort, texts.get("scenes.sort"));
        name(size, texts.get("scenes.size"));
        title.setTooltip(whole);
        counts.managedProperty().bind(counts.textProperty().isNotEmpty());
        words.setAccessibleText(texts.get("scenes.words"));
    }

    private static void name(Control control, String words) {
        control.setTooltip(new Tooltip(words));
        control.setAccessibleText(words);
    }

    private void follow(PhotoFilter now) {
        if (!words.getText().equals(now.words())) {
            words.setText(now.words());
        }
    }

    private void showFilters(boolean shown) {
        model.memory().bar(shown);
        top.getChildren().remove(filterBar);
        if (shown) {
            cameras();
            top.getChildren().add(filterBar);
        }
    }

    private void cameras() {
        filterBar.cameras(model.list().cards().stream()
                .map(c -> c.reference().camera())
                .filter(c -> !c.isEmpty())
                .distinct()
                .sorted()
                .toList());
    }

    /** Tells how much there is, and of what. */
    void tell() {
        title.setText(model.shoot().get().map(s -> s.name()).orElseGet(() -> texts.get("scenes.title")));
        whole.setText(title.getText());
        List<SceneCard> cards = model.list().cards();
        int selected = model.list().selection().selected().get().size();
        String all = texts.get(
                selected > 1 ? "scenes.counts.selected" : "scenes.counts", cards.size(), model.list().frames(), selected);
        boolean filtered = !model.list().filter().get().equals(PhotoFilter.ALL);
        counts.setText(cards.isEmpty() ? "" : filtered ? texts.get("scenes.counts.shown", model.list().shown(), all) : all);
    }

    /** Offers the cameras of the shoot that is shown now. */
    void offerCameras() {
        if (filters.isSelected()) {
            cameras();
        }
    }

    /** Lets everything pass. */
    void clearFilter() {
        model.list().filter().set(PhotoFilter.ALL);
    }

    void find() {
        words.requestFocus();
    }

    void toggleFilters() {
        filters.setSelected(!filters.isSelected());
    }

    /** Width that tiles should have, px. */
    Slider size() {
        return size;
    }

    Parent root() {
        return root;
    }
}
