package pro.photoestate.engine.render;

import java.util.List;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.quality.QualityFigures;
import pro.photoestate.sentence.Sentence;

/**
 * What a file says and shows as it is.
 *
 * @param frame what the file says
 * @param quality what its pixels measure; the tilt is that of its verticals, absent without enough evidence
 * @param warnings sentences about the file, such as a missing tail
 */
public record Inspection(Frame frame, QualityFigures quality, List<Sentence> warnings) {
    public Inspection {
        warnings = List.copyOf(warnings);
    }
}
