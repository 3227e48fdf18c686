package pro.photoestate.engine.export;

import java.util.Set;
import pro.photoestate.recipe.OperationClass;

/**
 * Where the content of a photo comes from, in the words of the IPTC NewsCodes "Digital Source Type" (as of 2024-10-23),
 * the value of {@code Iptc4xmpExt:DigitalSourceType}. None of the operations uses generative media, so that term holds only
 * for pictures from outside; and as each begins as a photo of the place, {@code trainedAlgorithmicMedia}, made as a whole by
 * a model, is missing.
 */
public enum DigitalSourceType {
    /** One frame, as the camera saw it. */
    DIGITAL_CAPTURE("digitalCapture"),
    /** One frame, corrected by algorithms that leave its content alone. */
    ALGORITHMICALLY_ENHANCED("algorithmicallyEnhanced"),
    /** Several frames of one place, merged into one by signal processing; bracketed exposures are the vocabulary's own example. */
    COMPUTATIONAL_CAPTURE("computationalCapture"),
    /** Parts were hidden after a person had reviewed them. */
    HUMAN_EDITS("humanEdits"),
    /** Something was put in or taken away. */
    COMPOSITE("composite"),
    /** A photo that generative AI has edited, such as by filling in furniture. */
    COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA("compositeWithTrainedAlgorithmicMedia");

    private static final String SCHEME = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final String id;

    DigitalSourceType(String id) {
        this.id = id;
    }

    /** The term's address. */
    public String uri() {
        return SCHEME + id;
    }

    /**
     * What holds for a photo; the strongest statement wins.
     *
     * @param frames how many frames the pixels come from, 1 or more
     * @param classes classes of the steps that ran, as {@link pro.photoestate.recipe.Recipe#provenance} gives them
     */
    public static DigitalSourceType of(int frames, Set<OperationClass> classes) {
        if (classes.contains(OperationClass.ALTERATION)) {
            return COMPOSITE;
        }
        if (classes.contains(OperationClass.REDACTION)) {
            return HUMAN_EDITS;
        }
        if (frames > 1) {
            return COMPUTATIONAL_CAPTURE;
        }
        return classes.isEmpty() ? DIGITAL_CAPTURE : ALGORITHMICALLY_ENHANCED;
    }
}
