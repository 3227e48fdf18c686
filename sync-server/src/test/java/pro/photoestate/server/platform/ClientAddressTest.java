package pro.photoestate.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    private final ClientAddress behind = new ClientAddress(Set.of("10.0.0.1", "10.0.0.2"));

    @Test
    void withoutProxiesNobodysWordIsBelieved() {
        assertThat(new ClientAddress(Set.of()).of("203.0.113.7", Optional.of("1.2.3.4"))).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "10.0.0.1 | 203.0.113.7 | 203.0.113.7",
        "10.0.0.1 | 1.2.3.4, 203.0.113.7 | 203.0.113.7",
        "10.0.0.1 | 203.0.113.7, 10.0.0.2 | 203.0.113.7",
        "10.0.0.1 | evil.example.com | 10.0.0.1",
        "10.0.0.1 | '' | 10.0.0.1",
        "203.0.113.9 | 1.2.3.4 | 203.0.113.9",
        "10.0.0.1 | 2001:db8:1:2:3:4:5:6 | 2001:db8:1:2::/64",
        "10.0.0.1 | [2001:db8:1:2::9] | 2001:db8:1:2::/64"
    })
    void aProxyIsBelievedAsFarAsTheFirstAddressThatIsNoneOfOurs(String peer, String forwarded, String address) {
        assertThat(behind.of(peer, Optional.of(forwarded))).isEqualTo(address);
    }
}
