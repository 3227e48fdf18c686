package pro.photoestate.app.ui.compare;

import java.util.Optional;
import pro.photoestate.app.studio.FullPicture;
import pro.photoestate.app.studio.Raster;

/**
 * The difference of two full-size pictures, tile by tile.
 *
 * @param a of the size of {@code b}, spot on spot
 * @param gain see {@link Difference}
 */
record DifferenceSource(FullPicture a, FullPicture b, int gain) implements Tiles.Source {

    /** Empty where their spots do not lie alike: the preview has to do then. */
    static Optional<Tiles.Source> of(Optional<FullPicture> a, Optional<FullPicture> b, SideMap map, int gain) {
        return a.filter(x -> map.equals(SideMap.SAME)).flatMap(x -> b.filter(y -> sameSize(x, y)).map(y -> new DifferenceSource(x, y, gain)));
    }

    private static boolean sameSize(FullPicture a, FullPicture b) {
        return a.view().width() == b.view().width() && a.view().height() == b.view().height();
    }

    @Override
    public int width() {
        return a.view().width();
    }

    @Override
    public int height() {
        return a.view().height();
    }

    @Override
    public Optional<Raster> tile(int column, int row) {
        return a.tile(column, row).flatMap(one -> b.tile(column, row)
                .map(other -> Difference.of(one.pixels(), other.pixels(), SideMap.SAME, gain).raster()));
    }
}
