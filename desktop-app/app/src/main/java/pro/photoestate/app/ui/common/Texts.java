package pro.photoestate.app.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import pro.photoestate.sentence.Sentence;

/**
 * The words of one part of the window in one language. They lie beside its classes as {@code <part>.properties} (English)
 * and {@code <part>_de.properties}; a test holds the two together.
 *
 * @param bundle as FXML takes it
 * @param locale also of numbers and dates
 */
public record Texts(ResourceBundle bundle, Locale locale) {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The words of a part, such as {@code "library"}. */
    public static Texts of(String part, Locale locale) {
        return new Texts(
                ResourceBundle.getBundle("pro.photoestate.app.ui.%s.%s".formatted(part, part), locale, Texts.class.getClassLoader(), NO_FALLBACK),
                locale);
    }

    /**
     * The words for a key, with {@link MessageFormat} places filled in.
     *
     * @throws MissingResourceException when there are none
     */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** What the rest of the program tells, in this language. */
    public String told(Sentence sentence) {
        return sentence.in(locale);
    }

    /** Whether there are words for a key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
