package pro.photoestate.app.ui.common;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import pro.photoestate.app.pictures.Thumbnail;
import pro.photoestate.app.pictures.ThumbnailListener;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.engine.screen.ScreenPicture;

/** Brings thumbnails to the window's thread, as images. Belongs to that thread. */
public final class TilePictures {

    private final Thumbnails thumbnails;
    private final Tasks tasks;
    private List<Thumbnails.Asked> ahead = List.of();

    public TilePictures(Thumbnails thumbnails, Tasks tasks) {
        this.thumbnails = thumbnails;
        this.tasks = tasks;
    }

    /** The thumbnail, if it is in memory. */
    public Optional<Image> ready(ThumbnailRequest request) {
        return thumbnails.ready(request).map(TilePictures::image);
    }

    /** Asks for one that is on the screen; both are told on the window's thread. */
    public Thumbnails.Asked ask(ThumbnailRequest request, Consumer<Image> arrived, Consumer<Failure> failed) {
        return thumbnails.ask(request, Thumbnails.Urgency.VISIBLE, new ThumbnailListener() {
            @Override
            public void arrived(Thumbnail thumbnail) {
                Image image = image(thumbnail.picture());
                tasks.later(() -> arrived.accept(image));
            }

            @Override
            public void failed(Failure failure) {
                tasks.later(() -> failed.accept(failure));
            }
        });
    }

    /** Asks for those that will be on the screen when somebody scrolls on, in the stead of those asked for before. */
    public void askAhead(List<ThumbnailRequest> requests) {
        ahead.forEach(Thumbnails.Asked::drop);
        ahead = requests.stream()
                .filter(r -> thumbnails.ready(r).isEmpty())
                .map(r -> thumbnails.ask(r, Thumbnails.Urgency.NEAR, NOBODY))
                .toList();
    }

    private static final ThumbnailListener NOBODY = new ThumbnailListener() {
        @Override
        public void arrived(Thumbnail thumbnail) {}

        @Override
        public void failed(Failure failure) {}
    };

    /** The same pixels, not copied: the picture is never changed. Any thread. */
    public static Image image(ScreenPicture picture) {
        return ScreenColour.image(picture.width(), picture.height(), picture.argb());
    }
}
