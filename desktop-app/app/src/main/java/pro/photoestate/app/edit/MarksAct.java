package pro.photoestate.app.edit;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.catalog.Photo;

/** Photos got other marks. */
record MarksAct(MarksRepository marks, Map<UUID, Photo.Marks> before, Map<UUID, Photo.Marks> after) implements Act {

    MarksAct {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    @Override
    public String nameKey() {
        return "act.mark";
    }

    @Override
    public Set<UUID> affected() {
        return after.keySet();
    }

    @Override
    public void undo() {
        marks.set(before);
    }

    @Override
    public void redo() {
        marks.set(after);
    }
}
