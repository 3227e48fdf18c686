package pro.photoestate.app.ui.develop;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;
import pro.photoestate.recipe.Parameter;

/**
 * How a number of a recipe is shown and moved.
 *
 * @param min of the recipe's number
 * @param max of the recipe's number
 * @param shown what is shown for one of the recipe's: 100 for shares that are shown in percent
 * @param step of an arrow key, in the recipe's numbers
 * @param decimals that are shown
 * @param unit behind the number; may be empty
 * @param logarithmic whether the slider moves by ratios
 */
record Scale(
        double min, double max, double shown, double step, int decimals, String unit, boolean logarithmic) {

    /** Steps with Shift and by Page Up and Down, as factors. */
    static final double FINE = 0.1;

    static final double COARSE = 10;

    /** Where the slider of a number lies, between these. */
    static final double LOW = 0;

    static final double HIGH = 1;

    /** The scale of a parameter that is a number. */
    static Scale of(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Amount a -> of(a.min(), a.max(), a.unit());
            case Parameter.AutoAmount a -> of(a.min(), a.max(), a.unit());
            default -> throw new IllegalArgumentException(parameter.name() + " is no number");
        };
    }

    private static Scale of(double min, double max, String unit) {
        return switch (unit) {
            case "K" -> new Scale(min, max, 1, 50, 0, "K", true);
            case "EV" -> new Scale(min, max, 1, 0.05, 2, "EV", false);
            case "degrees" -> new Scale(min, max, 1, 0.1, 2, "°", false);
            case "%" -> new Scale(min, max, 1, 1, 1, "%", false);
            default -> max == 1 ? new Scale(min, max, 100, 0.005, 1, "%", false) : new Scale(min, max, 1, 1, 1, "", false);
        };
    }

    /** Where on the slider a value lies. */
    double place(double value) {
        return logarithmic
                ? Math.log(value / min) / Math.log(max / min)
                : (value - min) / (max - min);
    }

    /** The value at a place of the slider, on a round number. */
    double valueAt(double place) {
        double p = Math.clamp(place, LOW, HIGH);
        double value = logarithmic ? min * Math.pow(max / min, p) : min + p * (max - min);
        return round(value, step / 5);
    }

    /** A value some steps further. */
    double moved(double value, double steps) {
        return Math.clamp(round(value + steps * step, step * FINE), min, max);
    }

    private double round(double value, double grid) {
        double inverse = Math.rint(1 / grid);
        double rounded = inverse >= 1 ? Math.rint(value * inverse) / inverse : Math.rint(value / grid) * grid;
        return Math.clamp(rounded, min, max);
    }

    /** The number as it is shown, with a sign where there are two, and without its unit. */
    String number(double value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setGroupingUsed(false);
        double rounded = value * shown;
        String text = format.format(rounded == 0 ? 0 : rounded);
        return min < 0 && !text.startsWith("-") && !text.equals("0") ? "+" + text : text.replace('-', '−');
    }

    /** The number with its unit. */
    String words(double value, Locale locale) {
        String number = number(value, locale);
        return unit.isEmpty() ? number : unit.equals("°") ? number + unit : number + " " + unit;
    }

    /** What somebody typed, with comma or point, with or without the unit; empty when it is no number within the range. */
    OptionalDouble parse(String typed) {
        String text = typed.replace(unit.isEmpty() ? " " : unit, "")
                .replace('−', '-')
                .replace(',', '.')
                .replace("+", "")
                .strip();
        try {
            double value = Double.parseDouble(text) / shown;
            return value >= min && value <= max ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
