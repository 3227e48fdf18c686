package pro.photoestate.engine.op.tone;

import pro.photoestate.engine.image.SrgbCurve;
import pro.photoestate.engine.image.Tile;

/**
 * Tells a room from a house front and day from evening by a few colours: blue or white above, green anywhere, warm
 * lights in a dark picture. Logistic scores with round weights, so that no single photo decided them; a wrong answer
 * costs some brightness, no more, and a doubtful one is given the mean of what suits each kind.
 *
 * @param interior chance of a room, 0..1; the three add up to 1
 * @param exterior chance of a house or street by day
 * @param twilight chance of a house in the evening
 */
record SceneSense(double interior, double exterior, double twilight) {

    /** Pixels looked at, about. */
    private static final int SAMPLES = 60_000;

    static SceneSense of(Tile picture) {
        int step = (int) Math.max(1, Math.sqrt((double) picture.width() * picture.height() / SAMPLES));
        Counts counts = ground(picture, step);
        for (int y = step / 2; y < picture.height(); y += step) {
            for (int x = step / 2; x < picture.width(); x += step) {
                int i = y * picture.width() + x;
                counts.add(picture.r()[i], picture.g()[i], picture.b()[i], 3 * y < picture.height());
            }
        }
        return counts.verdict();
    }

    /** Certainly of this kind, because somebody said so. */
    static SceneSense told(SceneClass scene) {
        return new SceneSense(
                scene == SceneClass.INTERIOR ? 1 : 0,
                scene == SceneClass.EXTERIOR ? 1 : 0,
                scene == SceneClass.TWILIGHT ? 1 : 0);
    }

    /** The likeliest kind. */
    SceneClass scene() {
        if (interior >= exterior + twilight) {
            return SceneClass.INTERIOR;
        }
        return exterior >= twilight ? SceneClass.EXTERIOR : SceneClass.TWILIGHT;
    }

    /** 0..1 that it is the likeliest kind. */
    double confidence() {
        return switch (scene()) {
            case INTERIOR -> interior;
            case EXTERIOR -> exterior;
            case TWILIGHT -> twilight;
        };
    }

    /** What lies below the upper third: its cast, which must not be taken for sky, and its brightness. */
    private static Counts ground(Tile picture, int step) {
        double red = 1e-6;
        double blue = 1e-6;
        double strongest = 0;
        int count = 0;
        for (int y = picture.height() / 3; y < picture.height(); y += step) {
            for (int x = step / 2; x < picture.width(); x += step) {
                int i = y * picture.width() + x;
                float r = SrgbCurve.encode(picture.r()[i]);
                float b = SrgbCurve.encode(picture.b()[i]);
                red += r;
                blue += b;
                strongest += Math.max(b, Math.max(r, SrgbCurve.encode(picture.g()[i])));
                count++;
            }
        }
        return new Counts((float) Math.clamp(blue / red, 1, 1.3), (float) (0.8 * strongest / Math.max(1, count)));
    }

    /** What was seen so far. Colours are compared as encoded values, as the eye does. */
    private static final class Counts {
        private final float cast;
        private final float skyFrom;
        private int all;
        private int upper;
        private int blueAbove;
        private int whiteAbove;
        private int green;
        private int warmLight;
        private int dayLight;
        private double sum;
        private double sumAbove;

        /**
         * @param cast encoded blue over red of the ground, 1 to 1.3
         * @param skyFrom encoded blue from which blue may be sky: a shaded ceiling is darker than the floor
         */
        Counts(float cast, float skyFrom) {
            this.cast = cast;
            this.skyFrom = skyFrom;
        }

        void add(float red, float green, float blue, boolean above) {
            float r = SrgbCurve.encode(red);
            float g = SrgbCurve.encode(green);
            float b = SrgbCurve.encode(blue);
            float luma = 0.299f * r + 0.587f * g + 0.114f * b;
            all++;
            sum += luma;
            this.green += luma > 0.06 && g > 1.06 * r && g > 1.18 * b ? 1 : 0;
            warmLight += luma > 0.5 && r > 1.5 * b ? 1 : 0;
            dayLight += luma > 0.7 && r < 1.25 * b ? 1 : 0;
            if (above) {
                boolean isBlue = b > skyFrom && b > 1.12 * cast * r && b >= g;
                upper++;
                sumAbove += luma;
                blueAbove += isBlue ? 1 : 0;
                whiteAbove += !isBlue && luma > 0.8 ? 1 : 0;
            }
        }

        SceneSense verdict() {
            if (all == 0 || upper == 0) {
                return told(SceneClass.INTERIOR);
            }
            double outside = chance(6.0 * blueAbove / upper
                    + 12.0 * green / all
                    + 1.5 * whiteAbove / upper
                    + 10 * Math.max(0, sumAbove / upper - 0.8)
                    - 2.4);
            double evening = chance(25 * (0.38 - sum / all)
                    + 80 * Math.min(0.03, (double) warmLight / all)
                    - 60 * Math.min(0.05, (double) dayLight / all)
                    - 0.8);
            return new SceneSense(1 - outside, outside * (1 - evening), outside * evening);
        }

        private static double chance(double score) {
            return 1 / (1 + Math.exp(-score));
        }
    }
}
