package pro.photoestate.server.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * What a server runs with, checked. Each part that is absent has its embedded stand-in.
 *
 * @param data folder of everything that the server keeps
 * @param listen where requests are taken
 * @param publicUrl what browsers and devices call the server, with no slash at its end; absent for where it listens
 * @param proxies addresses of the proxies before it, whose word about a caller's address is believed
 * @param secret seals keys in the database; absent for one of the data folder
 * @param database an outside database
 * @param store the bucket of photos
 * @param mail a mail server
 * @param clamd a virus scanner
 * @param metricsPort where figures are served
 * @param jsonLogs logs as JSON lines
 * @param patience how long a stop waits for what is running
 */
public record ServerSettings(
        Path data,
        Address listen,
        Optional<URI> publicUrl,
        Set<String> proxies,
        Optional<ServerSecret> secret,
        Optional<DatabaseAddress> database,
        int pool,
        Store store,
        Mail mail,
        Optional<Address> clamd,
        Optional<Integer> metricsPort,
        boolean jsonLogs,
        Duration patience) {

    /** @param port 0 for a free one */
    public record Address(String host, int port) {}

    /** @param digits 64 hexadecimal ones */
    public record ServerSecret(String digits) {

        /** As they are. */
        public byte[] bytes() {
            return HexFormat.of().parseHex(digits);
        }

        @Override
        public String toString() {
            return "ServerSecret";
        }
    }

    /** @param url with the scheme jdbc:postgresql */
    public record DatabaseAddress(String url, String user, String password) {

        @Override
        public String toString() {
            return "DatabaseAddress[" + url + "]";
        }
    }

    /**
     * @param endpoint absent for the embedded store, or the region's own
     * @param key absent for the role of the machine
     */
    public record Store(Optional<URI> endpoint, String region, String bucket, Optional<StoreKey> key) {}

    /** A pair that opens the store. */
    public record StoreKey(String id, String secret) {

        @Override
        public String toString() {
            return "StoreKey[" + id + "]";
        }
    }

    /** @param server absent for the outbox folder */
    public record Mail(Optional<URI> server, String user, String password, String from) {

        @Override
        public String toString() {
            return "Mail[" + server + "]";
        }
    }
}
