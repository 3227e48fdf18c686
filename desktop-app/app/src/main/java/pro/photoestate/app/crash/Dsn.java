package pro.photoestate.app.crash;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where reports are sent.
 *
 * @param envelopes the address that takes them
 * @param key who sends, not secret
 */
public record Dsn(URI envelopes, String key) {

    /** {@code https://KEY@HOST/PATH/PROJECT}; without encryption only to this computer itself. */
    private static final Pattern FORM = Pattern.compile(
            "(https|http)://(?<key>[A-Za-z0-9]{1,128})(:[A-Za-z0-9]*)?@(?<host>[A-Za-z0-9.-]{1,253}(:\\d{1,5})?)(?<path>(/[A-Za-z0-9._-]+)*)/(?<project>[A-Za-z0-9_-]{1,64})");

    private static final Pattern LOCAL = Pattern.compile("(127\\.0\\.0\\.1|localhost)(:\\d+)?");

    /** An address in Sentry's notation; empty when it is none. */
    public static Optional<Dsn> of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || ("http".equals(form.group(1)) && !LOCAL.matcher(form.group("host")).matches())) {
            return Optional.empty();
        }
        String address = "%s://%s%s/api/%s/envelope/"
                .formatted(form.group(1), form.group("host"), form.group("path"), form.group("project"));
        return Optional.of(new Dsn(URI.create(address), form.group("key")));
    }

    /** As the protocol wants it in a header. */
    String authorization(String version) {
        return "Sentry sentry_version=7, sentry_client=photoestate/%s, sentry_key=%s".formatted(version, key);
    }
}
