package pro.photoestate.app.ui.common;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pro.photoestate.recipe.Recipe;

/**
 * Edits that are seen already and that the catalog does not have: on their way into it, or kept because it could not be
 * written. Each is known as a change and not as its result, so that it stands upon whatever was done before it. Belongs to
 * the window's thread.
 */
public final class Unsaved {

    private final List<Edit> edits = new ArrayList<>();

    /** One change of a scene, or all of a drag that came before its turn. */
    static final class Edit {

        private final UUID scene;
        private final @Nullable String gesture;
        private final List<UnaryOperator<Recipe>> changes = new ArrayList<>();
        private long turn;
        private boolean begun;
        private boolean kept;

        private Edit(UUID scene, @Nullable String gesture) {
            this.scene = scene;
            this.gesture = gesture;
        }

        UUID scene() {
            return scene;
        }

        @Nullable String gesture() {
            return gesture;
        }

        /** What it makes of a recipe. Grows no more once it has begun, and may then be asked on any thread. */
        Recipe onto(Recipe recipe) {
            Recipe now = recipe;
            for (UnaryOperator<Recipe> change : changes) {
                now = change.apply(now);
            }
            return now;
        }

        /** From now on its turn in the line has that number. */
        void waitsAs(long number) {
            turn = number;
        }

        /** It could not be saved. */
        void keep() {
            kept = true;
        }
    }

    /**
     * Adds a change.
     *
     * @param last the turn that was asked for last
     * @return what is to be saved in a turn of its own; empty when it is part of one that still waits, as the last in line
     */
    Optional<Edit> add(UUID scene, UnaryOperator<Recipe> change, @Nullable String gesture, long last) {
        Optional<Edit> same = edits.isEmpty() ? Optional.empty() : Optional.of(edits.getLast())
                .filter(e -> gesture != null && gesture.equals(e.gesture) && scene.equals(e.scene))
                .filter(e -> !e.begun && e.turn == last);
        if (same.isPresent()) {
            same.get().changes.add(change);
            return Optional.empty();
        }
        Edit edit = new Edit(scene, gesture);
        edit.changes.add(change);
        edits.add(edit);
        return Optional.of(edit);
    }

    /** What is to be saved of a scene up to an edit, that included, the oldest first; it grows no more. */
    List<Edit> begin(Edit last) {
        List<Edit> due = edits.subList(0, edits.indexOf(last) + 1).stream()
                .filter(e -> e.scene.equals(last.scene))
                .toList();
        due.forEach(e -> e.begun = true);
        return due;
    }

    /** The catalog has it, or never will. */
    void remove(Edit edit) {
        edits.remove(edit);
    }

    boolean has(Edit edit) {
        return edits.contains(edit);
    }

    /** The last edit that could not be saved, of each scene that has one. */
    Collection<Edit> lastKept() {
        Map<UUID, Edit> last = new LinkedHashMap<>();
        edits.stream().filter(e -> e.kept).forEach(e -> last.put(e.scene, e));
        return last.values();
    }

    /** What is seen of a scene of which the catalog has that recipe. */
    public Recipe onto(UUID scene, Recipe stored) {
        Recipe now = stored;
        for (Edit edit : edits) {
            now = edit.scene.equals(scene) ? edit.onto(now) : now;
        }
        return now;
    }

    /** Whether the catalog has all of a scene. */
    public boolean hasNoneOf(UUID scene) {
        return edits.stream().noneMatch(e -> e.scene.equals(scene));
    }

    /** Whether the catalog has everything. */
    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Whether something could not be saved and is only on the screen. */
    public boolean hasKept() {
        return edits.stream().anyMatch(e -> e.kept);
    }

    /** Gives up the last edit, or all of the last drag, that could not be saved; false when there is none. */
    public boolean takeBack() {
        Optional<Edit> last = edits.reversed().stream().filter(e -> e.kept).findFirst();
        last.ifPresent(l -> edits.removeIf(e -> e == l || (e.kept && l.gesture != null && l.gesture.equals(e.gesture))));
        return last.isPresent();
    }
}
