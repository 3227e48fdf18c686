package pro.photoestate.app.sidecar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.RecipeVersion;
import pro.photoestate.app.edit.TakenVersion;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/**
 * Keeps sidecars as the catalog is. What has changed is only noted; {@link #flush} writes it, best when changes have been
 * quiet for a moment, and at the end. Thread-safe. What was noted is lost with the process: after a crash, note the
 * shoots that were open.
 */
public final class Sidecars {

    private final Catalog catalog;
    private final Edits edits;
    private final SidecarRepository written;
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
    private final ReentrantLock flushing = new ReentrantLock();

    public Sidecars(Catalog catalog, Edits edits) {
        this.catalog = catalog;
        this.edits = edits;
        this.written = new SidecarRepository(catalog.database());
    }

    /** Notes what has changed: ids of scenes, photos or shoots, such as {@code Act.affected()} tells. Takes no time. */
    public void note(Collection<UUID> ids) {
        changed.addAll(ids);
    }

    /**
     * The scenes with a sidecar that have pictures from outside: what was declared about one is worth another look at the
     * start, since a process that died, and an older version of the program, have not written it.
     */
    public Set<UUID> withOutside() {
        return written.withOutside();
    }

    /** Whether there is something to flush. */
    public boolean isWaiting() {
        return !changed.isEmpty();
    }

    /** @param faults a sentence for each scene that could not be written; it is tried again by the next flush */
    public record Flushed(int written, List<Sentence> faults) {
        public Flushed {
            faults = List.copyOf(faults);
        }
    }

    /** Writes the sidecars of what has changed; takes some milliseconds a scene. */
    public Flushed flush() {
        flushing.lock();
        try {
            Set<UUID> ids = Set.copyOf(changed);
            changed.removeAll(ids); // what changes from here on is written next time
            List<Sentence> faults = new ArrayList<>();
            int count = 0;
            for (UUID scene : written.scenes(ids)) {
                try {
                    count += write(scene) ? 1 : 0;
                } catch (PhotoException e) {
                    changed.add(scene);
                    faults.add(e.sentence());
                }
            }
            return new Flushed(count, faults);
        } finally {
            flushing.unlock();
        }
    }

    private boolean write(UUID scene) {
        Optional<CatalogScene> row = catalog.scenes().scene(scene);
        List<Photo> frames = catalog.scenes().photos(scene);
        Optional<Shoot> shoot = row.flatMap(s -> catalog.photos().shoot(s.shoot()));
        if (row.isEmpty() || shoot.isEmpty() || frames.isEmpty()) {
            removeOld(scene, Optional.empty());
            written.keep(scene, Optional.empty());
            return false;
        }
        Sidecar sidecar = sidecar(shoot.get(), row.get(), frames);
        Path folder = shoot.get().folder();
        Path target = folder.resolve(sidecar.path()).normalize();
        refuseOutside(folder, frames);
        refuseStrange(scene, target);
        boolean wrote = SidecarFile.write(target, sidecar);
        removeOld(scene, Optional.of(target));
        written.keep(scene, Optional.of(target));
        return wrote;
    }

    private Sidecar sidecar(Shoot shoot, CatalogScene scene, List<Photo> frames) {
        return new Sidecar(
                new Sidecar.ShootPart(shoot.id(), shoot.name(), shoot.address(), shoot.created()),
                scene,
                frames,
                edits.currentVersion(scene.id()).map(Sidecars::version),
                edits.versions(scene.id()).stream().map(Sidecars::version).toList(),
                written.became(scene.id(), shoot.folder()));
    }

    private static TakenVersion version(RecipeVersion version) {
        return new TakenVersion(version.label(), version.kind(), version.made(), version.recipe());
    }

    private static void refuseOutside(Path folder, List<Photo> frames) {
        for (Photo frame : frames) {
            if (!folder.resolve(frame.path()).normalize().startsWith(folder.normalize())) {
                throw new PhotoException(
                        FaultCode.UNWRITABLE,
                        Sentence.of("app.sidecar.outside", frame.path(), folder));
            }
        }
    }

    /** Nobody else's work is replaced. */
    private void refuseStrange(UUID scene, Path target) {
        if (Files.exists(target) && !written.wrote(target) && !isOf(scene, target)) {
            throw new PhotoException(
                    FaultCode.EXISTS,
                    Sentence.of("app.sidecar.foreign", target));
        }
    }

    private static boolean isOf(UUID scene, Path file) {
        try {
            return SidecarFile.read(file).scene().id().equals(scene);
        } catch (SidecarException e) {
            return false;
        }
    }

    private void removeOld(UUID scene, Optional<Path> target) {
        Optional<Path> old = written.path(scene).filter(p -> !Optional.of(p).equals(target));
        if (old.isPresent() && isOf(scene, old.get())) {
            SidecarFile.delete(old.get());
        }
    }
}
