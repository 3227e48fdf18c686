package pro.photoestate.app.ui.common;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What places remember from one start of the program to the next, such as the width of a panel: small values by name, {@code
 * place.what}. The person may have edited them by hand, so a value that does not fit is as good as none. Belongs to the
 * window's thread.
 */
public final class Remembered {

    private final Map<String, String> values = new HashMap<>();

    /** The number of that name; {@code fallback} when there is none between {@code least} and {@code most}. */
    public double number(String key, double fallback, double least, double most) {
        try {
            double value = Double.parseDouble(values.getOrDefault(key, ""));
            return value >= least && value <= most ? value : fallback;
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    /** The choice of that name; {@code fallback} when there is none. */
    public <E extends Enum<E>> E choice(String key, E fallback) {
        String value = values.getOrDefault(key, "");
        for (E choice : fallback.getDeclaringClass().getEnumConstants()) {
            if (choice.name().equals(value)) {
                return choice;
            }
        }
        return fallback;
    }

    /** Whether the thing of that name is on; {@code fallback} when that is not known. */
    public boolean flag(String key, boolean fallback) {
        return switch (values.getOrDefault(key, "")) {
            case "true" -> true;
            case "false" -> false;
            default -> fallback;
        };
    }

    /** The text of that name. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Remembers a number. */
    public void put(String key, double value) {
        values.put(key, Double.toString(value));
    }

    /** Remembers a choice. */
    public void put(String key, Enum<?> value) {
        values.put(key, value.name());
    }

    /** Remembers whether something is on. */
    public void put(String key, boolean value) {
        values.put(key, Boolean.toString(value));
    }

    /** Remembers a text. */
    public void put(String key, String value) {
        values.put(key, value);
    }

    /** Everything, to be kept. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** Takes up what was kept. */
    public void restore(Map<String, String> kept) {
        values.putAll(kept);
    }
}
