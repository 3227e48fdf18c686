package pro.photoestate.server.accounts;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import pro.photoestate.server.accounts.AccountLetters.Change;
import pro.photoestate.server.accounts.AccountService.Tools;
import pro.photoestate.server.accounts.TokenRepository.Family;
import pro.photoestate.server.accounts.TokenRepository.Grant;
import pro.photoestate.server.audit.AuditAction;
import pro.photoestate.server.platform.Call.Origin;
import pro.photoestate.server.platform.Sealer;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Transaction;

/**
 * Gives the desktop its tokens: a code that the system's browser brings (RFC 6749, RFC 8252) with PKCE (RFC 7636), exchanged
 * once for a refresh token, which is exchanged at each use for the next (RFC 9700, 4.14.2). Thread-safe.
 */
public final class TokenService {

    /** The only program that signs in so. */
    public static final String CLIENT = "photoestate-desktop";

    static final Duration CODE_LIFE = Duration.ofMinutes(2);

    /** A device that is away for longer signs in again. */
    static final Duration REFRESH_LIFE = Duration.ofDays(90);

    /** An answer that got lost on its way is given again for this time. */
    static final Duration AGAIN = Duration.ofSeconds(10);

    private static final String PURPOSE = "refresh";
    private static final int LONGEST_NAME = 100;
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final TokenRepository rows = new TokenRepository();
    private final AccountRepository accounts = new AccountRepository();
    private final DeviceRepository devices = new DeviceRepository();
    private final Tools tools;
    private final AccessTokens tokens;
    private final AccountLetters letters;

    TokenService(Tools tools, AccessTokens tokens, AccountLetters letters) {
        this.tools = tools;
        this.tokens = tokens;
        this.letters = letters;
    }

    /** What a program gets. */
    public record Pair(String access, String refresh, Duration accessLife) {

        @Override
        public String toString() {
            return "Pair";
        }
    }

    /**
     * What a program asks a browser for.
     *
     * @param redirect where the code goes: a port of this very computer
     * @param challenge SHA-256 of what only the program knows
     * @param deviceName what the computer is called
     */
    public record Wish(String client, String redirect, String challenge, String deviceName) {

        /** What is wrong with it, in the words of RFC 6749, 4.1.2.1; nothing is sent to its address then. */
        public Optional<String> fault() {
            if (!client.equals(CLIENT)) {
                return Optional.of("unauthorized_client");
            }
            boolean right = isLoopback(redirect) && CHALLENGE.matcher(challenge).matches() && deviceName.length() <= LONGEST_NAME;
            return right ? Optional.empty() : Optional.of("invalid_request");
        }

        /** RFC 8252, 7.3. */
        private static boolean isLoopback(String redirect) {
            try {
                URI uri = new URI(redirect);
                return "http".equals(uri.getScheme())
                        && ("127.0.0.1".equals(uri.getHost()) || "[::1]".equals(uri.getHost()))
                        && uri.getPort() > 0
                        && uri.getUserInfo() == null
                        && uri.getQuery() == null
                        && uri.getFragment() == null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }

    /** The code for a program that a person allows in; the wish has no fault. */
    public SecretToken allow(UUID id, Wish wish) {
        SecretToken code = SecretToken.make(tools.random());
        tools.database().run(tx -> {
            Account account = accounts.find(tx, id).orElseThrow();
            rows.add(
                    tx,
                    code,
                    new Grant(
                            id,
                            account.epoch(),
                            wish.redirect(),
                            wish.challenge(),
                            wish.deviceName(),
                            Optional.empty(),
                            tools.now().plus(CODE_LIFE)));
        });
        return code;
    }

    /**
     * Exchanges a code. One that comes twice was stolen: the device that it made is signed out.
     *
     * @return empty for a code that is none, too old, used, or not this program's
     */
    public Optional<Pair> exchange(SecretToken code, String redirect, String verifier, Origin origin) {
        return tools.database().transact(tx -> rows.lockGrant(tx, code).flatMap(grant -> {
            if (grant.device().isPresent()) {
                devices.revoke(tx, grant.account(), grant.device().get(), tools.now());
                stolen(tx, grant.account(), "code used twice", origin);
                return Optional.empty();
            }
            Account account = accounts.find(tx, grant.account()).orElseThrow();
            boolean right = grant.expiresAt().isAfter(tools.now())
                    && account.epoch() == grant.epoch()
                    && grant.redirect().equals(redirect)
                    && VERIFIER.matcher(verifier).matches()
                    && challenge(verifier).equals(grant.challenge());
            return right ? Optional.of(exchange(tx, code, grant, origin)) : Optional.empty();
        }));
    }

    /** RFC 7636, 4.2. */
    static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SecretToken.sha256(verifier));
    }

