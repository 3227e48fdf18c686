package pro.photoestate.app.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.catalog.ArrangementRepository;
import pro.photoestate.app.catalog.SceneArrangement;
import pro.photoestate.app.edit.UndoLog;
import pro.photoestate.identity.Ids;

/**
 * What a person does to the arrangement of scenes, each act kept in the {@link UndoLog}. Takes transactions: call it off the
 * window's thread. All of it throws {@link pro.photoestate.app.catalog.CatalogException} when scenes do not fit or are gone.
 */
record ArrangeWorkflow(ArrangementRepository arrangements, UndoLog log, Ids ids) {

    /** {@code act.split}: these frames become a scene of their own, whose id is given. */
    UUID split(UUID scene, Set<UUID> photos) {
        UUID made = ids.next();
        keep("act.split", Set.of(scene, made), arrangements.split(scene, photos, made));
        return made;
    }

    /** {@code act.merge}: all become the first. */
    UUID merge(List<UUID> scenes) {
        keep("act.merge", Set.copyOf(scenes), arrangements.merge(scenes));
        return scenes.getFirst();
    }

    /** {@code act.transfer}: these frames of other scenes become frames of this one. */
    UUID transfer(Set<UUID> photos, UUID into) {
        SceneArrangement before = arrangements.transfer(photos, into);
        keep("act.transfer", before.scenesOf(photos, into), before);
        return into;
    }

    /** {@code act.move}: these go, in their order, before another scene or to the end. */
    UUID move(List<UUID> scenes, Optional<UUID> before) {
        SceneArrangement first = arrangements.move(scenes.getFirst(), before);
        scenes.stream().skip(1).forEach(scene -> arrangements.move(scene, before));
        keep("act.move", Set.copyOf(scenes), first);
        return scenes.getFirst();
    }

    private void keep(String nameKey, Set<UUID> scenes, SceneArrangement before) {
        log.perform(() -> Optional.of(new ArrangeAct(arrangements, nameKey, scenes, before)));
    }
}
