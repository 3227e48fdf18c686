package pro.photoestate.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void aPhoneMayBeHalfAMinuteOffAndNoCodeIsTakenTwice() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long middle = now.getEpochSecond() / 30;
        assertThat(Totp.step(SECRET, " 005 924 ", now, 0)).hasValue(middle);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, middle - 1), now, 0)).hasValue(middle - 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, middle + 1), now, 0)).hasValue(middle + 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, middle + 2), now, 0)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, middle - 2), now, 0)).isEmpty();
        assertThat(Totp.step(SECRET, "005924", now, middle)).isEmpty();
    }

    /** RFC 4648, 10, as far as it goes without padding. */
    @Test
    void secretsAreTypedInBase32() {
        assertThat(Totp.base32("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Totp.base32(SECRET)).hasSize(32);
    }
}
