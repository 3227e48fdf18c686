package pro.photoestate.app.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Ongoing;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;

/** The window's content: one place at a time, with what stands around it. A place that fails stands for itself. */
public final class ShellView {

    private final ShellViewModel model;
    private final Map<PlaceId, Supplier<Place>> makers;
    private final Texts texts;
    private final Texts common;
    private final Parent root;
    private final NoticeBox notices;
    private final Map<PlaceId, StatePane> panes = new EnumMap<>(PlaceId.class);
    private final Map<PlaceId, Place> places = new EnumMap<>(PlaceId.class);
    private @Nullable PlaceId shown;

    @FXML
    private VBox rail;

    @FXML
    private StackPane centre;

    @FXML
    private VBox noticeColumn;

    @FXML
    private Overlay dialogs;

    @FXML
    private Label connection;

    @FXML
    private Label title;

    @FXML
    private HBox ongoing;

    @FXML
    private Label batch;

    @FXML
    private Button commands;

    /**
     * @param makers the places, each made when it is first gone to
     * @param texts of the shell
     * @param common of all places
     */
    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    public ShellView(ShellViewModel model, Map<PlaceId, Supplier<Place>> makers, Texts texts, Texts common) {
        this.model = model;
        this.makers = makers;
        this.texts = texts;
        this.common = common;
        root = Fxml.load(this, texts);
        notices = new NoticeBox(noticeColumn, common);
        Rail.fill(rail, model.place(), texts);
        title.textProperty().bind(model.title());
        batch.textProperty().bind(model.batch());
        model.ongoing().subscribe(this::showOngoing);
        connection.textProperty().bind(model.connection());
        model.place().subscribe(this::enter);
    }

    /** The content of the window. */
    public Parent root() {
        return root;
    }

    private void showOngoing() {
        ongoing.getChildren().setAll(model.ongoing().stream().map(this::shown).toList());
    }

    private HBox shown(Ongoing work) {
        Label words = new Label();
        words.textProperty().bind(work.words());
        Button stop = new Button(texts.get("ongoing.stop"));
        stop.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        stop.accessibleTextProperty().bind(work.words().map(w -> texts.get("ongoing.stop.what", w)));
        stop.setOnAction(e -> work.stop());
        HBox row = new HBox(4, words, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** What the button of the command palette and its key do. */
    void onPalette(Runnable open) {
        commands.setOnAction(e -> open.run());
    }

    /** What can be done in the place on the screen. */
    List<Action> actionsHere() {
        Place place = shown == null ? null : places.get(shown);
        return place == null ? List.of() : place.actions();
    }

    /** What can be done in all places; makes those that were never gone to. */
    List<Action> actionsOfAll() {
        return makers.keySet().stream()
                .filter(id -> !panes.containsKey(id) || places.containsKey(id))
                .flatMap(id -> place(id).actions().stream())
                .toList();
    }

    private Place place(PlaceId id) {
        return places.computeIfAbsent(id, i -> maker(i).get());
    }

    /** Shows a sentence in the corner. */
    void tell(Notice notice) {
        notices.show(notice);
    }

    void showDialog(Node panel) {
        dialogs.show(panel);
    }

    void closeDialog() {
        dialogs.hide();
    }

    /** Shows in the stead of the place on the screen that it has failed; the other places go on. */
    void fail(Throwable failure) {
        PlaceId id = model.place().get();
        StatePane pane = panes.getOrDefault(id, new StatePane(new StackPane(), common));
        centre.getChildren().setAll(pane);
        pane.showFault(Fault.of(failure, common), Optional.of(Action.of("again", common.get("again"), () -> again(id))));
    }

    private void again(PlaceId id) {
        leave(); // it listens still, though it cannot be seen
        places.remove(id);
        panes.remove(id);
        enter(id);
    }

    private void enter(PlaceId id) {
        leave();
        try {
            Place place = place(id);
            StatePane pane = panes.computeIfAbsent(id, i -> new StatePane(place.root(), common));
            centre.getChildren().setAll(pane);
            shown = id;
            place.shown();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private Supplier<Place> maker(PlaceId id) {
        return Optional.ofNullable(makers.get(id)).orElseThrow(() -> new IllegalStateException("no place " + id));
    }

    private void leave() {
        Place place = shown == null ? null : places.get(shown);
        shown = null;
        if (place != null) {
            place.hidden();
        }
    }

    /** Lets the place on the screen go, as before the window closes. */
    void close() {
        leave();
    }

    /** What a place is called. */
    String nameOf(PlaceId id) {
        return texts.get("place." + id.code());
    }
}
