package pro.photoestate.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.photoestate.server.platform.ServerSettings.Address;
import pro.photoestate.server.platform.StartFault.Code;

class SettingsReaderTest {

    @TempDir
    private Path folder;

    private ServerSettings read(Map<String, String> environment) {
        return SettingsReader.read(folder, Optional.empty(), environment, Map.of());
    }

    private void file(String text) throws IOException {
        Files.writeString(folder.resolve("server.properties"), text);
    }

    @Test
    void withNothingSaidEverythingIsEmbedded() {
        ServerSettings settings = read(Map.of());
        assertThat(settings.listen()).isEqualTo(new Address("127.0.0.1", 8480));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.store().endpoint()).isEmpty();
        assertThat(settings.mail().server()).isEmpty();
        assertThat(settings.clamd()).isEmpty();
        assertThat(settings.metricsPort()).isEmpty();
        assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        file("server.port = 1\ndatabase.pool = 5\nserver.host = 0.0.0.0\n");
        Map<String, String> environment = Map.of("PHOTOESTATE_SERVER_PORT", "2", "PHOTOESTATE_DATABASE_POOL", "6");
        ServerSettings settings =
                SettingsReader.read(folder, Optional.empty(), environment, Map.of(Setting.SERVER_PORT, "3"));
        assertThat(settings.listen()).isEqualTo(new Address("0.0.0.0", 3));
        assertThat(settings.pool()).isEqualTo(6);
    }

    @Test
    void anEmptyValueIsNone() throws IOException {
        file("server.host =\nmetrics.port = \n");
        assertThat(read(Map.of("PHOTOESTATE_METRICS_PORT", " ")).metricsPort()).isEmpty();
    }

    @Test
    void aSecretIsReadFromTheFileThatIsNamed() throws IOException {
        Path secret = Files.writeString(folder.resolve("password.txt"), "s3cret\n");
        file("database.url = jdbc:postgresql://db/x\ndatabase.password.file = %s\n".formatted(secret));
        assertThat(read(Map.of()).database().orElseThrow().password()).isEqualTo("s3cret");
        assertThat(read(Map.of()).toString()).doesNotContain("s3cret");
        assertThat(read(Map.of("PHOTOESTATE_DATABASE_PASSWORD_FILE", secret.toString())).database().orElseThrow().password())
                .isEqualTo("s3cret");
    }

    @Test
    void aPublicAddressHasNoSlashAtItsEnd() {
        assertThat(read(Map.of("PHOTOESTATE_SERVER_PUBLIC_URL", "https://photos.example.com/")).publicUrl())
                .contains(URI.create("https://photos.example.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "server.port, 99999, a whole number from 0 to 65535",
        "server.port, http, a whole number from 0 to 65535",
        "database.pool, 1, from 2 to 200",
        "server.public-url, photos.example.com, is no address with http:// or https://",
        "server.public-url, ftp://x, is no address with http:// or https://",
        "server.public-url, 'http://u:p@x', is no address",
        "store.endpoint, 'http://a b', is no address",
        "store.bucket, A, 3 to 63 small letters",
        "store.access-key, abc, missing beside its other half",
        "database.url, mysql://x, must begin with jdbc:postgresql:",
        "mail.smtp, mail.example.com:25, smtp:// or smtps://",
        "scan.clamd, 3310, it must be host:port",
        "scan.clamd, host:0, a whole number from 1",
        "log.format, xml, '[plain, json]'"
    })
    void aWrongValueStopsWithASentenceThatNamesTheSetting(String key, String value, String said) throws IOException {
        file(key + " = " + value);
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOfSatisfying(StartFault.class, e -> {
                    assertThat(e.code()).isEqualTo(Code.SETTING_WRONG);
                    assertThat(e).hasMessageContaining("PHOTOESTATE_").hasMessageContaining(said);
                });
    }

    @Test
    void anUnknownSettingIsNamed() throws IOException {
        file("server.prot = 80");
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOfSatisfying(StartFault.class, e -> assertThat(e.code()).isEqualTo(Code.SETTING_UNKNOWN))
                .hasMessageContaining("server.prot");
    }

    @Test
    void aFileThatIsNamedMustBeThereAndOneInTheDataFolderNeedNot() {
        assertThatThrownBy(() -> SettingsReader.read(folder, Optional.of(folder.resolve("my.conf")), Map.of(), Map.of()))
                .isInstanceOfSatisfying(StartFault.class, e -> assertThat(e.code()).isEqualTo(Code.SETTINGS_UNREADABLE))
                .hasMessageContaining("my.conf");
        assertThatThrownBy(() -> read(Map.of("PHOTOESTATE_DATABASE_PASSWORD_FILE", "/nowhere/secret")))
                .hasMessageContaining("/nowhere/secret");
    }
}
