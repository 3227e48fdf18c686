package pro.photoestate.app.ui.compare;

/** Pictures that are looked at more or less closely, by keys. */
interface Closer {

    /** Each pixel as one, or all of it. */
    void toggleActual();

    /** Closer or farther at the cursor, else in the middle. */
    void zoomBy(double factor);

    /** Moves what is seen by shares of a pane. */
    void pan(double across, double down);
}
