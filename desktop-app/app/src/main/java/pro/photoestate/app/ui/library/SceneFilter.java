package pro.photoestate.app.ui.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.catalog.SceneCard;

/** Asks a filter of photos about scenes that are in memory: a scene passes by its own marks and any of its files' names. */
final class SceneFilter {

    /** What stands between words. */
    private static final String SIGNS = "[^\\p{L}\\p{N}]+";

    private final PhotoFilter filter;
    private final List<String> words;

    SceneFilter(PhotoFilter filter) {
        this.filter = filter;
        this.words = Arrays.stream(plain(filter.words()).split(SIGNS))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    boolean passes(SceneCard card) {
        Photo.Marks marks = card.marks();
        return marks.rating() >= filter.leastRating()
                && filter.flag().map(f -> f == marks.flag()).orElse(true)
                && filter.label().map(l -> l == marks.label()).orElse(true)
                && filter.state().map(s -> s == card.scene().state()).orElse(true)
                && filter.camera().map(c -> c.equals(card.reference().camera())).orElse(true)
                && !(filter.withWarnings() && card.scene().warnings().isEmpty())
                && (words.isEmpty() || card.frames().stream().anyMatch(this::named));
    }

    /** Whether a mark may change who passes. */
    boolean asksForMarks() {
        return filter.leastRating() > 0 || filter.flag().isPresent() || filter.label().isPresent();
    }

    private boolean named(Photo photo) {
        List<String> there = Arrays.asList(
                plain(photo.path() + " " + photo.camera()).split(SIGNS));
        return words.stream().allMatch(w -> there.stream().anyMatch(t -> t.startsWith(w)));
    }

    /** Small letters without accents and dots, as the catalog's own search has them; macOS writes those as signs of their own. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
