package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Homography;

/** A homography as it looks close to one point: offset (u, v) from that point -> place in the frame, px. */
record Affine2(double x0, double y0, double xx, double xy, double yx, double yy) {

    static Affine2 of(Homography map, double x, double y) {
        return new Affine2(
                map.x(x, y),
                map.y(x, y),
                map.x(x + 0.5, y) - map.x(x - 0.5, y),
                map.x(x, y + 0.5) - map.x(x, y - 0.5),
                map.y(x + 0.5, y) - map.y(x - 0.5, y),
                map.y(x, y + 0.5) - map.y(x, y - 0.5));
    }

    double x(double u, double v) {
        return x0 + xx * u + xy * v;
    }

    double y(double u, double v) {
        return y0 + yx * u + yy * v;
    }
}
