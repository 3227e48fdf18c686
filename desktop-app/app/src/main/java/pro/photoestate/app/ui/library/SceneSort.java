package pro.photoestate.app.ui.library;

import java.util.Comparator;
import java.util.Locale;
import pro.photoestate.app.catalog.SceneCard;

/** In what order scenes are shown. */
enum SceneSort {
    /** As they are arranged. */
    ORDER(Comparator.comparingInt(c -> c.scene().position())),
    CAPTURED(Comparator.comparing(c -> c.reference().captured().map(Object::toString).orElse("~"))),
    NAME(Comparator.comparing(c -> c.reference().path().toLowerCase(Locale.ROOT))),
    /** The best first. */
    RATING(Comparator.comparingInt(c -> -c.marks().rating())),
    /** Those that need a look first: with warnings, then by confidence. */
    DOUBT(Comparator.<SceneCard, Boolean>comparing(c -> c.scene().warnings().isEmpty())
            .thenComparingDouble(c -> c.scene().confidence()));

    private final Comparator<SceneCard> comparator;

    SceneSort(Comparator<SceneCard> comparator) {
        this.comparator = comparator;
    }

    /** What is alike stays as it is arranged. */
    Comparator<SceneCard> comparator() {
        return comparator;
    }

    /** As in text keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
