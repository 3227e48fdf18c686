package pro.photoestate.app.ui.compare;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.transform.Affine;
import pro.photoestate.app.ui.common.Placement;

/**
 * Where a picture lies in a pane that has another one's spots: turned, leaned and cut as the geometry of both says, so that
 * each spot of the room lies on itself.
 *
 * @param back from spots of the picture to those of the pane's
 * @param at where the pane's picture lies
 */
record Warp(SideMap back, Placement at) {

    /** Of a picture. */
    static final Rectangle2D WHOLE = new Rectangle2D(0, 0, 1, 1);

    /** A part is drawn as if it leaned evenly; wrong by no more than this, in spots: a third of a pixel of a large one. */
    private static final double WRONG = 5e-5;

    /** Pieces in each direction at most: each is drawn by itself. */
    private static final int MOST = 24;

    /** @param map from spots of the pane's picture to those of this one */
    static Warp of(SideMap map, Placement at) {
        return new Warp(map.back(), at);
    }

    /** Pane x of a spot. */
    double x(double u, double v) {
        return at.screenX(back.u(u, v));
    }

    /** Pane y of a spot. */
    double y(double u, double v) {
        return at.screenY(back.v(u, v));
    }

    /** Px of the pane for each px of the picture, around the middle of a pane. */
    double factor(SidePicture picture, double paneWidth, double paneHeight) {
        SideMap map = back.back();
        double u = at.u(paneWidth / 2);
        double v = at.v(paneHeight / 2);
        double pixels = (double) picture.fullWidth() * picture.fullHeight();
        return Math.sqrt(at.width() * at.height() / (pixels * map.area(u, v)));
    }

    /** Into how many pieces in each direction a part that is so wide must be cut to be right everywhere. */
    int pieces(double spots) {
        return (int) Math.clamp(Math.ceil(spots * Math.sqrt(back.lean() / (4 * WRONG))), 1, MOST);
    }

    /** Draws an image of a part of the picture. */
    void draw(GraphicsContext to, Image image, Rectangle2D part) {
        int count = pieces(Math.max(part.getWidth(), part.getHeight()));
        double width = image.getWidth() / count;
        double height = image.getHeight() / count;
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                Rectangle2D spots = new Rectangle2D(
                        part.getMinX() + part.getWidth() * column / count,
                        part.getMinY() + part.getHeight() * row / count,
                        part.getWidth() / count,
                        part.getHeight() / count);
                if (isSeen(spots, to.getCanvas().getWidth(), to.getCanvas().getHeight())) {
                    piece(to, image, new Rectangle2D(column * width, row * height, width, height), spots);
                }
            }
        }
    }

    /** Whether a part may be seen in a pane. */
    boolean isSeen(Rectangle2D part, double paneWidth, double paneHeight) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 4; corner++) {
            double u = corner % 2 == 0 ? part.getMinX() : part.getMaxX();
            double v = corner < 2 ? part.getMinY() : part.getMaxY();
            left = Math.min(left, x(u, v));
            right = Math.max(right, x(u, v));
            top = Math.min(top, y(u, v));
            bottom = Math.max(bottom, y(u, v));
        }
        return right >= 0 && bottom >= 0 && left <= paneWidth && top <= paneHeight;
    }

    /** One px more at the right and below lies under the next piece, so that no seam shines through. */
    private void piece(GraphicsContext to, Image image, Rectangle2D px, Rectangle2D spots) {
        double u = spots.getMinX() + spots.getWidth() / 2;
        double v = spots.getMinY() + spots.getHeight() / 2;
        to.save();
        to.transform(new Affine(
                (x(spots.getMaxX(), v) - x(spots.getMinX(), v)) / px.getWidth(),
                (x(u, spots.getMaxY()) - x(u, spots.getMinY())) / px.getHeight(),
                x(u, v),
                (y(spots.getMaxX(), v) - y(spots.getMinX(), v)) / px.getWidth(),
                (y(u, spots.getMaxY()) - y(u, spots.getMinY())) / px.getHeight(),
                y(u, v)));
        double width = Math.min(px.getWidth() + 1, image.getWidth() - px.getMinX());
        double height = Math.min(px.getHeight() + 1, image.getHeight() - px.getMinY());
        to.drawImage(
                image, px.getMinX(), px.getMinY(), width, height, -px.getWidth() / 2, -px.getHeight() / 2, width, height);
        to.restore();
    }
}
