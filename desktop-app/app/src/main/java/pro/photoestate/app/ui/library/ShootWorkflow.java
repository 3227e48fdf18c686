package pro.photoestate.app.ui.library;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.catalog.FileRepository;
import pro.photoestate.app.catalog.KeptRows;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.catalog.ShootRepository;
import pro.photoestate.app.edit.Act;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.app.ingest.LocateShoot;
import pro.photoestate.app.ingest.Located;
import pro.photoestate.engine.render.Cancel;

/** What a person does to whole shoots, each act kept in the {@link UndoLog}. Takes transactions: not for the window's thread. */
record ShootWorkflow(ShootRepository shoots, FileRepository files, LocateShoot search, UndoLog log) {

    /** {@code act.rename}: another name and address. */
    Optional<Act> rename(UUID shoot, String name, String address) {
        return log.perform(() -> {
            Shoot before = shoots.shoot(shoot);
            if (before.name().equals(name) && before.address().equals(address)) {
                return Optional.empty();
            }
            shoots.rename(shoot, name, address);
            return Optional.of(new Renamed(shoots, before, name, address));
        });
    }

    /** {@code act.remove}: it leaves the catalog; its files stay. */
    Optional<Act> remove(UUID shoot) {
        return log.perform(() -> shoots.delete(shoot).map(kept -> new Removed(shoots, shoot, kept)));
    }

    /**
     * What a search for a moved shoot has come to.
     *
     * @param act empty when nothing was found, and nothing is changed
     */
    record Moved(Located found, Optional<Act> act) {}

    /** {@code act.locate}: its photos lie elsewhere now. Looks at every file below the folder. */
    Moved locate(UUID shoot, Path where, Cancel cancel) {
        Located found = search.search(shoot, where, cancel);
        if (found.found().isEmpty()) {
            return new Moved(found, Optional.empty());
        }
        return new Moved(found, log.perform(() -> {
            Path folder = shoots.shoot(shoot).folder();
            Map<UUID, Path> paths = new HashMap<>();
            files.of(shoot).forEach(known -> paths.put(known.photo(), known.file()));
            search.relink(found);
            return Optional.of(new Relinked(files, search, found, folder, paths));
        }));
    }

    /**
     * @param folder where the shoot lay before
     * @param paths where all its photos lay, also those that were not found
     */
    private record Relinked(FileRepository files, LocateShoot search, Located found, Path folder, Map<UUID, Path> paths)
            implements Act {

        @Override
        public String nameKey() {
            return "act.locate";
        }

        @Override
        public Set<UUID> affected() {
            return Set.of(found.shoot());
        }

        @Override
        public void undo() {
            files.relink(found.shoot(), folder, paths);
        }

        @Override
        public void redo() {
            search.relink(found);
        }
    }

    private record Renamed(ShootRepository shoots, Shoot before, String name, String address) implements Act {

        @Override
        public String nameKey() {
            return "act.rename";
        }

        @Override
        public Set<UUID> affected() {
            return Set.of(before.id());
        }

        @Override
        public void undo() {
            shoots.rename(before.id(), before.name(), before.address());
        }

        @Override
        public void redo() {
            shoots.rename(before.id(), name, address);
        }
    }

    private record Removed(ShootRepository shoots, UUID shoot, KeptRows kept) implements Act {

        @Override
        public String nameKey() {
            return "act.remove";
        }

        @Override
        public Set<UUID> affected() {
            return Set.of(shoot);
        }

        @Override
        public void undo() {
            shoots.restore(kept);
        }

        @Override
        public void redo() {
            shoots.delete(shoot); // between undo and redo nothing was done to it, so what was kept still holds
        }
    }
}
