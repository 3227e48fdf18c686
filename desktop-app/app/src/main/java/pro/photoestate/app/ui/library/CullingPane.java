package pro.photoestate.app.ui.library;

import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.pictures.ScreenPictures;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.ScreenScale;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.TilePictures;
import pro.photoestate.app.ui.common.Zoom;

/** One frame large, with its marks below. The arrow keys go on, up and down step through the scene's exposures. */
final class CullingPane {

    /** Sizes of screen pictures are whole multiples of this, px, so that a window that grows a little reads nothing anew. */
    private static final int STEP = 256;

    private final ScenesViewModel scenes;
    private final CullingViewModel model;
    private final CullingWords words;
    private final PicturePane picture = new PicturePane();
    private final StatePane states;
    private final Stars stars;
    private final LabelStrip label = new LabelStrip("label-dot");
    private Subscription listening = () -> {};

    @FXML
    private BorderPane culling;

    @FXML
    private StackPane large;

    @FXML
    private Label place;

    @FXML
    private Label name;

    @FXML
    private Label exposure;

    @FXML
    private HBox marks;

    @FXML
    private Label flag;

    @FXML
    private Button back;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    CullingPane(Desk desk, Texts texts, ScenesViewModel scenes, ScreenPictures pictures) {
        this.scenes = scenes;
        model = new CullingViewModel(desk, scenes, pictures);
        words = new CullingWords(texts);
        stars = new Stars(n -> scenes.marking().mark(m -> new Photo.Marks(n, m.flag(), m.label())));
        states = new StatePane(picture, desk.texts("common"));
        Fxml.load(this, texts);
        fill(texts);
        culling.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        picture.zoom().subscribe(zoom -> model.wantWhole(!zoom.fit()));
        picture.widthProperty().subscribe((old, now) -> model.resize(longSide()));
    }

    private void fill(Texts texts) {
        large.getChildren().setAll(states);
        stars.setManaged(true);
        stars.offer(true);
        marks.getChildren().addFirst(stars);
        marks.getChildren().addLast(label);
        back.setTooltip(new Tooltip(texts.get("culling.close") + "  (Esc)"));
        back.setOnAction(e -> scenes.culling().set(false));
    }

    Parent root() {
        return culling;
    }

    /** Shows the tile with the focus, and takes the keys. */
    void begin() {
        picture.zoom().set(Zoom.FIT);
        listening = model.photo()
                .subscribe(now -> told())
                .and(model.shown().subscribe(now -> now.ifPresent(this::show)))
                .and(model.fault().subscribe(this::fail))
                .and(model.alone().subscribe(now -> told()))
                .and(scenes.list().items().subscribe(this::told));
        model.begin(longSide());
        culling.requestFocus();
    }

    /** Lets go of the picture. */
    void end() {
        listening.unsubscribe();
        listening = () -> {};
        model.end();
        picture.clear();
    }

    /** Whole, or each pixel as one. */
    void toggleActual() {
        picture.toggleActual(picture.getWidth() / 2, picture.getHeight() / 2);
    }

    private int longSide() {
        double side = Math.max(Math.max(picture.getWidth(), culling.getWidth()), STEP) * ScreenScale.of(culling);
        return (int) Math.ceil(side / STEP) * STEP;
    }

    private void show(CullingViewModel.Shown shown) {
        if (model.photo().get().map(Photo::id).equals(Optional.of(shown.photo().id()))) {
            picture.show(TilePictures.image(shown.picture()), shown.photo().width(), shown.photo().height());
            states.showContent();
        }
    }

    private void fail(Optional<Fault> fault) {
        fault.ifPresent(f -> states.showFault(f, Optional.empty()));
    }

    private void told() {
        model.item().ifPresent(item -> model.photo().get().ifPresent(photo -> tell(item, photo)));
    }

    private void tell(SceneItem item, Photo photo) {
        Photo.Flag flagged = photo.marks().flag();
        place.setText(words.place(scenes.list().selection().focus().get(), scenes.list().items().size()));
        name.setText(photo.path());
        exposure.setText(words.exposure(item, photo, model.alone().get()));
        stars.show(photo.marks().rating());
        flag.setText(words.flag(flagged));
        flag.getStyleClass().setAll("label", "culling-flag", "culling-" + flagged.name().toLowerCase(Locale.ROOT));
        label.show(photo.marks().label());
        picture.setAccessibleText(photo.path());
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.go(-1);
            case RIGHT -> model.go(1);
            case UP -> model.step(1);
            case DOWN -> model.step(-1);
            case HOME -> model.go(-scenes.list().items().size());
            case END -> model.go(scenes.list().items().size());
            case ESCAPE, ENTER, SPACE -> scenes.culling().set(false);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
