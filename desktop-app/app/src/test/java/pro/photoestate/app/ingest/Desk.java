package pro.photoestate.app.ingest;

import java.nio.file.Path;
import java.util.Random;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.RenderPool;
import pro.photoestate.identity.Ids;

/** A catalog with what imports need. */
final class Desk implements AutoCloseable {

    final Catalog catalog;
    final Ids ids = new Ids(MadeUpShoots.NOON, new Random(4));
    final ImportShoot imports;
    private final RenderPool pool = new RenderPool(2);
    private final PlaneStore store;

    Desk(Path folder) {
        catalog = Catalog.open(folder.resolve("catalog"), MadeUpShoots.NOON);
        store = new PlaneStore(256L << 20, folder);
        imports = new ImportShoot(catalog, ids, pool, store);
    }

    @Override
    public void close() {
        pool.close();
        store.close();
        catalog.close();
    }
}
