package pro.photoestate.app.ui.develop;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.util.Subscription;
import pro.photoestate.app.studio.FullPicture;
import pro.photoestate.app.studio.FullSize;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.app.studio.Shown;
import pro.photoestate.app.studio.ViewRequest;
import pro.photoestate.app.ui.common.Desk;

/** The tiles of the full size while somebody looks closely. Belongs to the window's thread. */
final class CloseLook implements FullSize.Listener {

    private final Desk desk;
    private final DevelopViewModel develop;
    private final FullSize full;
    private final ReadOnlyLongWrapper arrived = new ReadOnlyLongWrapper(this, "arrived", 0);
    private final Map<Place, Raster> tiles = new HashMap<>();
    private Optional<FullPicture> picture = Optional.empty();
    private Optional<ViewRequest> asked = Optional.empty();
    private Subscription listening = Subscription.EMPTY;
    private boolean close;

    /** Of a tile, counted from the upper left. */
    record Place(int column, int row) {}

    CloseLook(Desk desk, Services services, DevelopViewModel develop) {
        this.desk = desk;
        this.develop = develop;
        this.full = new FullSize(services.studio(), services.full(), this);
    }

    /** Grows with each tile that has come, or gone. */
    ReadOnlyLongProperty arrived() {
        return arrived.getReadOnlyProperty();
    }

    void begin() {
        listening = develop.shown().subscribe(now -> now.filter(s -> !s.request().moving()).ifPresent(s -> follow()));
    }

    void end() {
        listening.unsubscribe();
        look(false);
    }

    /** Says whether the picture is seen larger than the preview is. */
    void look(boolean closely) {
        if (close == closely) {
            return;
        }
        close = closely;
        if (closely) {
            follow();
        } else {
            asked = Optional.empty();
            full.release();
            forget();
        }
    }

    private void follow() {
        Optional<Shown> now = develop.shown().get();
        if (!close || now.isEmpty() || now.get().request().moving()) {
            return;
        }
        ViewRequest request = now.get().request();
        if (!asked.equals(Optional.of(request))) {
            asked = Optional.of(request);
            full.want(new ViewRequest(
                    request.scene(),
                    request.recipe(),
                    request.longSide(),
                    Optional.of(now.get().picture().analysis()),
                    false));
        }
    }

    private void forget() {
        picture = Optional.empty();
        tiles.clear();
        arrived.set(arrived.get() + 1);
    }

    /** The full picture, if it shows what the screen shows. */
    Optional<FullPicture> picture() {
        var recipe = develop.shown().get().map(s -> s.request().recipe());
        return picture.filter(p -> recipe.equals(Optional.of(p.request().recipe())));
    }

    /** A tile, if it is there; it is cut in the background else, and {@link #arrived} tells. */
    Optional<Raster> tile(Place place) {
        Raster there = tiles.get(place);
        if (there == null) {
            picture().ifPresent(from -> {
                tiles.put(place, NOTHING);
                desk.tasks().start(cancel -> from.tile(place.column(), place.row()), cut -> {
                    if (picture.equals(Optional.of(from))) {
                        cut.ifPresent(t -> tiles.put(place, t.pixels()));
                        arrived.set(arrived.get() + 1);
                    }
                }, e -> {});
            });
        }
        return Optional.ofNullable(there).filter(t -> t.width() > 0);
    }

    private static final Raster NOTHING = new Raster(0, 0, new int[0]);

    @Override
    public void ready(FullPicture made) {
        desk.tasks().later(() -> {
            forget();
            if (close) {
                picture = Optional.of(made);
                arrived.set(arrived.get() + 1);
            }
        });
    }

    @Override
    public void failed(ViewRequest request, RuntimeException why) {
        desk.tasks().later(this::forget); // the preview stays, enlarged; it tells what is wrong when it is made anew
    }
}
