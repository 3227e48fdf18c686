package pro.photoestate.app.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Something that was done and can be undone, and redone, any number of times. */
public interface Act {

    /** The key of its name in the resource bundles, such as {@code act.paste}. */
    String nameKey();

    /** Ids of the scenes, photos or shoots that change with it, so that views know what to show anew. */
    Set<UUID> affected();

    /** Makes everything as it was before; all or nothing. */
    void undo();

    /** Makes everything as it was after; all or nothing. */
    void redo();

    /** Several acts that are one to the person; undone from the last to the first. */
    static Act together(String nameKey, List<Act> parts) {
        return new Together(nameKey, List.copyOf(parts));
    }

    /** See {@link #together}. */
    record Together(String nameKey, List<Act> parts) implements Act {

        @Override
        public Set<UUID> affected() {
            Set<UUID> all = new HashSet<>();
            parts.forEach(p -> all.addAll(p.affected()));
            return all;
        }

        @Override
        public void undo() {
            parts.reversed().forEach(Act::undo);
        }

        @Override
        public void redo() {
            parts.forEach(Act::redo);
        }
    }
}
