package pro.photoestate.app.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import pro.photoestate.app.platform.SqliteFile;
import pro.photoestate.sentence.Reason;
import pro.photoestate.sentence.Sentence;

/**
 * The catalog in its folder. Thread-safe. Opening it checks it; it is copied before its tables change form, and once a
 * day by {@link #copyIfDue}.
 */
public final class Catalog implements AutoCloseable {

    private static final String FILE = "catalog.sqlite";

    private final SqliteFile database;
    private final CatalogCopies copies;

    private Catalog(SqliteFile database, CatalogCopies copies) {
        this.database = database;
        this.copies = copies;
    }

    /**
     * Opens the catalog of a folder, or begins one.
     *
     * @throws CatalogException when it is damaged, of a newer program, or cannot be written
     */
    public static Catalog open(Path folder, Clock clock) {
        Path file = folder.resolve(FILE);
        CatalogCopies copies = new CatalogCopies(folder, clock);
        try {
            Files.createDirectories(folder);
            if (copies.isCutToNothing(file)) {
                throw damaged(file, copies);
            }
            SqliteFile database = opened(file, copies);
            if (new SchemaRepository(database).version() < SchemaRepository.NEWEST) {
                database.close();
                SchemaRepository.migrate(SqliteFile.url(file));
                database = SqliteFile.open(file);
            }
            return new Catalog(database, copies);
        } catch (SqliteFile.DamagedException e) {
            throw damaged(file, copies);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Opens the catalog of a folder as it is, for a program that does not hold its lock and only looks.
     *
     * @return empty where there is none, or one whose tables have to change form first: {@link #open} does that under the lock
     * @throws CatalogException when it is damaged, of a newer program, or cannot be read
     */
    public static Optional<Catalog> openAsItIs(Path folder, Clock clock) {
        Path file = folder.resolve(FILE);
        CatalogCopies copies = new CatalogCopies(folder, clock);
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                return Optional.empty();
            }
            try (SqliteFile database = SqliteFile.open(file)) {
                if (new SchemaRepository(database).version() < SchemaRepository.NEWEST) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Catalog(opened(file, copies), copies));
        } catch (SqliteFile.DamagedException e) {
            throw damaged(file, copies);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Open, checked, and copied if a migration lies before it. */
    private static SqliteFile opened(Path file, CatalogCopies copies) throws IOException {
        SqliteFile database = SqliteFile.open(file);
        try {
            if (!database.isSound()) {
                throw damaged(file, copies);
            }
            int version = new SchemaRepository(database).version();
            if (version > SchemaRepository.NEWEST) {
                throw new CatalogException(
                        CatalogFault.CATALOG_NEWER,
                        Sentence.of("app.catalog.newer", file));
            }
            if (version > 0 && version < SchemaRepository.NEWEST) {
                copies.make(database);
            }
            return database;
        } catch (RuntimeException | IOException e) {
            database.close();
            throw e;
        }
    }

    /** The time of the newest copy that is sound, if there is one. */
    public static Optional<Instant> lastGoodCopy(Path folder, Clock clock) {
        try {
            return new CatalogCopies(folder, clock).lastGood().map(CatalogCopies::made);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Puts the newest sound copy in the place of a damaged catalog, which is kept beside it under another name.
     *
     * @throws CatalogException when there is no such copy, or the folder cannot be written
     */
    public static void restoreLastGoodCopy(Path folder, Clock clock) {
        CatalogCopies copies = new CatalogCopies(folder, clock);
        try {
            Path copy = copies.lastGood().orElseThrow(() -> damaged(folder.resolve(FILE), copies));
            copies.restore(copy, folder.resolve(FILE));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Copies the catalog when its newest copy is a day old; takes a moment, so call it in the background. */
    public void copyIfDue() {
        try {
            copies.makeIfDue(database);
        } catch (IOException e) {
            throw unwritable(copies.folder(), e);
        }
    }

    /** Its shoots, scenes and photos. */
    public PhotoRepository photos() {
        return new PhotoRepository(database);
    }

    /** The scenes of its shoots. */
    public SceneRepository scenes() {
        return new SceneRepository(database);
    }

    /** Its shoots as a whole. */
    public ShootRepository shoots() {
        return new ShootRepository(database);
    }

    /** Which photo is in which scene. */
    public ArrangementRepository arrangements() {
        return new ArrangementRepository(database);
    }

    /** Where its photos lie. */
    public FileRepository files() {
        return new FileRepository(database);
    }

    /** The frames of its scenes, as the engine takes them. */
    public SceneFrames sceneFrames() {
        return new SceneFrames(photos(), scenes());
    }

    /** Where the repositories of other features keep their tables; closed with the catalog. */
    public SqliteFile database() {
        return database;
    }

    private static CatalogException damaged(Path file, CatalogCopies copies) {
        Sentence offer;
        try {
            offer = copies.lastGood()
                    .map(c -> Sentence.of("app.catalog.copy", CatalogCopies.made(c)))
                    .orElse(Sentence.of("app.catalog.noCopy"));
        } catch (IOException e) {
            offer = Sentence.of("app.catalog.copiesUnreadable");
        }
        return new CatalogException(CatalogFault.CATALOG_DAMAGED, Sentence.of("app.catalog.damaged", file, offer));
    }

    private static CatalogException unwritable(Path folder, IOException e) {
        return new CatalogException(
                CatalogFault.CATALOG_UNWRITABLE,
                Sentence.of("app.catalog.unwritable", folder, Reason.of(e)),
                e);
    }

    @Override
    public void close() {
        database.close();
    }
}
