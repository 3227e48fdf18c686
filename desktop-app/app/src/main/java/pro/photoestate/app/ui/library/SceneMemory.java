package pro.photoestate.app.ui.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.ui.common.Remembered;

/** What of the place SCENES comes back at the next start: filters, sorting, going on after marks, and how far it is scrolled. */
final class SceneMemory {

    private static final String SORT = "scenes.sort";
    private static final String ADVANCE = "scenes.advance";
    private static final String TOP = "scenes.top";
    private static final String BAR = "scenes.filters";
    private static final String WORDS = "scenes.filter.words";
    private static final String CAMERA = "scenes.filter.camera";
    private static final String RATING = "scenes.filter.rating";
    private static final String FLAG = "scenes.filter.flag";
    private static final String LABEL = "scenes.filter.label";
    private static final String STATE = "scenes.filter.state";
    private static final String WARNINGS = "scenes.filter.warnings";

    private final Remembered remembered;

    SceneMemory(Remembered remembered) {
        this.remembered = remembered;
    }

    /** Sets all as it was left, and follows it from now on. */
    void recall(SceneList list, SceneMarking marking) {
        list.sort().set(remembered.choice(SORT, SceneSort.ORDER));
        list.filter().set(filter());
        marking.advancing().set(remembered.flag(ADVANCE, false));
        list.sort().subscribe(now -> remembered.put(SORT, now));
        list.filter().subscribe(this::keep);
        marking.advancing().subscribe(now -> remembered.put(ADVANCE, now));
    }

    private PhotoFilter filter() {
        return new PhotoFilter(
                remembered.text(WORDS).orElse(""),
                Optional.empty(),
                Optional.empty(),
                remembered.text(CAMERA).filter(Predicate.not(String::isEmpty)),
                (int) remembered.number(RATING, 0, 0, 5),
                choice(FLAG, Photo.Flag.values()),
                choice(LABEL, Photo.Label.values()),
                choice(STATE, CatalogScene.State.values()),
                remembered.flag(WARNINGS, false));
    }

    private void keep(PhotoFilter filter) {
        remembered.put(WORDS, filter.words());
        remembered.put(CAMERA, filter.camera().orElse(""));
        remembered.put(RATING, filter.leastRating());
        remembered.put(FLAG, word(filter.flag()));
        remembered.put(LABEL, word(filter.label()));
        remembered.put(STATE, word(filter.state()));
        remembered.put(WARNINGS, filter.withWarnings());
    }

    private static String word(Optional<? extends Enum<?>> value) {
        return value.map(v -> v.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private <E extends Enum<E>> Optional<E> choice(String key, E[] values) {
        String word = remembered.text(key).orElse("");
        return Arrays.stream(values).filter(v -> word(Optional.of(v)).equals(word)).findFirst();
    }

    /** The item that stood in the first row. */
    Optional<UUID> top() {
        try {
            return remembered.text(TOP).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // somebody has edited it
        }
    }

    void top(UUID item) {
        remembered.put(TOP, item.toString());
    }

    /** Whether the filters are seen. */
    boolean bar() {
        return remembered.flag(BAR, false);
    }

    void bar(boolean shown) {
        remembered.put(BAR, shown);
    }
}
