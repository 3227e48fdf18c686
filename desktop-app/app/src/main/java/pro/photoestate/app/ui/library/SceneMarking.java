package pro.photoestate.app.ui.library;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.edit.EditWorkflow;

/** Ratings, flags and labels of what is selected or, in culling, of what is seen. They are seen at once and written soon. */
final class SceneMarking {

    /** More than this many changed tiles are shown anew all at once. */
    private static final int FEW = 64;

    private final SceneList list;
    private final EditWorkflow edits;
    private final SceneWrites writes;
    private final BooleanProperty advancing = new SimpleBooleanProperty(this, "advancing", false);
    private Optional<Large> large = Optional.empty();

    SceneMarking(SceneList list, EditWorkflow edits, SceneWrites writes) {
        this.list = list;
        this.edits = edits;
        this.writes = writes;
    }

    /** What is looked at large. */
    interface Large {

        /** The photos that a mark is for. */
        List<Photo> photos();

        /** Goes on to what comes next. */
        void goOn();
    }

    /** From now on marks are for what is looked at large; empty for what is selected. */
    void lookAt(Optional<Large> now) {
        large = now;
    }

    /** Marks what is meant. Then, if so wished and it was one thing, goes on to the next. */
    void mark(UnaryOperator<Photo.Marks> change) {
        List<SceneItem> chosen = list.chosen();
        Set<UUID> photos = new HashSet<>();
        large.ifPresentOrElse(
                l -> l.photos().forEach(p -> photos.add(p.id())), () -> chosen.forEach(i -> photos.addAll(i.marked())));
        mark(photos, change, chosen.size() > FEW);
        if (!advancing.get()) {
            return;
        }
        large.ifPresentOrElse(Large::goOn, () -> {
            if (chosen.size() == 1) {
                list.selection().move(1, false);
            }
        });
    }

    /** Gives a label to what is meant, or takes it away where all have it. */
    void label(Photo.Label label) {
        List<Photo> meant = large.map(Large::photos)
                .orElseGet(() -> list.chosen().stream().map(SceneItem::photo).toList());
        boolean all = meant.stream().allMatch(p -> p.marks().label() == label);
        Photo.Label next = all ? Photo.Label.NONE : label;
        mark(m -> new Photo.Marks(m.rating(), m.flag(), next));
    }

    /** Marks one tile, whatever is selected. */
    void mark(SceneItem item, UnaryOperator<Photo.Marks> change) {
        mark(item.marked(), change, false);
    }

    private void mark(Set<UUID> photos, UnaryOperator<Photo.Marks> change, boolean many) {
        if (!photos.isEmpty()) {
            Set<UUID> marked = Set.copyOf(photos);
            list.mark(marked, change, many);
            writes.run(cancel -> edits.mark(marked, change), act -> {});
        }
    }

    /** Whether a mark leads on to the next. */
    BooleanProperty advancing() {
        return advancing;
    }
}
