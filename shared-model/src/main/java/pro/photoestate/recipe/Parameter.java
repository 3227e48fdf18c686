package pro.photoestate.recipe;

import java.util.List;
import pro.photoestate.sentence.Sentence;

/**
 * The declaration of one parameter of an operation: its name in JSON, its default and what it accepts. A value is a
 * {@link Double}, a {@link String} or a {@link Boolean}.
 */
public sealed interface Parameter {

    /** The word that stands for "let the engine decide" in place of a number. */
    String AUTO = "auto";

    /** The parameter's name in JSON. */
    String name();

    /** The value of a step that does not name the parameter. */
    Object defaultValue();

    /** Whether the value is acceptable. */
    boolean accepts(Object value);

    /** What is acceptable, to follow "must be". */
    Sentence expectation();

    /** A number in {@code min..max}, in the given unit ({@code ""} for none). */
    record Amount(String name, double min, double max, double preset, String unit) implements Parameter {
        @Override
        public Object defaultValue() {
            return preset;
        }

        @Override
        public boolean accepts(Object value) {
            return value instanceof Double number && number >= min && number <= max;
        }

        @Override
        public Sentence expectation() {
            return Sentence.of("recipe.expected.number", plain(min), plain(max), unit.isEmpty() ? "" : " " + unit);
        }
    }

    /** A number in {@code min..max}, or {@link #AUTO}, which is the default. */
    record AutoAmount(String name, double min, double max, String unit) implements Parameter {
        @Override
        public Object defaultValue() {
            return AUTO;
        }

        @Override
        public boolean accepts(Object value) {
            return AUTO.equals(value) || (value instanceof Double number && number >= min && number <= max);
        }

        @Override
        public Sentence expectation() {
            return Sentence.of("recipe.expected.auto", plain(min), plain(max), unit.isEmpty() ? "" : " " + unit);
        }
    }

    /** One of a few words; the first is the default. */
    record Choice(String name, List<String> options) implements Parameter {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Object defaultValue() {
            return options.getFirst();
        }

        @Override
        public boolean accepts(Object value) {
            return value instanceof String word && options.contains(word);
        }

        @Override
        public Sentence expectation() {
            return Sentence.of("recipe.expected.choice", String.join(", ", options));
        }
    }

    /** True or false. */
    record Flag(String name, boolean preset) implements Parameter {
        @Override
        public Object defaultValue() {
            return preset;
        }

        @Override
        public boolean accepts(Object value) {
            return value instanceof Boolean;
        }

        @Override
        public Sentence expectation() {
            return Sentence.of("recipe.expected.flag");
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
