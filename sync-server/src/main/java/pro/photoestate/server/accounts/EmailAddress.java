package pro.photoestate.server.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.SecretToken;

/**
 * An address that mail can be sent to.
 *
 * @param text as it was typed, without spaces around it
 */
public record EmailAddress(String text) {

    /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
    private static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]+");

    /** @throws ProblemException {@code VALUE_WRONG} for what is none */
    public EmailAddress {
        text = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new ProblemException(ProblemCode.VALUE_WRONG, "That is no e-mail address; it looks like name@example.com.");
        }
    }

    /** By which two spellings are one address. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** For what is counted about it where it must not be read. */
    byte[] hash() {
        return SecretToken.sha256(key());
    }
}
