package pro.photoestate.app.ui.compare;

import java.util.Locale;

/** How pictures are held against each other. */
enum Mode {
    /** One beside the other in the same picture, with an upright line between them. */
    SPLIT_VERTICAL,
    /** One above the other in the same picture. */
    SPLIT_HORIZONTAL,
    /** Two pictures. */
    SIDE_BY_SIDE,
    /** One after the other in the same place. */
    BLINK,
    /** How far they are apart, pixel by pixel. */
    DIFFERENCE,
    /** Which frame of the bracket gave each spot. */
    SOURCES,
    /** Several scenes at once. */
    SURVEY;

    /** As in text keys and action ids. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a line divides the picture. */
    boolean split() {
        return this == SPLIT_VERTICAL || this == SPLIT_HORIZONTAL;
    }
}
