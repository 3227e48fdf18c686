package pro.photoestate.app.ui.common;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.queue.Failure;

/** A picture in a tile: an empty frame until it is there, and a sign when it will not come. The whole picture is seen. */
public final class Thumb extends Region {

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final TilePictures pictures;
    private final ImageView view = new ImageView();
    private @Nullable FontIcon broken;
    private @Nullable ThumbnailRequest request;
    private Thumbnails.@Nullable Asked asked;
    private Optional<Failure> failure = Optional.empty();
    private Consumer<Optional<Failure>> onFailure = f -> {};

    public Thumb(TilePictures pictures) {
        this.pictures = pictures;
        getStyleClass().add("thumb");
        view.setManaged(false);
        view.setSmooth(true);
        getChildren().add(view);
    }

    /** Told when a picture fails, and when one comes after all. */
    public void onFailure(Consumer<Optional<Failure>> listener) {
        onFailure = listener;
    }

    /** Shows a photo; the same one as before is left as it is. */
    public void show(ThumbnailRequest wanted) {
        if (wanted.equals(request)) {
            return;
        }
        boolean sameFile = request != null && request.quickId().equals(wanted.quickId()) && view.getImage() != null;
        drop();
        request = wanted;
        failed(Optional.empty());
        Optional<Image> ready = pictures.ready(wanted);
        if (ready.isPresent()) {
            arrived(ready.get());
            return;
        }
        if (!sameFile) {
            view.setImage(null);
            pseudoClassStateChanged(WAITING, true);
        }
        asked = pictures.ask(
                wanted, image -> ifStill(wanted, () -> arrived(image)), f -> ifStill(wanted, () -> failed(Optional.of(f))));
    }

    /** Shows nothing and asks for nothing. */
    public void clear() {
        drop();
        request = null;
        view.setImage(null);
        failed(Optional.empty());
        pseudoClassStateChanged(WAITING, false);
    }

    private void drop() {
        if (asked != null) {
            asked.drop();
            asked = null;
        }
    }

    private void ifStill(ThumbnailRequest wanted, Runnable act) {
        if (wanted.equals(request)) {
            act.run();
        }
    }

    private void arrived(Image image) {
        view.setImage(image);
        pseudoClassStateChanged(WAITING, false);
        place();
    }

    private void failed(Optional<Failure> why) {
        if (why.isPresent()) {
            pseudoClassStateChanged(WAITING, false);
        }
        boolean told = !why.equals(failure);
        failure = why;
        showBroken(why.isPresent() && view.getImage() == null);
        if (told) {
            onFailure.accept(why);
        }
    }

    /** The sign is made when it is needed: most pictures come. */
    private void showBroken(boolean on) {
        if (on && broken == null) {
            broken = new FontIcon(Material2OutlinedAL.BROKEN_IMAGE);
            broken.getStyleClass().add("thumb-broken");
            broken.setManaged(false);
            getChildren().add(broken);
            requestLayout();
        } else if (!on && broken != null) {
            getChildren().remove(broken);
            broken = null;
        }
    }

    /** Why there is no picture. */
    public Optional<Failure> failure() {
        return failure;
    }

    /** Whether the picture is there. */
    public boolean isShown() {
        return view.getImage() != null;
    }

    @Override
    protected void layoutChildren() {
        place();
        if (broken != null) {
            broken.relocate(
                    Math.rint((getWidth() - broken.getLayoutBounds().getWidth()) / 2),
                    Math.rint((getHeight() - broken.getLayoutBounds().getHeight()) / 2));
        }
    }

    /** The whole picture as large as it fits, in the middle. */
    private void place() {
        Image image = view.getImage();
        if (image == null || getWidth() < 1) {
            return;
        }
        double scale = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
        double width = Math.rint(image.getWidth() * scale);
        double height = Math.rint(image.getHeight() * scale);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(Math.rint((getWidth() - width) / 2), Math.rint((getHeight() - height) / 2));
    }
}
