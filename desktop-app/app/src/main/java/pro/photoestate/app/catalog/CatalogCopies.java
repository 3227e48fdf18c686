package pro.photoestate.app.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pro.photoestate.app.platform.SqliteFile;

/**
 * Copies of the catalog in a folder beside it, one a day and one before each migration; the newest are kept. Thread-safe
 * as far as one process makes them.
 *
 * @param folder the catalog's
 * @param clock tells when a copy is due
 */
record CatalogCopies(Path folder, Clock clock) {

    /** So many are kept: more than a week, with some migrations. */
    private static final int KEPT = 10;

    private static final Duration DAILY = Duration.ofHours(24);
    private static final String PREFIX = "catalog-";
    private static final String SUFFIX = ".sqlite";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    /** Makes a copy when the newest is a day old. */
    void makeIfDue(SqliteFile database) throws IOException {
        Optional<Path> newest = newestFirst().stream().findFirst();
        if (newest.isEmpty() || !made(newest.get()).plus(DAILY).isAfter(clock.instant())) {
            make(database);
        }
    }

    /** Makes a copy and lets go of the oldest. */
    Path make(SqliteFile database) throws IOException {
        Path target = copies().resolve(PREFIX + STAMP.format(clock.instant()) + SUFFIX);
        Files.createDirectories(copies());
        database.copyTo(target);
        for (Path old : newestFirst().stream().skip(KEPT).toList()) {
            Files.delete(old);
        }
        return target;
    }

    /** The newest copy that is sound. */
    Optional<Path> lastGood() throws IOException {
        return newestFirst().stream().filter(CatalogCopies::isSound).findFirst();
    }

    /** Whether a file that was copied once holds nothing now: SQLite would take it for a new one, and begin. */
    boolean isCutToNothing(Path catalog) throws IOException {
        return Files.exists(catalog) && Files.size(catalog) == 0 && !newestFirst().isEmpty();
    }

    /**
     * Puts a copy in the place of the catalog, which must be closed; what stood there is kept under another name. Broken
     * off at any instant, it leaves a catalog that is found damaged again, or a good one.
     */
    void restore(Path copy, Path catalog) throws IOException {
        Path damaged = folder.resolve("damaged-" + STAMP.format(clock.instant()) + SUFFIX);
        keep(catalog, damaged);
        keep(log(catalog), log(damaged));
        Files.deleteIfExists(log(catalog)); // it must not be played into the good one
        Files.deleteIfExists(catalog.resolveSibling(catalog.getFileName() + "-shm"));
        try (SqliteFile good = SqliteFile.open(copy)) {
            good.copyTo(catalog);
        }
    }

    private static void keep(Path file, Path as) throws IOException {
        if (Files.exists(file)) {
            Files.copy(file, as, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path log(Path database) {
        return database.resolveSibling(database.getFileName() + "-wal");
    }

    /** When a copy was made, by its name. */
    static Instant made(Path copy) {
        String name = String.valueOf(copy.getFileName());
        return Instant.from(STAMP.parse(name.substring(PREFIX.length(), name.length() - SUFFIX.length())));
    }

    private static boolean isSound(Path copy) {
        try (SqliteFile file = SqliteFile.open(copy)) {
            return file.isSound();
        } catch (IOException e) {
            return false;
        }
    }

    private Path copies() {
        return folder.resolve("copies");
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(copies())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(copies())) {
            return all.filter(CatalogCopies::isCopy)
                    .sorted(Comparator.comparing(CatalogCopies::made).reversed())
                    .toList();
        }
    }

    private static boolean isCopy(Path file) {
        return String.valueOf(file.getFileName())
                .matches("catalog-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ\\.sqlite");
    }
}
