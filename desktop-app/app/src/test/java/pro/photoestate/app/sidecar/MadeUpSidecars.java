package pro.photoestate.app.sidecar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.edit.EditKind;
import pro.photoestate.app.edit.TakenVersion;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.sentence.Sentence;

/** Sidecars of all kinds that this program may write. */
final class MadeUpSidecars {

    private MadeUpSidecars() {}

    static Arbitrary<Sidecar> all() {
        return Combinators.combine(became(), words(), Arbitraries.longs(), Arbitraries.integers().between(1, 4))
                .as(MadeUpSidecars::sidecar);
    }

    /** A version that is declared and chosen, and a finished file. */
    static Became one() {
        var file = new ToldFile("edits/a.tif", "00".repeat(32), 600, 400);
        var said = new Declaration(Set.of(Deed.SKY), "blue", "me", true);
        var version = new ToldVersion(id(5), file, "11".repeat(32), "warm@1", Optional.of(said), Instant.EPOCH);
        var made = new ToldRendition(id(6), file, "mls-1024", 5, Instant.EPOCH, "warm@1");
        return new Became(List.of(version), Optional.of(version.id()), List.of(made));
    }

    static Sidecar sidecar(Became became, String name, long seed, int count) {
        UUID shoot = id(seed);
        UUID scene = id(seed + 1);
        List<Photo> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Optional<LocalDateTime> captured =
                    i == 0 ? Optional.empty() : Optional.of(LocalDateTime.of(2026, 5, 1, 9, 30, i));
            var marks = new Photo.Marks(i, Photo.Flag.PICK, Photo.Label.BLUE);
            frames.add(new Photo(id(seed + 2 + i), scene, "a/DSC_" + i + ".JPG", i - 1.5, "01ab", 60, 40, captured, name, marks));
        }
        var taken = new TakenVersion(Optional.of(name), EditKind.LOOK, Instant.ofEpochMilli(seed >> 20), Looks.WARM);
        return new Sidecar(
                new Sidecar.ShootPart(shoot, name, name, Instant.ofEpochMilli(seed >> 24)),
                new CatalogScene(scene, shoot, count, CatalogScene.State.EXPORTED, 0.5, List.of(Sentence.plain(name))),
                frames,
                count == 1 ? Optional.empty() : Optional.of(taken),
                count == 2 ? List.of() : List.of(taken),
                became);
    }

    static UUID id(long number) {
        return new UUID(number, ~number);
    }

    private static Arbitrary<Became> became() {
        Arbitrary<List<ToldVersion>> versions = versions().list().ofMaxSize(3).uniqueElements(ToldVersion::id);
        Arbitrary<List<ToldRendition>> renditions = Combinators.combine(ids(), files(), words(), Arbitraries.longs().greaterOrEqual(0), times())
                .as((id, file, text, bytes, made) -> new ToldRendition(id, file, text, bytes, made, text + "@1"))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(versions, renditions, Arbitraries.integers().between(0, 3))
                .as((told, made, which) -> new Became(told, told.stream().map(ToldVersion::id).skip(which).findFirst(), made));
    }

    private static Arbitrary<ToldVersion> versions() {
        return Combinators.combine(ids(), files(), digests(), words(), declarations().optional(), times())
                .as(ToldVersion::new);
    }

    private static Arbitrary<Declaration> declarations() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class).set().ofMinSize(1), words(), words(), Arbitraries.of(true, false))
                .as((deeds, words, by, generative) -> new Declaration(deeds, "x" + words, "x" + by, generative));
    }

    private static Arbitrary<ToldFile> files() {
        Arbitrary<String> paths = Combinators.combine(
                        Arbitraries.of("", "edits/", "/", "/mnt/a b/", "C:\\", "d:/out/", "\\\\nas\\photos\\"),
                        words().filter(ToldFile::isBelow))
                .as((folder, name) -> folder + name);
        Arbitrary<Integer> sides = Arbitraries.integers().between(1, BecameJson.LARGEST);
        return Combinators.combine(paths, digests(), sides, sides).as(ToldFile::new);
    }

    private static Arbitrary<String> digests() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(40).filter(text -> text.indexOf('\0') < 0);
    }

    private static Arbitrary<UUID> ids() {
        return Arbitraries.longs().map(MadeUpSidecars::id);
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    }
}
