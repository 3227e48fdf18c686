package pro.photoestate.app.ui.develop;

import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.pictures.Thumbnail;
import pro.photoestate.app.pictures.ThumbnailListener;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.pictures.ThumbnailSize;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.OutsidePictures;
import pro.photoestate.app.ui.common.PictureDrop;
import pro.photoestate.app.ui.common.ScreenScale;

/** The scenes of the shoot in a row; only what is seen exists. Several may be selected, one of them is developed. */
final class Filmstrip extends ListView<StripViewModel.Item> {

    /** Of a picture, px. */
    private static final double WIDTH = 108;

    private static final double HEIGHT = 72;

    private final Desk desk;
    private final Thumbnails thumbnails;
    private final StripViewModel model;
    private final Words words;
    private final OutsidePictures outside;
    private boolean showing;

    Filmstrip(Desk desk, Thumbnails thumbnails, StripViewModel model, Words words, OutsidePictures outside) {
        this.desk = desk;
        this.thumbnails = thumbnails;
        this.model = model;
        this.words = words;
        this.outside = outside;
        setId("strip");
        setOrientation(Orientation.HORIZONTAL);
        getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "strip");
        setAccessibleText(words.texts().get("strip"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(l -> new Cell());
        getSelectionModel().selectedItemProperty().subscribe(item -> choose());
        getSelectionModel().getSelectedIndices().subscribe(this::choose);
    }

    Subscription follow() {
        return Subscription.combine(
                model.scenes().subscribe(this::lay), desk.workspace().scene().subscribe(scene -> mark()));
    }

    private void lay(List<StripViewModel.Item> items) {
        showing = true;
        if (!getItems().equals(items)) {
            getItems().setAll(items);
        }
        showing = false;
        mark();
    }

    private void mark() {
        Optional<UUID> scene = desk.workspace().scene().get();
        List<UUID> selection = desk.workspace().selection().get();
        showing = true;
        getSelectionModel().clearSelection();
        for (int i = 0; i < getItems().size(); i++) {
            UUID id = getItems().get(i).scene();
            if (selection.contains(id) && !scene.equals(Optional.of(id))) {
                getSelectionModel().select(i);
            }
        }
        for (int i = 0; i < getItems().size(); i++) {
            if (scene.equals(Optional.of(getItems().get(i).scene()))) {
                getSelectionModel().select(i);
                scrollTo(Math.max(0, i - 2));
            }
        }
        showing = false;
    }

    private void choose() {
        StripViewModel.Item item = getSelectionModel().getSelectedItem();
        if (showing || item == null) {
            return;
        }
        showing = true;
        desk.workspace()
                .selection()
                .set(getSelectionModel().getSelectedItems().stream()
                        .map(StripViewModel.Item::scene)
                        .toList());
        desk.workspace().scene().set(Optional.of(item.scene()));
        showing = false;
    }

    private final class Cell extends ListCell<StripViewModel.Item> {

        private final ImageView view = new ImageView();
        private final Label name = new Label();
        private final Label frames = new Label();
        private final StackPane picture = new StackPane(view, frames);
        private final VBox box = new VBox(2, picture, name);
        private Optional<Thumbnails.Asked> asked = Optional.empty();
        private Optional<StripViewModel.Item> now = Optional.empty();

        Cell() {
            view.setFitWidth(WIDTH);
            view.setFitHeight(HEIGHT);
            view.setPreserveRatio(true);
            picture.setMinSize(WIDTH, HEIGHT);
            picture.setMaxSize(WIDTH, HEIGHT);
            picture.getStyleClass().add("strip-picture");
            StackPane.setAlignment(frames, javafx.geometry.Pos.BOTTOM_RIGHT);
            frames.getStyleClass().add("strip-frames");
            name.getStyleClass().add("strip-name");
            name.setMaxWidth(WIDTH);
            PictureDrop.install(this, () -> now.map(StripViewModel.Item::scene), outside);
        }

        @Override
        protected void updateItem(StripViewModel.@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            Optional<StripViewModel.Item> next = empty ? Optional.empty() : Optional.ofNullable(item);
            if (next.equals(now)) {
                return;
            }
            now = next;
            asked.ifPresent(Thumbnails.Asked::drop);
            asked = Optional.empty();
            view.setImage(null);
            setGraphic(next.isPresent() ? box : null);
            next.ifPresent(this::show);
        }

        private void show(StripViewModel.Item item) {
            name.setText(item.name());
            frames.setText(Integer.toString(item.frames()));
            frames.setVisible(item.frames() > 1);
            setAccessibleText(words.texts().get("strip.scene", item.name(), item.frames()));
            thumbnails.ready(request(item)).ifPresentOrElse(p -> view.setImage(Images.of(p)), () -> ask(item));
        }

        /** As sharp as the screen. */
        private ThumbnailRequest request(StripViewModel.Item item) {
            ThumbnailSize size = ThumbnailSize.atLeast(WIDTH * ScreenScale.of(Filmstrip.this));
            return new ThumbnailRequest(item.picture().file(), item.picture().quickId(), size);
        }

        private void ask(StripViewModel.Item item) {
            asked = Optional.of(thumbnails.ask(request(item), Thumbnails.Urgency.VISIBLE, new ThumbnailListener() {
                @Override
                public void arrived(Thumbnail thumbnail) {
                    desk.tasks().later(() -> {
                        if (now.equals(Optional.of(item))) {
                            view.setImage(Images.of(thumbnail.picture()));
                        }
                    });
                }

                @Override
                public void failed(Failure failure) {
                    // the empty frame says enough; developing it tells why
                }
            }));
        }
    }
}
