package pro.photoestate.app.ui.compare;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import pro.photoestate.app.studio.FullPicture;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.app.ui.common.Tasks;

/** Tiles at hand, the last seen; others are fetched when they are asked for. Belongs to the window's thread. */
final class TileShelf {

    private final Tasks tasks;
    private final long most;
    private final Runnable changed;
    private final Map<Place, Image> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<Place> coming = new HashSet<>();
    private Set<Place> seen = new HashSet<>();
    private Set<Place> seenBefore = new HashSet<>();
    private Optional<Tiles.Source> source = Optional.empty();
    private long pixels;

    /**
     * Which tile.
     *
     * @param halvings how often it is reduced by two: what is seen small needs no more
     */
    record Place(int column, int row, int halvings) {}

    /**
     * @param most pixels that are kept; of what was drawn last everything is, whatever that takes
     * @param changed told when a tile has come
     */
    TileShelf(Tasks tasks, long most, Runnable changed) {
        this.tasks = tasks;
        this.most = most;
        this.changed = changed;
    }

    /** Tiles of another picture from now on, or none. */
    void from(Optional<Tiles.Source> next) {
        source = next;
        kept.clear();
        coming.clear();
        pixels = 0;
    }

    Optional<Tiles.Source> source() {
        return source;
    }

    /** A tile that is drawn now; empty while it is on its way. */
    Optional<Image> draw(Place place) {
        seen.add(place);
        Image image = kept.get(place);
        if (image == null) {
            source.ifPresent(from -> fetch(from, place));
        }
        return Optional.ofNullable(image);
    }

    /** All that is seen has been drawn; what pane and loupe drew by turns is left alone. */
    void drawn() {
        Iterator<Map.Entry<Place, Image>> oldest = kept.entrySet().iterator();
        while (pixels > most && oldest.hasNext()) {
            Map.Entry<Place, Image> entry = oldest.next();
            if (!seen.contains(entry.getKey()) && !seenBefore.contains(entry.getKey())) {
                pixels -= size(entry.getValue());
                oldest.remove();
            }
        }
        seenBefore = seen;
        seen = new HashSet<>();
    }

    /** How many pixels are kept. */
    long pixels() {
        return pixels;
    }

    private void fetch(Tiles.Source from, Place place) {
        if (coming.add(place)) {
            tasks.start(
                    c -> from.tile(place.column(), place.row()).map(t -> Reduced.of(t, place.halvings())),
                    tile -> tile.ifPresent(t -> came(from, place, t)),
                    why -> {
                        throw new IllegalStateException(why);
                    });
        }
    }

    private void came(Tiles.Source from, Place place, Raster tile) {
        if (source.filter(from::equals).isPresent()) {
            coming.remove(place);
            Image image = Pixels.image(tile);
            kept.put(place, image);
            pixels += size(image);
            changed.run();
        }
    }

    private static long size(Image image) {
        return (long) (image.getWidth() * image.getHeight());
    }

    /** How often a tile is to be reduced to be drawn at a factor, px of the pane for one of the picture. */
    static int halvings(double factor) {
        int most = Integer.numberOfTrailingZeros(FullPicture.TILE) - 4;
        return (int) Math.clamp(Math.floor(-Math.log(factor) / Math.log(2) + 0.3), 0, most); // drawn at 62 % to 123 %
    }
}
