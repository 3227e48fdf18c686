package pro.photoestate.app.ui.delivery;

import java.util.Optional;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.pictures.Thumbnail;
import pro.photoestate.app.pictures.ThumbnailListener;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.pictures.ThumbnailSize;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.app.ui.common.ScreenColour;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.screen.ScreenPicture;

/** One photo of the grid. */
final class PhotoCard extends VBox {

    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    /** Height to width of most cameras' frames. */
    private static final double SHAPE = 2.0 / 3;

    /** The card's border at both sides, px. */
    private static final double BORDER = 4;

    private final Texts texts;
    private final ImageView picture = new ImageView();
    private final StackPane box;
    private final CheckBox going = new CheckBox();
    private final Label number = new Label();
    private final Label name = new Label();
    private final Label cover = new Label();
    private final Label label = new Label();
    private final Label open = new Label();
    private final UUID id;
    private Thumbnails.@Nullable Asked asked;
    private Optional<ScreenPicture> finished = Optional.empty();
    private String shown = "";

    PhotoCard(PhotoItem item, Texts texts, PhotosViewModel model) {
        this.texts = texts;
        this.id = item.id();
        getStyleClass().add("photo");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setId("photo-" + item.scene().name());
        picture.setPreserveRatio(true);
        cover.setText(texts.get("photo.cover"));
        cover.setGraphic(new FontIcon(Material2OutlinedMZ.STAR));
        open.setGraphic(new FontIcon(Material2OutlinedMZ.WARNING));
        box = new StackPane(picture, cover, open, label);
        box.getStyleClass().add("picture-box");
        place(cover, Pos.TOP_LEFT);
        place(open, Pos.TOP_RIGHT);
        place(label, Pos.BOTTOM_LEFT);
        number.getStyleClass().add("number");
        name.getStyleClass().add("photo-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(new Tooltip());
        label.setTooltip(new Tooltip());
        HBox.setHgrow(name, Priority.ALWAYS);
        going.setFocusTraversable(false);
        going.setOnAction(e -> model.choose(id, going.isSelected()));
        HBox line = new HBox(number, name, going);
        line.getStyleClass().add("photo-line");
        getChildren().addAll(box, line);
        setOnMousePressed(e -> requestFocus());
        show(item);
    }

    private static void place(Label chip, Pos where) {
        chip.getStyleClass().add("chip");
        chip.setMinWidth(0);
        chip.setMaxWidth(USE_PREF_SIZE);
        StackPane.setAlignment(chip, where);
        StackPane.setMargin(chip, new Insets(8));
    }

    /** Takes so much room across, px. */
    void fit(double width) {
        double height = Math.rint((width - BORDER) * SHAPE);
        setPrefWidth(width);
        setMaxWidth(width);
        picture.setFitWidth(width - BORDER);
        picture.setFitHeight(height);
        box.setMinHeight(height);
        box.setMaxHeight(height);
    }

    UUID photo() {
        return id;
    }

    void show(PhotoItem item) {
        String title = item.scene().name();
        number.setText(item.chosen() ? texts.get("photo.number", item.number()) : "–");
        name.setText(title);
        name.getTooltip().setText(title); // of a long name the card shows the beginning
        going.setSelected(item.chosen());
        going.setAccessibleText(texts.get("photo.in", title));
        pseudoClassStateChanged(LEFT_OUT, !item.chosen());
        visible(cover, item.number() == 1);
        visible(label, !item.label().isEmpty());
        label.setText(item.label());
        label.getTooltip().setText(item.label());
        visible(open, item.open() > 0);
        open.setText(texts.get("photo.open", item.open()));
        open.getStyleClass().removeAll("warned", "blocked");
        open.getStyleClass().add(item.blocked() ? "blocked" : "warned");
        if (open.getGraphic() instanceof FontIcon icon) {
            icon.setIconCode(item.blocked() ? Material2OutlinedAL.ERROR_OUTLINE : Material2OutlinedMZ.WARNING);
        }
        String more = item.label().isEmpty() ? "" : ", " + item.label();
        setAccessibleText(texts.get("photo.accessible", title, item.number(), item.open()) + more);
    }

    private static void visible(Label chip, boolean yes) {
        chip.setVisible(yes);
        chip.setManaged(yes);
    }

    /** Asks for the picture, unless it is there. */
    void ask(PhotoItem item, ThumbnailSize size, Thumbnails thumbnails, Tasks tasks) {
        finished = Optional.empty();
        ThumbnailRequest request = request(item, size);
        if (shown.equals(request.quickId())) {
            return;
        }
        drop();
        asked = thumbnails.ask(request, Thumbnails.Urgency.VISIBLE, new ThumbnailListener() {
            @Override
            public void arrived(Thumbnail thumbnail) {
                tasks.later(() -> show(thumbnail, request));
            }

            @Override
            public void failed(Failure failure) {
                // the gate tells what is wrong with its files
            }
        });
    }

    private static ThumbnailRequest request(PhotoItem item, ThumbnailSize size) {
        return item.scene()
                .outside()
                .map(v -> new ThumbnailRequest(v.file(), v.quickId(), size))
                .orElseGet(() -> new ThumbnailRequest(
                        item.scene().referenceFile(), item.scene().reference().quickId(), size));
    }

    private void show(Thumbnail thumbnail, ThumbnailRequest request) {
        if (finished.isEmpty()) {
            draw(thumbnail.picture());
            shown = thumbnail.isFinal() ? request.quickId() : "";
        }
    }

    /** Shows the photo as it will go out, in the stead of its frame. */
    void show(ScreenPicture photo) {
        if (finished.filter(photo::equals).isEmpty()) {
            finished = Optional.of(photo);
            drop();
            draw(photo);
        }
    }

    private void draw(ScreenPicture p) {
        picture.setImage(ScreenColour.image(p.width(), p.height(), p.argb()));
    }

    /** Nobody waits for it any more. */
    void drop() {
        if (asked != null) {
            asked.drop();
            asked = null;
        }
    }
}
