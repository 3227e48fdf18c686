package pro.photoestate.app.outside;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.CatalogFault;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.queue.SceneExport;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.identity.Ids;
import pro.photoestate.sentence.Sentence;

/**
 * Scenes that go to other programs and come back as versions, beside their original. Thread-safe; what reads or writes
 * pictures takes seconds.
 */
public final class Outside {

    /** The folder beside a shoot's frames that pictures go out to and come back in. */
    public static final String FOLDER = "edits";

    private final Catalog catalog;
    private final Edits edits;
    private final OutsideRepository repository;
    private final Function<Cancel, Darkroom> darkrooms;
    private final Ids ids;
    private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param darkrooms such as {@code studio::darkroom}
     * @param ids whose clock tells when things happen
     */
    public Outside(Catalog catalog, Edits edits, Function<Cancel, Darkroom> darkrooms, Ids ids) {
        this.catalog = catalog;
        this.edits = edits;
        this.repository = new OutsideRepository(catalog.database());
        this.darkrooms = darkrooms;
        this.ids = ids;
    }

    /**
     * Tells of each scene whose versions have changed, or which of them is its photo; on the thread that does it.
     *
     * @return to be run when nothing more is to be told
     */
    public Runnable listen(Consumer<UUID> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed(UUID scene) {
        listeners.forEach(l -> l.accept(scene));
    }

    /** Where the pictures of a shoot go and come back; it may not be there yet. */
    public Path folder(UUID shoot) {
        return catalog.photos()
                .shoot(shoot)
                .orElseThrow(() -> new CatalogException(
                        CatalogFault.SCENE_GONE, Sentence.of("app.shoots.openGone")))
                .folder()
                .resolve(FOLDER);
    }

    /**
     * Makes a copy of a scene, as its recipe has it now, in {@link #folder}.
     *
     * @param to the editor's or service's name
     * @param jpeg whether it is a JPEG of the best quality; else a TIFF of 16 bits
     * @throws pro.photoestate.engine.image.PhotoException when it cannot be made
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public OutsideCopy send(UUID scene, String to, boolean jpeg, Cancel cancel) {
        SceneGroup group = catalog.sceneFrames().of(scene);
        var order = new Outgoing.Order(scene, group, edits.current(scene), to, jpeg);
        OutsideCopy copy = new Outgoing(darkrooms.apply(cancel), ids.clock()).make(order, folder(shootOf(scene)));
        repository.add(copy);
        return copy;
    }

    /**
     * Takes a picture in as the photo of a scene, which has it from now on; somebody has to declare what was done. A file
     * from elsewhere is copied into {@link #folder} first.
     *
     * @throws OutsideException when it cannot be that, with why
     */
    public OutsideVersion take(UUID scene, Path file) {
        SceneGroup group = catalog.sceneFrames().of(scene);
        requireNoFrame(group, file);
        Path folder = folder(shootOf(scene));
        Optional<OutsideCopy> sent = repository.copies(scene).stream().findFirst();
        ReturnCheck.Sound sound = ReturnCheck.check(
                file.toAbsolutePath().normalize(),
                sent,
                group.frames().get(group.reference()),
                darkrooms.apply(new Cancel()));
        Path kept = folder.equals(sound.file().getParent()) ? sound.file() : Outgoing.copied(sound.file(), folder);
        String recipe = sent.map(OutsideCopy::recipe).orElse("");
        OutsideVersion version = new OutsideVersion(
                ids.next(), scene, recipe, kept, sound.quickId(), sound.sha256(), sound.width(), sound.height(), Optional.empty(), ids.clock().instant());
        repository.keep(version);
        changed(scene);
        return version;
    }

    private static void requireNoFrame(SceneGroup group, Path file) {
        Path whole = file.toAbsolutePath().normalize();
        for (Frame frame : group.frames()) {
            if (frame.file().toAbsolutePath().normalize().equals(whole)) {
                throw new OutsideException(
                        OutsideFault.RETURN_UNCHANGED,
                        Sentence.of("app.outside.original", file.getFileName()));
            }
        }
    }

    /** The scene that a file in {@link #folder} is of: by its name, or by what its name begins with. */
    Optional<UUID> sceneOf(Path file) {
        List<OutsideCopy> copies = repository.copiesIn(folderOf(file));
        String stem = Outgoing.stem(file);
        return copies.stream()
                .filter(c -> stem.startsWith(Outgoing.stem(c.file())))
                .max((a, b) -> Integer.compare(Outgoing.stem(a.file()).length(), Outgoing.stem(b.file()).length()))
                .map(OutsideCopy::scene);
    }

    private static Path folderOf(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    /** Whether a file with that content is known there already, as a copy or a version. */
    boolean knows(Path file, String quickId) {
        return repository.version(file).filter(v -> v.quickId().equals(quickId)).isPresent()
                || repository.copiesIn(folderOf(file)).stream()
                        .anyMatch(c -> c.file().equals(file) && c.quickId().equals(quickId));
    }

    /**
     * Keeps what somebody says was done.
     *
     * @throws OutsideException {@link OutsideFault#VERSION_GONE}
     */
    public OutsideVersion declare(UUID version, Declaration declaration) {
        OutsideVersion found = repository
                .version(version)
                .orElseThrow(() -> new OutsideException(
                        OutsideFault.VERSION_GONE, Sentence.of("app.outside.gone")));
        OutsideVersion declared = found.declared(declaration);
        Optional<UUID> chosen = chosen(found.scene()).map(OutsideVersion::id);
        repository.keep(declared);
        if (!chosen.equals(Optional.of(version))) {
            repository.choose(found.scene(), chosen);
        } else if (!found.equals(declared)) {
            repository.reopen(found.scene()); // its exported files tell something else
        }
        changed(found.scene());
        return declared;
    }

    /** The versions of a scene from outside, the last that came first. */
    public List<OutsideVersion> versions(UUID scene) {
        return repository.versions(scene);
    }

    /** The one that is the photo of a scene; empty where it is what the recipe makes. */
    public Optional<OutsideVersion> chosen(UUID scene) {
        return repository.chosen(scene);
    }

    /** The same of a shoot, by scene; scenes without are missing. */
    public Map<UUID, OutsideVersion> chosenOfShoot(UUID shoot) {
        return repository.chosenOfShoot(shoot);
    }

    /** Makes a version the photo of its scene; empty for what its recipe makes, which is there always. */
    public void choose(UUID scene, Optional<UUID> version) {
        repository.choose(scene, version);
        changed(scene);
    }

    /** Forgets a version; its file stays. */
    public void forget(UUID version) {
        Optional<OutsideVersion> forgotten = repository.version(version);
        repository.forget(version);
        forgotten.map(OutsideVersion::scene).ifPresent(this::changed);
    }

    /** Whether the scene was edited here after the copy went out that a version was made from. */
    public boolean outdated(OutsideVersion version) {
        return !version.recipe().isEmpty() && !version.recipe().equals(new SceneExport(version.scene(), edits.current(version.scene())).version());
    }

    private UUID shootOf(UUID scene) {
        return catalog.scenes()
                .scene(scene)
                .orElseThrow(() -> new CatalogException(
                        CatalogFault.SCENE_GONE,
                        Sentence.of("app.scenes.gone", scene)))
                .shoot();
    }
}
