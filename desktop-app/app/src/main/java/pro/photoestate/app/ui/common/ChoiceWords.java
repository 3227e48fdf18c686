package pro.photoestate.app.ui.common;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What the values of a box to choose from are called; no value is called nothing. Nobody types into such a box. */
public final class ChoiceWords<T> extends StringConverter<T> {

    private final Function<T, String> words;

    /** @param words of a value, in the window's language */
    public ChoiceWords(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed into a box of choices");
    }
}
