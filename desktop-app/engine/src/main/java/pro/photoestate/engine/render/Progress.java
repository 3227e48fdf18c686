package pro.photoestate.engine.render;

/** Hears how far a render has come. Called on any of its threads, and often: it must return at once. */
@FunctionalInterface
public interface Progress {

    /** What a render is made of, in this order; a part that a recipe does not ask for is not told. */
    enum Part {
        /** Frame by frame. */
        DECODE,
        ALIGN,
        /** With what is pulled through windows. */
        MERGE,
        /** Row by row. */
        FINISH
    }

    /** Nobody wants to know. */
    Progress NONE = (part, share) -> {};

    /** @param share of the part that is done, 0..1; may be told out of order by threads that work side by side */
    void at(Part part, double share);
}
