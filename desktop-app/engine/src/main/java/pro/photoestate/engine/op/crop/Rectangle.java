package pro.photoestate.engine.op.crop;

/** A rectangle with upright sides in the plane of the finished photo, in pixels; pixel centres are
 * whole numbers, so that pixel 0 reaches from -0.5 to 0.5. */
record Rectangle(double left, double top, double right, double bottom) {

    /** The outer edges of a {@code width x height} picture. */
    static Rectangle ofPicture(int width, int height) {
        return new Rectangle(-0.5, -0.5, width - 0.5, height - 0.5);
    }
}
