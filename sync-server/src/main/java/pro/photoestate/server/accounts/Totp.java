package pro.photoestate.server.accounts;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of an authenticator app: RFC 6238 with SHA-1, 30 s and 6 digits, which is what all of them speak. */
final class Totp {

    private static final String MAC = "HmacSHA1";

    /** RFC 4226, 4: 160 bits. */
    private static final int SECRET = 20;

    private static final long STEP = 30;
    private static final int MODULUS = 1_000_000;

    /** Steps that a phone's clock may be off in either direction. */
    private static final int DRIFT = 1;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static byte[] secret(SecureRandom random) {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return secret;
    }

    /** The step of time whose code this is, later than the last one that was taken. */
    static OptionalLong step(byte[] secret, String code, Instant now, long last) {
        String digits = code.replaceAll("\\s", "");
        long middle = now.getEpochSecond() / STEP;
        for (long step = Math.max(middle - DRIFT, last + 1); step <= middle + DRIFT; step++) {
            if (digits.equals(code(secret, step))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** RFC 4226, 5.3. */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    /** What the app is given, as a link that a QR code holds. */
    static String link(byte[] secret, EmailAddress email) {
        return "otpauth://totp/PhotoEstate%%20Pro:%s?secret=%s&issuer=PhotoEstate%%20Pro"
                .formatted(URLEncoder.encode(email.text(), StandardCharsets.UTF_8), base32(secret));
    }

    /** RFC 4648, 6, without padding; 20 bytes need none. */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : bytes) {
            held = (held << Byte.SIZE) | (b & 0xff);
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                text.append(LETTERS.charAt((held >>> bits) & 31));
            }
        }
        return text.toString();
    }
}
