package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.List;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;

/** The planes that one merge has borrowed; closing it gives back what was not handed on. Belongs to one thread. */
final class FusionMemory implements AutoCloseable {

    private final PlaneStore store;
    private final List<Plane> lent = new ArrayList<>();

    FusionMemory(PlaneStore store) {
        this.store = store;
    }

    Plane lend(int width, int height, Depth depth) {
        Plane plane = store.lend(width, height, depth);
        lent.add(plane);
        return plane;
    }

    /** A U16 picture. */
    Picture lend(int width, int height, boolean halfChroma) {
        int w = halfChroma ? (width + 1) / 2 : width;
        int h = halfChroma ? (height + 1) / 2 : height;
        return new Picture(lend(width, height, Depth.U16), lend(w, h, Depth.U16), lend(w, h, Depth.U16));
    }

    /** Leaves all planes to the caller. */
    void handOn() {
        lent.clear();
    }

    @Override
    public void close() {
        lent.forEach(Plane::close);
        lent.clear();
    }
}
