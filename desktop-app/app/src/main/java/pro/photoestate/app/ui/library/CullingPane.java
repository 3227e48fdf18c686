package pro.photoestate.app.ui.library;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.pictures.ScreenPictures;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.ScreenScale;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.TilePictures;
import pro.photoestate.app.ui.common.Zoom;

/** One frame large, with its marks below. The arrow keys go on, up and down step through the scene's exposures. */
final class CullingPane extends BorderPane {

    /** Sizes of screen pictures are whole multiples of this, px, so that a window that grows a little reads nothing anew. */
    private static final int STEP = 256;

    private final Texts texts;
    private final ScenesViewModel scenes;
    private final CullingViewModel model;
    private final PicturePane picture = new PicturePane();
    private final StatePane states;
    private final Label place = new Label();
    private final Label name = new Label();
    private final Label exposure = new Label();
    private final Stars stars;
    private final Label flag = new Label();
    private final LabelStrip label = new LabelStrip("label-dot");
    private Subscription listening = () -> {};

    CullingPane(Desk desk, Texts texts, ScenesViewModel scenes, ScreenPictures pictures) {
        this.texts = texts;
        this.scenes = scenes;
        model = new CullingViewModel(desk, scenes, pictures);
        stars = new Stars(n -> scenes.marking().mark(m -> new Photo.Marks(n, m.flag(), m.label())));
        stars.setManaged(true);
        states = new StatePane(picture, desk.texts("common"));
        getStyleClass().add("culling");
        setId("culling");
        setFocusTraversable(true);
        setCenter(states);
        setBottom(foot());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        picture.zoom().subscribe(zoom -> model.wantWhole(!zoom.fit()));
        picture.widthProperty().subscribe((old, now) -> model.resize(longSide()));
    }

    private HBox foot() {
        name.getStyleClass().add("culling-name");
        place.getStyleClass().add("culling-place");
        exposure.getStyleClass().add("culling-place");
        stars.offer(true);
        Label hint = new Label(texts.get("culling.hint"));
        hint.getStyleClass().add("culling-hint");
        hint.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(texts.get("culling.close"), new FontIcon(Material2OutlinedAL.CLOSE));
        close.getStyleClass().add("flat");
        close.setTooltip(new Tooltip(texts.get("culling.close") + "  (Esc)"));
        close.setFocusTraversable(false);
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(e -> scenes.culling().set(false));
        name.setMinWidth(80);
        for (Label fixed : new Label[] {place, exposure, flag}) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox foot = new HBox(16, place, name, exposure, stars, flag, label, gap, hint, close);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("culling-foot");
        return foot;
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
        requestFocus();
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
        double side = Math.max(Math.max(picture.getWidth(), getWidth()), STEP) * ScreenScale.of(this);
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
        Photo.Marks marks = photo.marks();
        place.setText(texts.get("culling.place", scenes.list().selection().focus().get() + 1, scenes.list().items().size()));
        name.setText(photo.path());
        int frames = item.card().frames().size();
        int number = item.card().frames().stream().map(Photo::id).toList().indexOf(photo.id()) + 1;
        exposure.setText(
                frames < 2
                        ? ""
                        : model.alone().get()
                                ? texts.get("culling.frame", number, frames, photo.exposureEv())
                                : texts.get("culling.stack", frames));
        stars.show(marks.rating());
        flag.setText(marks.flag() == Photo.Flag.NONE ? "" : texts.get("flag." + marks.flag().name().toLowerCase(Locale.ROOT)));
        flag.getStyleClass().setAll("label", "culling-flag", "culling-" + marks.flag().name().toLowerCase(Locale.ROOT));
        label.show(marks.label());
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
