package pro.photoestate.server.accounts;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.accounts.AccountService.Tools;
import pro.photoestate.server.platform.Caller;
import pro.photoestate.server.platform.ProblemException;
import pro.photoestate.server.platform.Site;

/**
 * The tokens that devices show with each request: JWT (RFC 9068), ES256, for ten minutes. A token says who; whether that
 * still counts is asked of the database each time, so that whoever is signed out is out at once. Thread-safe.
 */
public final class AccessTokens {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String AUDIENCE = "photoestate-api";
    private static final String TYPE = "at+jwt";
    private static final String DEVICE = "device";
    private static final String EPOCH = "epoch";

    private final DeviceRepository devices = new DeviceRepository();
    private final Tools tools;
    private final KeyRing keys;
    private final Site site;

    AccessTokens(Tools tools, KeyRing keys, Site site) {
        this.tools = tools;
        this.keys = keys;
        this.site = site;
    }

    /** A token for a device of an account. */
    String make(UUID account, UUID device, long epoch) {
        KeyRing.Signing key = keys.signing();
        Instant now = tools.now();
        return JWT.create()
                .withHeader(Map.of("typ", TYPE))
                .withKeyId(key.id())
                .withIssuer(site.address().toString())
                .withAudience(AUDIENCE)
                .withSubject(account.toString())
                .withJWTId(tools.ids().next().toString())
                .withIssuedAt(now)
                .withExpiresAt(now.plus(LIFE))
                .withClaim(DEVICE, device.toString())
                .withClaim(EPOCH, epoch)
                .sign(key.algorithm());
    }

    /**
     * Who shows a token.
     *
     * @throws ProblemException {@code TOKEN_EXPIRED} when it is too old or was signed out, {@code SIGN_IN_NEEDED} for any other fault
     */
    public Caller.Person person(String token) {
        DecodedJWT read = verified(token);
        UUID account = UUID.fromString(read.getSubject());
        UUID device = UUID.fromString(read.getClaim(DEVICE).asString());
        long epoch = read.getClaim(EPOCH).asLong();
        if (!tools.database().transact(tx -> devices.counts(tx, account, device, epoch))) {
            throw new ProblemException(ProblemCode.TOKEN_EXPIRED, "This device was signed out; sign in again.");
        }
        return new Caller.Person(account, device, Optional.empty());
    }

    private DecodedJWT verified(String token) {
        try {
            DecodedJWT unread = JWT.decode(token);
            Algorithm algorithm = Optional.ofNullable(unread.getKeyId())
                    .flatMap(keys::verifying)
                    .orElseThrow(AccessTokens::foreign);
            if (!TYPE.equals(unread.getType())) {
                throw foreign();
            }
            return verifier(algorithm).verify(token);
        } catch (TokenExpiredException e) {
            throw new ProblemException(ProblemCode.TOKEN_EXPIRED, "The token is too old; refresh it.");
        } catch (JWTVerificationException e) {
            throw foreign();
        }
    }

    private JWTVerifier verifier(Algorithm algorithm) {
        var rules = JWT.require(algorithm)
                .withIssuer(site.address().toString())
                .withAudience(AUDIENCE)
                .withClaimPresence("sub")
                .withClaimPresence(DEVICE)
                .withClaimPresence(EPOCH)
                .withClaimPresence("exp");
        return ((JWTVerifier.BaseVerification) rules).build(tools.clock());
    }

    private static ProblemException foreign() {
        return new ProblemException(ProblemCode.SIGN_IN_NEEDED, "That is no token of this server; sign in.");
    }
}
