package pro.photoestate.engine.op.crop;

import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.op.rotate.RotateParams;
import pro.photoestate.engine.op.rotate.Rotation;
import pro.photoestate.sentence.Sentence;

/**
 * How the finished photo is cut from the reference frame: straightened, turned, cropped, in this order.
 *
 * <p>The photo has the aspect of the reference frame (or of the crop's area), turned with it, so that the photos of a
 * shoot stay uniform; within that it is as large as possible without a pixel from outside the common area. A crop is
 * given on the reference frame; each of its edges that was moved becomes an upright edge through the place where the
 * middle of that edge goes. A pixel in the middle of the reference frame keeps its size.
 *
 * @param width of the upright reference frame, px
 * @param height of the upright reference frame, px
 * @param common what of it all frames show
 * @param straighten pixel of the reference frame -> pixel of the straightened picture
 * @param keepFrame whether the photo keeps the frame's size about its middle, without regard to the common area; what
 *     no source pixel covers then is to be filled by repeating the border
 * @param rotate a turn by hand
 * @param crop a crop by hand
 */
public record Framing(
        int width,
        int height,
        Area common,
        Homography straighten,
        boolean keepFrame,
        RotateParams rotate,
        CropParams crop) {

    /** How small in the distance a source may get before it is cut off: its horizon lies at 0. */
    private static final double HORIZON = 0.05;

    /** Pixels; edges that are a rounding error away from a whole pixel lie on it. */
    private static final double ROUNDING = 1e-5;

    /** The whole frame as it is. */
    public static Framing whole(int width, int height) {
        return new Framing(
                width, height, Area.WHOLE, Homography.IDENTITY, false, RotateParams.NONE, CropParams.NONE);
    }

    /** The same, within what all frames show. */
    public Framing within(Area area) {
        return new Framing(width, height, area, straighten, keepFrame, rotate, crop);
    }

    /** The same, straightened by the given map. */
    public Framing straightened(Homography map, boolean keep) {
        return new Framing(width, height, common, map, keep, rotate, crop);
    }

    /** The same, turned. */
    public Framing turned(RotateParams by) {
        return new Framing(width, height, common, straighten, keepFrame, by, crop);
    }

    /** The same, cropped. */
    public Framing cropped(CropParams to) {
        return new Framing(width, height, common, straighten, keepFrame, rotate, to);
    }

    /**
     * The view of the finished photo at full size. Where nothing is to be resampled its map is an exact shift by whole
     * pixels or quarter turn, and {@link Homography#IDENTITY} where nothing is to be done at all.
     *
     * @throws PhotoException {@link FaultCode#INVALID_SETTING} when crop and straightening leave nothing
     */
    public View view() {
        Homography forth = straighten.then(Rotation.of(rotate, width, height));
        Rectangle cut = region(forth).largest(aspect()).orElseThrow(Framing::nothingLeft);
        int left = (int) Math.ceil(cut.left() + 0.5 - ROUNDING);
        int top = (int) Math.ceil(cut.top() + 0.5 - ROUNDING);
        int right = (int) Math.floor(cut.right() + 0.5 + ROUNDING);
        int bottom = (int) Math.floor(cut.bottom() + 0.5 + ROUNDING);
        if (right <= left || bottom <= top) {
            throw nothingLeft();
        }
        Homography back = Homography.shift(left, top).then(forth.inverse());
        return new View(width, height, back, right - left, bottom - top);
    }

    /** Width by height of the finished photo. */
    private double aspect() {
        Area area = crop.area();
        double own = (area.right() - area.left()) * width / ((area.bottom() - area.top()) * height);
        return crop.aspect().orElse(rotate.swapsSides() ? 1 / own : own);
    }

    private ConvexArea region(Homography forth) {
        ConvexArea region = new ConvexArea();
        if (keepFrame) {
            region.keep(Rectangle.ofPicture(
                    rotate.swapsSides() ? height : width, rotate.swapsSides() ? width : height));
        } else {
            keepCommon(region, forth);
        }
        keepCrop(region, forth);
        return region;
    }

    /** The common area's sides where the map puts them. */
    private void keepCommon(ConvexArea region, Homography forth) {
        double cx = (width - 1) / 2.0;
        double cy = (height - 1) / 2.0;
        double[] back = forth.inverse().toArray();
        double middle = back[6] * forth.x(cx, cy) + back[7] * forth.y(cx, cy) + 1;
        for (int i = 0; i < 9; i++) {
            back[i] /= middle;
        }
        keepSide(region, back, new double[] {-1, 0, common.left() * width - 0.5});
        keepSide(region, back, new double[] {1, 0, 0.5 - common.right() * width});
        keepSide(region, back, new double[] {0, -1, common.top() * height - 0.5});
        keepSide(region, back, new double[] {0, 1, 0.5 - common.bottom() * height});
        region.keep(-back[6], -back[7], back[8] - HORIZON);
    }

    /** The side {@code line . (x, y, 1) <= 0} of the source, seen through the map back to it. */
    private static void keepSide(ConvexArea region, double[] back, double[] line) {
        double a = line[0] * back[0] + line[1] * back[3] + line[2] * back[6];
        double b = line[0] * back[1] + line[1] * back[4] + line[2] * back[7];
        double c = line[0] * back[2] + line[1] * back[5] + line[2] * back[8];
        region.keep(a, b, -c);
    }

    private void keepCrop(ConvexArea region, Homography forth) {
        Area area = crop.area();
        double x = (area.left() + area.right()) / 2;
        double y = (area.top() + area.bottom()) / 2;
        if (area.left() > 0) {
            keepEdge(region, forth, area.left(), y);
        }
        if (area.right() < 1) {
            keepEdge(region, forth, area.right(), y);
        }
        if (area.top() > 0) {
            keepEdge(region, forth, x, area.top());
        }
        if (area.bottom() < 1) {
            keepEdge(region, forth, x, area.bottom());
        }
    }

    /** An upright edge through the image of (u, v), the middle of an edge of the crop. */
    private void keepEdge(ConvexArea region, Homography forth, double u, double v) {
        double midX = (crop.area().left() + crop.area().right()) / 2 * width - 0.5;
        double midY = (crop.area().top() + crop.area().bottom()) / 2 * height - 0.5;
        double x = forth.x(u * width - 0.5, v * height - 0.5);
        double y = forth.y(u * width - 0.5, v * height - 0.5);
        double outX = x - forth.x(midX, midY);
        double outY = y - forth.y(midX, midY);
        if (Math.abs(outX) > Math.abs(outY)) {
            region.keep(Math.signum(outX), 0, Math.signum(outX) * x);
        } else {
            region.keep(0, Math.signum(outY), Math.signum(outY) * y);
        }
    }

    private static PhotoException nothingLeft() {
        return new PhotoException(
                FaultCode.INVALID_SETTING,
                Sentence.of("engine.crop.nothing"));
    }
}
