package pro.photoestate.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;

/**
 * The whole scene in small, as it comes to the next operation; read only when something has to be found in it. One
 * thread at a time.
 */
final class Proxy {

    private final Picture reduced;
    private final List<Supplier<PixelOperation>> pending = new ArrayList<>();
    private @Nullable Tile tile;

    Proxy(Picture reduced) {
        this.reduced = reduced;
    }

    /** All of it, without geometry. */
    View view() {
        return View.whole(reduced.width(), reduced.height());
    }

    /** Says what is done to the scene next; made for {@link #view()}, when something later has to be found. */
    void then(Supplier<PixelOperation> operation) {
        pending.add(operation);
    }

    /** Its light after all operations so far; only to be read. */
    Tile tile() {
        Tile light = tile;
        if (light == null) {
            light = new Tile();
            light.place(0, 0, reduced.width(), reduced.height());
            try (TileReader reader = new TileReader()) {
                reader.read(reduced, view(), light);
            }
            tile = light;
        }
        for (Supplier<PixelOperation> operation : pending) {
            operation.get().apply(light);
        }
        pending.clear();
        return light;
    }
}
