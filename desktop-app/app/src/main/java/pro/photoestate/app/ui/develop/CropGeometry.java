package pro.photoestate.app.ui.develop;

import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.View;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/**
 * A crop on a picture that is not cropped: the recipe has it on the reference frame, the handles lie on the picture, which
 * may be straightened and turned.
 *
 * @param view of the picture without the crop
 */
record CropGeometry(View view) {

    /** The least side of a crop, as a share of the picture's: a thinner one is a slip. */
    static final double LEAST = 0.05;

    /** In shares of the picture's width and height. */
    record Box(double left, double top, double right, double bottom) {

        static final Box WHOLE = new Box(0, 0, 1, 1);

        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }
    }

    /** What is dragged: -1 the left or upper edge, 1 the right or lower one, 0 neither. */
    record Handle(int x, int y) {}

    /** Where the crop of a recipe lies on the picture. */
    Box box(Recipe recipe) {
        Step crop = recipe.stepOrNew(Operation.CROP);
        double[] edges = {crop.number("left"), crop.number("top"), crop.number("right"), crop.number("bottom")};
        double[] at = {0, 0, 1, 1};
        for (int edge = 0; edge < 4; edge++) {
            boolean moved = edges[edge] != (edge < 2 ? 0 : 1);
            if (moved) {
                boolean upright = edge % 2 == 0;
                double u = upright ? edges[edge] : (edges[0] + edges[2]) / 2;
                double v = upright ? (edges[1] + edges[3]) / 2 : edges[edge];
                int side = sideOf(edge);
                at[side] = Math.clamp(side % 2 == 0 ? pictureX(u, v) : pictureY(u, v), 0, 1);
            }
        }
        return new Box(Math.min(at[0], at[2]), Math.min(at[1], at[3]), Math.max(at[0], at[2]), Math.max(at[1], at[3]));
    }

    /** The recipe with a crop that shows that part of the picture. */
    Recipe with(Recipe recipe, Box box) {
        double middleX = (box.left() + box.right()) / 2;
        double middleY = (box.top() + box.bottom()) / 2;
        double[] sides = {box.left(), box.top(), box.right(), box.bottom()};
        String[] names = {"left", "top", "right", "bottom"};
        Step crop = recipe.stepOrNew(Operation.CROP).withEnabled(true);
        for (int edge = 0; edge < 4; edge++) {
            int side = sideOf(edge);
            boolean whole = sides[side] == (side < 2 ? 0 : 1);
            double x = side % 2 == 0 ? sides[side] : middleX;
            double y = side % 2 == 0 ? middleY : sides[side];
            double share = edge % 2 == 0 ? frameU(x, y) : frameV(x, y);
            crop = crop.with(names[edge], whole ? (edge < 2 ? 0.0 : 1.0) : Math.clamp(share, 0, 1));
        }
        return recipe.with(crop);
    }

    /** Which side of the picture an edge of the frame is: both are counted left, top, right, bottom. */
    private int sideOf(int edge) {
        double step = 0.1;
        double u = 0.5 + (edge == 0 ? -step : edge == 2 ? step : 0);
        double v = 0.5 + (edge == 1 ? -step : edge == 3 ? step : 0);
        double dx = (pictureX(u, v) - pictureX(0.5, 0.5)) * view.width();
        double dy = (pictureY(u, v) - pictureY(0.5, 0.5)) * view.height();
        return Math.abs(dx) > Math.abs(dy) ? (dx < 0 ? 0 : 2) : dy < 0 ? 1 : 3;
    }

    private double pictureX(double u, double v) {
        Homography back = view.toSource().inverse();
        return (back.x(u * view.sourceWidth() - 0.5, v * view.sourceHeight() - 0.5) + 0.5) / view.width();
    }

    private double pictureY(double u, double v) {
        Homography back = view.toSource().inverse();
        return (back.y(u * view.sourceWidth() - 0.5, v * view.sourceHeight() - 0.5) + 0.5) / view.height();
    }

    private double frameU(double x, double y) {
        return (view.toSource().x(x * view.width() - 0.5, y * view.height() - 0.5) + 0.5) / view.sourceWidth();
    }

    private double frameV(double x, double y) {
        return (view.toSource().y(x * view.width() - 0.5, y * view.height() - 0.5) + 0.5) / view.sourceHeight();
    }

    /**
     * A box with a handle dragged.
     *
     * @param dx share of the picture's width that the pointer has moved since
     * @param dy share of its height
     * @param aspect width by height in pixels that is kept; 0 for any
     */
    Box dragged(Box box, Handle handle, double dx, double dy, double aspect) {
        if (handle.x() == 0 && handle.y() == 0) {
            double x = Math.clamp(dx, -box.left(), 1 - box.right());
            double y = Math.clamp(dy, -box.top(), 1 - box.bottom());
            return new Box(box.left() + x, box.top() + y, box.right() + x, box.bottom() + y);
        }
        double left = handle.x() < 0 ? Math.clamp(box.left() + dx, 0, box.right() - LEAST) : box.left();
        double right = handle.x() > 0 ? Math.clamp(box.right() + dx, box.left() + LEAST, 1) : box.right();
        double top = handle.y() < 0 ? Math.clamp(box.top() + dy, 0, box.bottom() - LEAST) : box.top();
        double bottom = handle.y() > 0 ? Math.clamp(box.bottom() + dy, box.top() + LEAST, 1) : box.bottom();
        Box free = new Box(left, top, right, bottom);
        return aspect == 0 ? free : held(free, handle, aspect * view.height() / view.width());
    }

    /** The largest box of a shape within another, at the corner or edge that is not dragged. */
    private static Box held(Box box, Handle handle, double shape) {
        double width = Math.min(box.width(), box.height() * shape);
        double height = width / shape;
        double spareX = box.width() - width;
        double spareY = box.height() - height;
        double left = box.left() + (handle.x() < 0 ? spareX : handle.x() > 0 ? 0 : spareX / 2);
        double top = box.top() + (handle.y() < 0 ? spareY : handle.y() > 0 ? 0 : spareY / 2);
        return new Box(left, top, left + width, top + height);
    }

    /** The largest box of an aspect about the middle of another. */
    Box shaped(Box box, double aspect) {
        return aspect == 0 ? box : held(box, new Handle(0, 0), aspect * view.height() / view.width());
    }
}
