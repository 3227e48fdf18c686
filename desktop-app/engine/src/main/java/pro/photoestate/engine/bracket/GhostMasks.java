package pro.photoestate.engine.bracket;

/** Where single frames are to be taken. */
final class GhostMasks {

    /** Nothing moved. */
    static final GhostMasks NONE = new GhostMasks();

    /** Share of the picture that is taken from single frames, in percent. */
    double percent() {
        return 0;
    }

    /** Changes the weights of all frames along row {@code y} of level 1. */
    void apply(int y, FusionPhases[] weights) {}
}
