package pro.photoestate.app.ui.settings;

import java.util.Locale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.ui.common.Texts;

/** What a choice is called: the words whose key is a prefix and its name. */
final class Named<E extends Enum<E>> extends StringConverter<E> {

    private final Texts texts;
    private final String prefix;

    Named(Texts texts, String prefix) {
        this.texts = texts;
        this.prefix = prefix;
    }

    @Override
    public String toString(@Nullable E value) {
        return value == null ? "" : texts.get(prefix + value.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public E fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed into it");
    }
}
