package pro.photoestate.app.ui.compare;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.studio.FullPicture;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.app.ui.common.PictureLayer;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Tasks;

/** Those tiles of a full-size picture that are seen, fetched when they are first drawn. Belongs to the window's thread. */
final class Tiles implements PictureLayer {

    /** So many are kept, the last seen: a 4K screen at 1:1 twice, 96 MB. */
    private static final int KEPT = 96;

    private final Tasks tasks;
    private final Runnable changed;
    private final Map<Place, Image> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Image> eldest) {
            return size() > KEPT;
        }
    };
    private final Set<Place> coming = new HashSet<>();
    private @Nullable Source source;

    private record Place(int column, int row) {}

    /** Where tiles of {@link FullPicture#TILE} px come from. */
    interface Source {
        /** px. */
        int width();

        /** px. */
        int height();

        /** Off the window's thread. Empty when it is no longer there. */
        Optional<Raster> tile(int column, int row);
    }

    /** @param changed told when a tile has come */
    Tiles(Tasks tasks, Runnable changed) {
        this.tasks = tasks;
        this.changed = changed;
    }

    /** Draws tiles of another picture from now on, or none. */
    void from(Optional<Source> next) {
        source = next.orElse(null);
        kept.clear();
        coming.clear();
        changed.run();
    }

    /** Whether there is a picture to take tiles from. */
    boolean ready() {
        return source != null;
    }

    @Override
    public void draw(GraphicsContext to, Placement at) {
        Source from = source;
        if (from == null) {
            return;
        }
        double across = at.width() * FullPicture.TILE / from.width();
        double down = at.height() * FullPicture.TILE / from.height();
        int columns = (from.width() + FullPicture.TILE - 1) / FullPicture.TILE;
        int rows = (from.height() + FullPicture.TILE - 1) / FullPicture.TILE;
        int right = (int) Math.min(columns - 1, Math.floor((to.getCanvas().getWidth() - at.x()) / across));
        int lower = (int) Math.min(rows - 1, Math.floor((to.getCanvas().getHeight() - at.y()) / down));
        for (int row = (int) Math.max(0, Math.floor(-at.y() / down)); row <= lower; row++) {
            for (int column = (int) Math.max(0, Math.floor(-at.x() / across)); column <= right; column++) {
                draw(to, at, from, new Place(column, row));
            }
        }
    }

    /** Edges lie on whole px, so that no seam shines through between two tiles. */
    private void draw(GraphicsContext to, Placement at, Source from, Place place) {
        Image image = kept.get(place);
        if (image == null) {
            fetch(from, place);
            return;
        }
        double left = Math.rint(at.screenX((double) place.column() * FullPicture.TILE / from.width()));
        double top = Math.rint(at.screenY((double) place.row() * FullPicture.TILE / from.height()));
        double right = Math.rint(at.screenX((place.column() * FullPicture.TILE + image.getWidth()) / from.width()));
        double bottom = Math.rint(at.screenY((place.row() * FullPicture.TILE + image.getHeight()) / from.height()));
        to.drawImage(image, left, top, right - left, bottom - top);
    }

    private void fetch(Source from, Place place) {
        if (coming.add(place)) {
            tasks.start(
                    c -> from.tile(place.column(), place.row()),
                    tile -> tile.ifPresent(t -> came(from, place, t)),
                    why -> {
                        throw new IllegalStateException(why);
                    });
        }
    }

    private void came(Source from, Place place, Raster tile) {
        if (from.equals(source)) {
            coming.remove(place);
            kept.put(place, Pixels.image(tile));
            changed.run();
        }
    }
}
