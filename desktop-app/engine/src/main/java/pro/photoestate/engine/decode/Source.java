package pro.photoestate.engine.decode;

import java.util.List;
import pro.photoestate.sentence.Sentence;

/**
 * One decode: what is decoded, and how.
 *
 * @param frame what was told to the caller
 * @param header what the bytes say
 * @param bytes the whole file
 * @param reduction 1, 2, 4 or 8
 * @param strips from interleaved samples to planes
 * @param warnings sentences for the caller, added to on the way
 */
record Source(
        Frame frame, Header header, FileBytes bytes, int reduction, Strips strips, List<Sentence> warnings) {

    /** Width of the stored picture at this reduction, px. */
    int width() {
        return reduced(header.width());
    }

    /** Height of the stored picture at this reduction, px. */
    int height() {
        return reduced(header.height());
    }

    private int reduced(int side) {
        return (side + reduction - 1) / reduction;
    }

    /** A sentence about the file, whose first place is its name; the figures follow. */
    void warn(String key, Object... figures) {
        warnings.add(FormatException.corrupt(key, figures).about(ShownName.of(frame.file())));
    }
}
