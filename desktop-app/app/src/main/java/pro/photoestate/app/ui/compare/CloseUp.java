package pro.photoestate.app.ui.compare;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.studio.FullPicture;
import pro.photoestate.app.studio.FullSize;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.app.studio.ViewRequest;
import pro.photoestate.app.ui.common.Tasks;

/** A side at full size while somebody looks that closely. Belongs to the window's thread. */
final class CloseUp {

    private final FullSize fullSize;
    private final Tiles tiles;
    private final ReadOnlyBooleanWrapper coming = new ReadOnlyBooleanWrapper(this, "coming", false);
    private final Runnable changed;
    private @Nullable ViewRequest wanted;
    private @Nullable FullPicture picture;

    /** @param changed told when there is more to be drawn */
    CloseUp(CompareServices services, Tasks tasks, Runnable changed) {
        this.changed = changed;
        tiles = new Tiles(tasks, changed);
        fullSize = new FullSize(services.studio(), services.closeUps(), new FullSize.Listener() {
            @Override
            public void ready(FullPicture made) {
                tasks.later(() -> came(made));
            }

            @Override
            public void failed(ViewRequest request, RuntimeException why) {
                tasks.later(() -> coming.set(false)); // the preview stays, and says the same of the files
            }
        });
    }

    /** Looks closely at a side; one that is there already stays. */
    void look(SidePicture side) {
        ViewRequest now = side.request();
        ViewRequest request = new ViewRequest(
                now.scene(), now.recipe(), now.longSide(), Optional.of(side.picture().analysis()), false);
        if (!request.equals(wanted)) {
            forget();
            wanted = request;
            coming.set(true);
            fullSize.want(request);
        }
    }

    /** Nobody looks closely at anything else than this, if at that. */
    void keepOnly(SidePicture side) {
        if (wanted != null && !(wanted.recipe().equals(side.request().recipe()) && wanted.scene().equals(side.request().scene()))) {
            release();
        }
    }

    private void came(FullPicture made) {
        if (made.request().equals(wanted)) {
            coming.set(false);
            picture = made;
            tiles.from(Optional.of(source(made)));
            changed.run();
        }
    }

    private static Tiles.Source source(FullPicture made) {
        return new Tiles.Source() {
            @Override
            public int width() {
                return made.view().width();
            }

            @Override
            public int height() {
                return made.view().height();
            }

            @Override
            public Optional<Raster> tile(int column, int row) {
                return made.tile(column, row).map(FullPicture.Tile::pixels);
            }
        };
    }

    private void forget() {
        picture = null;
        tiles.from(Optional.empty());
    }

    /** Gives the memory back. */
    void release() {
        if (wanted != null) {
            wanted = null;
            coming.set(false);
            forget();
            fullSize.release();
        }
    }

    /** What can be drawn of it. */
    Tiles tiles() {
        return tiles;
    }

    /** The picture itself, while it is there. */
    Optional<FullPicture> picture() {
        return Optional.ofNullable(picture);
    }

    /** Whether it is being made. */
    ReadOnlyBooleanProperty coming() {
        return coming.getReadOnlyProperty();
    }
}