    private Pair exchange(Transaction tx, SecretToken code, Grant grant, Origin origin) {
        Instant now = tools.now();
        String name = grant.deviceName().isBlank() ? "Desktop" : grant.deviceName();
        Device device = new Device(tools.ids().next(), name, Device.Kind.DESKTOP, now, now);
        devices.add(tx, grant.account(), device);
        rows.exchanged(tx, code, device.id());
        UUID family = tools.ids().next();
        SecretToken refresh = SecretToken.make(tools.random());
        rows.add(tx, family, device.id(), refresh, now, now.plus(REFRESH_LIFE));
        tools.note(tx, AuditAction.SIGNED_IN, grant.account(), "desktop", origin);
        return pair(grant.account(), device.id(), grant.epoch(), family, refresh);
    }

    private Pair pair(UUID account, UUID device, long epoch, UUID family, SecretToken refresh) {
        return new Pair(tokens.make(account, device, epoch), family + "." + refresh.text(), AccessTokens.LIFE);
    }

    /**
     * Exchanges a refresh token for the next. The one before is given the same successor for {@link #AGAIN}, so that an answer
     * that was lost, or two windows at once, sign nobody out; any older one ends the device.
     *
     * @return empty for a token that does not count
     */
    public Optional<Pair> refresh(String token, Origin origin) {
        int dot = token.indexOf('.');
        Optional<UUID> family = dot < 0 ? Optional.empty() : id(token.substring(0, dot));
        SecretToken secret = new SecretToken(token.substring(dot + 1));
        return family.flatMap(id -> tools.database()
                .transact(tx -> rows.lock(tx, id).flatMap(f -> refresh(tx, f, secret, origin))));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Pair> refresh(Transaction tx, Family family, SecretToken secret, Origin origin) {
        Instant now = tools.now();
        byte[] hash = secret.hash();
        if (!family.expiresAt().isAfter(now)) {
            return Optional.empty();
        }
        if (MessageDigest.isEqual(hash, family.current())) {
            SecretToken next = SecretToken.make(tools.random());
            byte[] sealed = sealer(secret).seal(PURPOSE, next.text().getBytes(StandardCharsets.UTF_8));
            rows.rotate(tx, family, next, sealed, now, now.plus(REFRESH_LIFE));
            devices.seen(tx, family.device(), now);
            return Optional.of(pair(family.account(), family.device(), family.epoch(), family.id(), next));
        }
        boolean previous = family.previous().filter(p -> Arrays.equals(p, hash)).isPresent();
        if (previous && now.isBefore(family.rotatedAt().plus(AGAIN))) {
            byte[] next = sealer(secret).open(PURPOSE, family.successor().orElseThrow());
            var same = new SecretToken(new String(next, StandardCharsets.UTF_8));
            return Optional.of(pair(family.account(), family.device(), family.epoch(), family.id(), same));
        }
        if (previous || rows.wasUsed(tx, family.id(), hash)) {
            devices.revoke(tx, family.account(), family.device(), now);
            stolen(tx, family.account(), "refresh token used twice", origin);
        }
        return Optional.empty();
    }

    /** Who has the token before can read the one after, and nobody else: the rows alone do not tell it. */
    private Sealer sealer(SecretToken before) {
        return new Sealer(before.text().getBytes(StandardCharsets.UTF_8), tools.random());
    }

    private void stolen(Transaction tx, UUID account, String how, Origin origin) {
        tools.note(tx, AuditAction.TOKEN_STOLEN, account, how, origin);
        letters.changed(tx, accounts.find(tx, account).orElseThrow(), Change.STOLEN);
    }

    /** Signs a desktop out by the token that it has; does nothing for one that does not count (RFC 7009). */
    public void signOut(String token, Origin origin) {
        int dot = token.indexOf('.');
        byte[] hash = new SecretToken(token.substring(dot + 1)).hash();
        Optional<UUID> id = dot < 0 ? Optional.empty() : id(token.substring(0, dot));
        id.ifPresent(family -> tools.database().run(tx -> rows.lock(tx, family)
                .filter(f -> MessageDigest.isEqual(hash, f.current()))
                .ifPresent(f -> {
                    devices.revoke(tx, f.account(), f.device(), tools.now());
                    tools.note(tx, AuditAction.SIGNED_OUT, f.account(), "desktop", origin);
                })));
    }
}
