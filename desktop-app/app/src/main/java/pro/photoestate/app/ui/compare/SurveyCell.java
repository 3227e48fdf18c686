package pro.photoestate.app.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.Texts;

/** One scene of a survey: its picture, and below it name and marks. */
final class SurveyCell extends VBox {

    /** Height below the picture, px. */
    static final double FOOT = 32;

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final SurveyItem item;
    private final Texts texts;
    private final Tiles tiles;
    private final PicturePane picture = new PicturePane();
    private Optional<SideLayer> layer = Optional.empty();
    private final StackPane frame = new StackPane(picture);
    private final Label why = new Label();
    private final Label stars = new Label();
    private final FontIcon flag = new FontIcon(Material2OutlinedAL.FLAG);
    private final Region label = new Region();
    private final Button remove = new Button(null, new FontIcon(Material2OutlinedAL.CLOSE));

    SurveyCell(SurveyItem item, SurveyViewModel model, Tiles tiles, Texts texts) {
        this.item = item;
        this.tiles = tiles;
        this.texts = texts;
        getStyleClass().add("survey-cell");
        setAccessibleRole(AccessibleRole.BUTTON);
        frame.getStyleClass().add("survey-frame");
        frame.setMinSize(0, 0);
        why.setWrapText(true);
        why.getStyleClass().add("survey-fault");
        frame.getChildren().add(why);
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().addAll(frame, foot(model));
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> model.activate(item.scene()));
        item.picture().subscribe(this::show);
        item.fault().subscribe(f -> why.setText(f.map(Fault::sentence).orElse("")));
        item.marks().subscribe(this::show);
        item.name().subscribe(this::named);
    }

    private void named(String name) {
        setId("survey-" + name);
        remove.setAccessibleText(texts.get("survey.remove.this", name));
        remove.setTooltip(new Tooltip(texts.get("survey.remove.this", name)));
        show(item.marks().get());
    }

    private HBox foot(SurveyViewModel model) {
        Label name = new Label();
        name.textProperty().bind(item.name());
        name.getStyleClass().add("survey-name");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        stars.setMinWidth(USE_PREF_SIZE);
        stars.getStyleClass().add("survey-stars");
        label.getStyleClass().add("survey-label");
        remove.getStyleClass().addAll("flat", "small", "survey-remove");
        remove.setFocusTraversable(false);
        remove.addEventFilter(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        remove.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> model.remove(item.scene()));
        HBox foot = new HBox(8, label, name, gap, flag, stars, remove);
        foot.getStyleClass().add("survey-foot");
        foot.setMinHeight(FOOT);
        foot.setMaxHeight(FOOT);
        return foot;
    }

    private void show(Optional<SidePicture> now) {
        frame.getStyleClass().remove("skeleton");
        now.ifPresentOrElse(p -> draw(p, true), () -> frame.getStyleClass().add("skeleton"));
        if (now.isEmpty()) {
            layer = Optional.empty();
            picture.layers().clear();
            picture.clear();
        }
    }

    private void draw(SidePicture side, boolean close) {
        SideLayer shown = new SideLayer(side, Pixels.image(Derived.raster(side)), SideMap.SAME, tiles);
        layer = Optional.of(shown);
        picture.show(shown.image(), side.fullWidth(), side.fullHeight());
        picture.layers().setAll(close ? List.of(shown) : List.of());
    }

    /** Shows another picture in the place of its own, or its own again. */
    void hold(Optional<SidePicture> before) {
        before.or(() -> item.picture().get()).ifPresent(p -> draw(p, before.isEmpty()));
    }

    private void show(Photo.Marks marks) {
        stars.setText("★".repeat(marks.rating()));
        flag.setVisible(marks.flag() != Photo.Flag.NONE);
        flag.setManaged(flag.isVisible());
        flag.setIconCode(marks.flag() == Photo.Flag.REJECT ? Material2OutlinedAL.BLOCK : Material2OutlinedAL.FLAG);
        flag.getStyleClass().setAll("ikonli-font-icon", marks.flag() == Photo.Flag.REJECT ? "survey-reject" : "survey-pick");
        label.getStyleClass().setAll("survey-label", "label-" + marks.label().name().toLowerCase(java.util.Locale.ROOT));
        label.setManaged(marks.label() != Photo.Label.NONE);
        setAccessibleText(texts.get(
                "survey.cell",
                item.name().get(),
                marks.rating(),
                texts.get("flag." + marks.flag().name().toLowerCase(java.util.Locale.ROOT)),
                texts.get("label." + marks.label().name().toLowerCase(java.util.Locale.ROOT))));
    }

    /** Whether keys act on it. */
    void active(boolean now) {
        pseudoClassStateChanged(ACTIVE, now);
    }

    /** What is drawn; empty without a picture. */
    Optional<SideLayer> layer() {
        return layer;
    }

    SurveyItem item() {
        return item;
    }

    PicturePane picture() {
        return picture;
    }
}
