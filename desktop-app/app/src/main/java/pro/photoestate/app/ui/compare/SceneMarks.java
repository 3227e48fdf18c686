package pro.photoestate.app.ui.compare;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.SceneRepository;
import pro.photoestate.app.edit.EditWorkflow;

/**
 * What the photographer thinks of scenes: a scene has the marks of its reference frame, and all its frames get new ones
 * together. Thread-safe; asks the database.
 */
record SceneMarks(SceneRepository scenes, EditWorkflow workflow) {

    /** The marks of scenes; those that are gone have none. */
    Map<UUID, Photo.Marks> of(List<UUID> wanted) {
        Map<UUID, Photo.Marks> marks = new LinkedHashMap<>();
        wanted.forEach(id -> scenes.photos(id).stream()
                .min(Comparator.comparingDouble(p -> Math.abs(p.exposureEv())))
                .ifPresent(reference -> marks.put(id, reference.marks())));
        return marks;
    }

    /** Changes the marks of a scene, to be undone with all else. */
    void mark(UUID scene, UnaryOperator<Photo.Marks> change) {
        workflow.mark(scenes.photos(scene).stream().map(Photo::id).toList(), change);
    }
}
