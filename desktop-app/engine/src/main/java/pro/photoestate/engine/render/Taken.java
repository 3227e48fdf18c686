package pro.photoestate.engine.render;

import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.image.Picture;

/**
 * One frame that is still in the race. Whoever holds it owns the picture.
 *
 * @param index in the scene
 * @param exposureEv relative to the scene's reference, EV
 * @param whole whether nothing is missing of the file
 */
record Taken(int index, Frame frame, double exposureEv, Picture picture, boolean whole) {

    /** The same frame with other pixels; those it had are closed. */
    Taken replacedBy(Picture other) {
        picture.close();
        return new Taken(index, frame, exposureEv, other, whole);
    }
}
