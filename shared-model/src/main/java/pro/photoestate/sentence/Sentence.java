package pro.photoestate.sentence;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/**
 * Something told to people, not yet in a language.
 *
 * @param key its words; what stands before the first dot names the module whose {@code sentences.properties} has them
 * @param arguments what fills its {@link MessageFormat} places: texts, numbers, and sentences within the sentence
 */
public record Sentence(String key, List<Object> arguments) {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final String PLAIN = "sentence.plain";

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** A sentence; arguments that are neither numbers nor sentences are taken as their texts. */
    public static Sentence of(String key, @Nullable Object... arguments) {
        return new Sentence(key, Arrays.stream(arguments).map(Sentence::plainly).toList());
    }

    private static Object plainly(@Nullable Object argument) {
        return argument instanceof Sentence || argument instanceof Number ? argument : String.valueOf(argument);
    }

    /** Words that are the same in all languages because nobody knows others, such as what a system gives as its reason. */
    public static Sentence plain(String words) {
        return of(PLAIN, words);
    }

    /** As logs, scripts and the command line have it. */
    public String english() {
        return in(Locale.ENGLISH);
    }

    /**
     * The words in a language; English where there are none.
     *
     * @throws MissingResourceException when no module has the key
     */
    public String in(Locale locale) {
        Object[] filled = arguments.stream()
                .map(a -> a instanceof Sentence inner ? inner.in(locale) : a)
                .toArray();
        return new MessageFormat(words(locale).getString(key), locale).format(filled);
    }

    /** Whether this program has words for it, and the arguments fit them: another version may have written it down. */
    boolean canBeTold() {
        try {
            return !english().isEmpty();
        } catch (MissingResourceException | IllegalArgumentException e) {
            return false;
        }
    }

    private ResourceBundle words(Locale locale) {
        String module = key.substring(0, Math.max(0, key.indexOf('.')));
        return ResourceBundle.getBundle(
                "pro.photoestate.%s.sentences".formatted(module), locale, Sentence.class.getClassLoader(), NO_FALLBACK);
    }

    /** The English words. */
    @Override
    public String toString() {
        return english();
    }
}
