package pro.photoestate.app.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.bench.MadeUpShoots;
import pro.photoestate.app.platform.SqliteFile;

class CatalogTest {

    private static final Clock NOON = MadeUpShoots.NOON;

    private static MadeUpShoots shoots(long seed) {
        return new MadeUpShoots(seed, () -> Photo.Marks.NONE);
    }

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("catalog.sqlite");
    }

    private void fill() {
        try (Catalog catalog = Catalog.open(folder, NOON)) {
            shoots(1).add(catalog.photos(), 40, CatalogScene.State.NEW);
        }
    }

    /** Spoils the middle of the file, as a failing disk does. */
    private void spoil() throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
            raw.seek(raw.length() / 3);
            raw.write(new byte[(int) raw.length() / 3]);
        }
    }

    private int copies() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("copies"))) {
            return (int) all.count();
        }
    }

    @Test
    void keepsWhatWasAddedWhenItIsOpenedAgain() {
        fill();
        try (Catalog catalog = Catalog.open(folder, NOON)) {
            assertThat(catalog.photos().count()).isEqualTo(200);
            assertThat(catalog.photos().shoots()).singleElement().satisfies(s -> assertThat(s.address()).isEqualTo("1 Maple Street"));
        }
    }

    @Test
    void theNewestMigrationIsTheOneThatIsNamed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/pro/photoestate/app/catalog"))) {
            int newest = files.map(f -> Pattern.compile("V(\\d+)__.*").matcher(f.getFileName().toString()))
                    .filter(m -> m.matches())
                    .mapToInt(m -> Integer.parseInt(m.group(1)))
                    .max()
                    .orElseThrow();
            assertThat(newest).isEqualTo(SchemaRepository.NEWEST);
        }
    }

    @Test
    void isCopiedOnceADayAndTheOldestCopiesGo() throws IOException {
        fill();
        for (int day = 0; day < 14; day++) {
            Clock clock = Clock.offset(NOON, Duration.ofDays(day));
            try (Catalog catalog = Catalog.open(folder, clock)) {
                catalog.copyIfDue();
                catalog.copyIfDue();
            }
        }
        assertThat(copies()).isEqualTo(10);
        assertThat(Catalog.lastGoodCopy(folder, NOON)).contains(NOON.instant().plus(Duration.ofDays(13)));
    }

    @Test
    void damageIsFoundAtTheStartAndTheLastGoodCopyOffered() throws IOException {
        fill();
        try (Catalog catalog = Catalog.open(folder, NOON)) {
            catalog.copyIfDue();
        }
        spoil();

        assertThatThrownBy(() -> Catalog.open(folder, NOON))
                .isInstanceOfSatisfying(CatalogException.class, e -> assertThat(e.fault()).isEqualTo(CatalogFault.CATALOG_DAMAGED))
                .hasMessageContaining("restore the last good copy, made 2026-11-23T12:00:00Z");

        Catalog.restoreLastGoodCopy(folder, NOON);
        try (Catalog catalog = Catalog.open(folder, NOON)) {
            assertThat(catalog.photos().count()).isEqualTo(200);
        }
        assertThat(folder.resolve("damaged-2026-11-23T12-00-00Z.sqlite")).isRegularFile();
    }

    @Test
    void whatIsTakenOutOfTheTablesIsNoLongerFoundByItsWords() throws IOException {
        fill();
        try (SqliteFile database = SqliteFile.open(file())) {
            database.write(h -> h.execute("DELETE FROM shoot"));
            int words = database.read(h -> h.createQuery("SELECT count(*) FROM photo_text WHERE photo_text MATCH 'maple'")
                    .mapTo(Integer.class)
                    .one());
            assertThat(words).isZero();
        }
        fill(); // and its numbers may be given anew
    }

    @Test
    void theLogOfADamagedCatalogIsKeptWithItAndNotPlayedIntoTheCopy() throws IOException {
        fill();
        try (Catalog catalog = Catalog.open(folder, NOON)) {
            catalog.copyIfDue();
        }
        Files.writeString(folder.resolve("catalog.sqlite-wal"), "a log");
        Catalog.restoreLastGoodCopy(folder, NOON);
        assertThat(folder.resolve("damaged-2026-11-23T12-00-00Z.sqlite-wal")).hasContent("a log");
        assertThat(folder.resolve("catalog.sqlite-wal")).doesNotExist();
    }

    @Test
    void aDamagedCopyIsNotOffered() throws IOException {
        fill();
        try (Catalog catalog = Catalog.open(folder, NOON)) {
            catalog.copyIfDue();
        }
        Files.writeString(folder.resolve("copies").resolve("catalog-2026-11-24T12-00-00Z.sqlite"), "no database");
        assertThat(Catalog.lastGoodCopy(folder, NOON)).contains(NOON.instant());
    }

    @Test
    void aFileThatIsNoDatabaseIsDamageWithoutACopy() throws IOException {
        Files.writeString(file(), "this is not a database, and it is long enough to be looked at as one".repeat(20));
        assertThatThrownBy(() -> Catalog.open(folder, NOON))
                .isInstanceOfSatisfying(CatalogException.class, e -> assertThat(e.fault()).isEqualTo(CatalogFault.CATALOG_DAMAGED))
                .hasMessageContaining("there is no good copy");
    }

    @Test
    void aCatalogOfANewerProgramIsLeftAlone() throws IOException {
        fill();
        try (SqliteFile database = SqliteFile.open(file())) {
            database.write(h -> h.execute("UPDATE flyway_schema_history SET version = '999'"));
        }
        assertThatThrownBy(() -> Catalog.open(folder, NOON))
                .isInstanceOfSatisfying(CatalogException.class, e -> assertThat(e.fault()).isEqualTo(CatalogFault.CATALOG_NEWER))
                .hasMessageContaining("newer version");
    }

    @Test
    void aFolderThatCannotBeIsOneSentence() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        assertThatThrownBy(() -> Catalog.open(taken, NOON))
                .isInstanceOfSatisfying(CatalogException.class, e -> assertThat(e.fault()).isEqualTo(CatalogFault.CATALOG_UNWRITABLE))
                .hasMessageContaining("choose another folder");
    }

    @Test
    void twoProgramsMayReadAndWriteByTurns() {
        try (Catalog first = Catalog.open(folder, NOON);
                Catalog second = Catalog.open(folder, NOON)) {
            shoots(1).add(first.photos(), 2, CatalogScene.State.NEW);
            assertThat(second.photos().count()).isEqualTo(10);
            assertThatCode(() -> shoots(2).add(second.photos(), 2, CatalogScene.State.NEW)).doesNotThrowAnyException();
            assertThat(first.photos().count()).isEqualTo(20);
        }
    }

    @Test
    void aCatalogCutToNothingIsDamageWhereThereIsACopyOfIt() throws IOException {
        fill();
        try (Catalog catalog = Catalog.open(folder, NOON)) {
            catalog.copyIfDue();
        }
        Files.write(file(), new byte[0]);
        assertThatThrownBy(() -> Catalog.open(folder, NOON))
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.fault()).isEqualTo(CatalogFault.CATALOG_DAMAGED));
        Catalog.restoreLastGoodCopy(folder, NOON);
        try (Catalog catalog = Catalog.open(folder, NOON)) {
            assertThat(catalog.photos().count()).isEqualTo(200);
        }
    }
}
