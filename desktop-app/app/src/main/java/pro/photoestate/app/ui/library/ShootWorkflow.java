package pro.photoestate.app.ui.library;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.catalog.KeptRows;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.catalog.ShootRepository;
import pro.photoestate.app.edit.Act;
import pro.photoestate.app.edit.UndoLog;

/** What a person does to whole shoots, each act kept in the {@link UndoLog}. Takes transactions: not for the window's thread. */
record ShootWorkflow(ShootRepository shoots, UndoLog log) {

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
