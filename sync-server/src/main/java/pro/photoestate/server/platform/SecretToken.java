package pro.photoestate.server.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of 256 bits that one person or program gets, and of which only the hash is kept.
 *
 * @param text as it stands in links, cookies and answers
 */
public record SecretToken(String text) {

    private static final int BYTES = 32;

    /** A new one. */
    public static SecretToken make(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 of it: no slower hash is needed where nothing can be guessed. */
    public byte[] hash() {
        return sha256(text);
    }

    /** SHA-256 of a text's UTF-8. */
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SecretToken";
    }
}
