package pro.photoestate.app.catalog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What photos are looked for; an empty part lets all pass.
 *
 * @param words beginnings of words in the file's name, the shoot's name, its address or the camera; all must occur
 * @param from first day of capture
 * @param until last day of capture
 * @param camera maker and model
 * @param leastRating stars, 0..5
 * @param withWarnings whether only scenes with warnings count
 */
public record PhotoFilter(
        String words,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<String> camera,
        int leastRating,
        Optional<Photo.Flag> flag,
        Optional<Photo.Label> label,
        Optional<CatalogScene.State> state,
        boolean withWarnings) {

    /** Everything. */
    public static final PhotoFilter ALL = new PhotoFilter(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    /** The same with other words. */
    public PhotoFilter withWords(String other) {
        return new PhotoFilter(other, from, until, camera, leastRating, flag, label, state, withWarnings);
    }

    /** The same between two days, both of which count. */
    public PhotoFilter between(LocalDate first, LocalDate last) {
        return new PhotoFilter(words, Optional.of(first), Optional.of(last), camera, leastRating, flag, label, state, withWarnings);
    }

    /** The same for one camera. */
    public PhotoFilter ofCamera(String one) {
        return new PhotoFilter(words, from, until, Optional.of(one), leastRating, flag, label, state, withWarnings);
    }

    /** The same with so many stars or more. */
    public PhotoFilter rated(int least) {
        return new PhotoFilter(words, from, until, camera, least, flag, label, state, withWarnings);
    }

    /** The same with a flag. */
    public PhotoFilter flagged(Photo.Flag one) {
        return new PhotoFilter(words, from, until, camera, leastRating, Optional.of(one), label, state, withWarnings);
    }

    /** The same with a label. */
    public PhotoFilter labelled(Photo.Label one) {
        return new PhotoFilter(words, from, until, camera, leastRating, flag, Optional.of(one), state, withWarnings);
    }

    /** The same for scenes in a state. */
    public PhotoFilter in(CatalogScene.State one) {
        return new PhotoFilter(words, from, until, camera, leastRating, flag, label, Optional.of(one), withWarnings);
    }

    /** The same for scenes with warnings only. */
    public PhotoFilter warned() {
        return new PhotoFilter(words, from, until, camera, leastRating, flag, label, state, true);
    }
}
