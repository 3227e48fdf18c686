package pro.photoestate.engine.op.verticals;

/** Why the verticals of a photo were left as they are. The names are stable: reports and stored analyses hold them. */
public enum Refusal {
    /** Nothing to do. */
    STRAIGHT("the verticals are straight already"),
    /** Hardly any edge is near vertical. */
    FEW_EDGES("there are too few vertical edges to judge by"),
    /** The edges that are near vertical do not meet in one point. */
    CONTRADICTION("the near-vertical edges do not agree on one direction"),
    /** A correction might do harm. */
    UNCERTAIN("the tilt cannot be told exactly enough to correct it"),
    /** More than a slip of the hand. */
    DELIBERATE("the camera was tilted so far that it looks deliberate");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in words, without a full stop. */
    public String sentence() {
        return sentence;
    }
}
