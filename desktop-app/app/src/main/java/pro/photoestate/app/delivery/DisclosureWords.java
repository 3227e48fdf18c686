package pro.photoestate.app.delivery;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of statements in one language. The program's own language does not matter: they are for who gets the photos. */
record DisclosureWords(ResourceBundle bundle, Locale locale) {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    static DisclosureWords of(Locale locale) {
        String name = DisclosureWords.class.getPackageName() + ".disclosure";
        return new DisclosureWords(
                ResourceBundle.getBundle(name, locale, DisclosureWords.class.getClassLoader(), NO_FALLBACK), locale);
    }

    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
