package pro.photoestate.server.accounts;

import com.auth0.jwt.algorithms.Algorithm;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import pro.photoestate.server.accounts.AccountService.Tools;
import pro.photoestate.server.platform.Sealer;

/**
 * The keys that sign tokens of one purpose (ES256), which all servers of a database share. A new one takes over each quarter;
 * it is published for a while before it signs, and the one before stays while something signed by it may be valid.
 * Thread-safe.
 */
public final class KeyRing {

    private static final Duration TERM = Duration.ofDays(90);

    /** What others may have kept of the published keys is older by no more. */
    private static final Duration NOTICE = Duration.ofHours(1);

    /** Tokens that name keys which do not exist make the server look for them no more often. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** P-256 coordinates, bytes. */
    private static final int COORDINATE = 32;

    private final KeyRepository rows = new KeyRepository();
    private final String purpose;
    private final Duration longest;
    private final Tools tools;
    private final Sealer sealer;
    private volatile Held held = new Held(Instant.MIN, List.of());

    /** The keys as they were when they were read. */
    private record Held(Instant readAt, List<Key> keys) {}

    private record Key(String id, ECPublicKey open, ECPrivateKey secret, Instant madeAt) {
        Algorithm algorithm() {
            return Algorithm.ECDSA256(open, secret);
        }

        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /**
     * @param purpose what is signed
     * @param longest how long something signed is valid at most
     */
    KeyRing(String purpose, Duration longest, Tools tools, Sealer sealer) {
        this.purpose = purpose;
        this.longest = longest;
        this.tools = tools;
        this.sealer = sealer;
    }

    /** A key that signs now. */
    record Signing(String id, Algorithm algorithm) {}

    Signing signing() {
        Instant now = tools.now();
        Key key = current(now)
                .or(() -> Optional.of(keys(now, true)).flatMap(all -> current(now)))
                .orElseThrow();
        return new Signing(key.id(), key.algorithm());
    }

    /** The newest that has been published long enough; the newest of all where none has. */
    private Optional<Key> current(Instant now) {
        List<Key> keys = keys(now, false);
        return keys.stream()
                .filter(k -> !k.madeAt().plus(NOTICE).isAfter(now))
                .findFirst()
                .or(() -> keys.stream().findFirst());
    }

    /** What checks a signature; empty for a key that is not of this ring. */
    Optional<Algorithm> verifying(String id) {
        Instant now = tools.now();
        return find(keys(now, false), id)
                .or(() -> held.readAt().isAfter(now.minus(PAUSE)) ? Optional.empty() : find(keys(now, true), id))
                .map(Key::algorithm);
    }

    private static Optional<Key> find(List<Key> keys, String id) {
        return keys.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    /**
     * A key as it is published (RFC 7517, RFC 7518).
     *
     * @param x coordinate, base64url
     */
    public record Jwk(String kty, String crv, String alg, String use, String kid, String x, String y) {}

    /** All that check signatures now. */
    public List<Jwk> published() {
        return keys(tools.now(), false).stream()
                .map(k -> new Jwk(
                        "EC",
                        "P-256",
                        "ES256",
                        "sig",
                        k.id(),
                        coordinate(k.open().getW().getAffineX()),
                        coordinate(k.open().getW().getAffineY())))
                .toList();
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] whole = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, whole, COORDINATE - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private List<Key> keys(Instant now, boolean again) {
        Held known = held;
        boolean old = known.readAt().isBefore(now.minus(NOTICE.dividedBy(2))) || known.readAt().isAfter(now);
        if (!old && !again && !known.keys().isEmpty()) {
            return known.keys();
        }
        List<Key> read = tools.database().transact(tx -> {
            Instant settled = now.minus(NOTICE).minus(longest);
            List<KeyRepository.Row> all = rows.lock(tx, purpose, settled);
            if (all.isEmpty() || all.getFirst().madeAt().plus(TERM).isBefore(now)) {
                rows.add(tx, purpose, make(now));
                all = rows.lock(tx, purpose, settled);
            }
            return all.stream().map(this::key).toList();
        });
        held = new Held(now, read);
        return read;
    }

    private KeyRepository.Row make(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), tools.random());
            KeyPair pair = generator.generateKeyPair();
            return new KeyRepository.Row(
                    tools.ids().next().toString(),
                    pair.getPublic().getEncoded(),
                    sealer.seal(purpose, pair.getPrivate().getEncoded()),
                    now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    private Key key(KeyRepository.Row row) {
        byte[] secret = sealer.open(purpose, row.sealed());
        try {
            KeyFactory factory = KeyFactory.getInstance("EC");
            return new Key(
                    row.id(),
                    (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(row.open())),
                    (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    row.madeAt());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of the database is none", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
