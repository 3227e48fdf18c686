package pro.photoestate.app;

import pro.photoestate.app.platform.SqliteFile;

/** A catalog whose recipes each take some room, and whose disk can have none: SQLite itself says so then. */
public final class FullDisk {

    private final SqliteFile catalog;

    public FullDisk(SqliteFile catalog) {
        this.catalog = catalog;
        catalog.write(handle -> {
            handle.execute("CREATE TABLE ballast (bytes BLOB)");
            for (String write : new String[] {"INSERT ON scene_recipe", "INSERT ON recipe_version", "UPDATE ON recipe_version"}) {
                handle.execute("CREATE TRIGGER \"%s\" BEFORE %s BEGIN INSERT INTO ballast VALUES (zeroblob(20000)); END"
                        .formatted(write, write));
            }
            return true;
        });
    }

    /** From now on there is no room, or there is again. */
    public void full(boolean full) {
        // a file is never made smaller by this: 1 page means as many as it has
        catalog.write(handle -> handle.createQuery("PRAGMA max_page_count = " + (full ? 1 : Integer.MAX_VALUE))
                .mapTo(Long.class)
                .one());
    }
}
