package pro.photoestate.app.ui.compare;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pro.photoestate.app.ui.common.Remembered;

/** The two sides that are chosen; they come back at the next start. Belongs to the window's thread. */
final class Sides {

    private final ReadOnlyObjectWrapper<Side> left = new ReadOnlyObjectWrapper<>(this, "left", new Side.Before());
    private final ReadOnlyObjectWrapper<Side> right = new ReadOnlyObjectWrapper<>(this, "right", new Side.Current());

    /** Takes up what was remembered, and remembers from now on. */
    void remember(Remembered kept) {
        left.set(kept.text("compare.left").flatMap(Side::of).orElse(left.get()));
        right.set(kept.text("compare.right").flatMap(Side::of).orElse(right.get()));
        left.subscribe(s -> kept.put("compare.left", s.code()));
        right.subscribe(s -> kept.put("compare.right", s.code()));
    }

    /** Chooses both, and says whether they are others. */
    boolean choose(Side newLeft, Side newRight) {
        boolean others = !are(newLeft, newRight);
        left.set(newLeft);
        right.set(newRight);
        return others;
    }

    /** Each in the other's place. */
    void swap() {
        choose(right.get(), left.get());
    }

    /** Whether these are the two. */
    boolean are(Side one, Side other) {
        return one.equals(left.get()) && other.equals(right.get());
    }

    /** Whether one of them is of another scene. */
    boolean elsewhere() {
        return left.get() instanceof Side.OtherScene || right.get() instanceof Side.OtherScene;
    }

    ReadOnlyObjectProperty<Side> left() {
        return left.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Side> right() {
        return right.getReadOnlyProperty();
    }
}
