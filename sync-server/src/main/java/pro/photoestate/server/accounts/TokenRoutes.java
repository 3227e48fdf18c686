package pro.photoestate.server.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import pro.photoestate.server.accounts.TokenService.Pair;
import pro.photoestate.server.platform.Call;
import pro.photoestate.server.platform.Endpoint;
import pro.photoestate.server.platform.Form;
import pro.photoestate.server.platform.Nothing;
import pro.photoestate.server.platform.Reply;
import pro.photoestate.server.platform.SecretToken;
import pro.photoestate.server.platform.Site;

/** What an OAuth client meets: the exchange of codes and tokens, and where everything is. */
public final class TokenRoutes {

    private static final String CODE = "authorization_code";
    private static final String REFRESH = "refresh_token";

    /** Half of the time for which a new key is published before it signs, s. */
    private static final String KEYS_STAY = "public, max-age=1800";

    private final TokenService tokens;
    private final KeyRing keys;
    private final Site site;

    public TokenRoutes(Accounts accounts, Site site) {
        this.tokens = accounts.tokens();
        this.keys = accounts.keys();
        this.site = site;
    }

    /** RFC 6749, 4.1.3 and 6; RFC 7636, 4.5. */
    public record TokenRequest(
            Optional<String> grantType,
            Optional<String> clientId,
            Optional<String> code,
            Optional<String> redirectUri,
            Optional<String> codeVerifier,
            Optional<String> refreshToken)
            implements Form {

        @Override
        public String toString() {
            return "TokenRequest";
        }
    }

    /**
     * RFC 6749, 5.1 and 5.2.
     *
     * @param expiresIn s
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TokenAnswer(
            @JsonProperty("access_token") Optional<String> accessToken,
            @JsonProperty("token_type") Optional<String> tokenType,
            @JsonProperty("expires_in") Optional<Long> expiresIn,
            @JsonProperty("refresh_token") Optional<String> refreshToken,
            Optional<String> error) {

        static TokenAnswer of(Pair pair) {
            return new TokenAnswer(
                    Optional.of(pair.access()),
                    Optional.of("Bearer"),
                    Optional.of(pair.accessLife().toSeconds()),
                    Optional.of(pair.refresh()),
                    Optional.empty());
        }

        static TokenAnswer error(String error) {
            return new TokenAnswer(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(error));
        }

        @Override
        public String toString() {
            return "TokenAnswer";
        }
    }

    /** RFC 7009, 2.1. */
    public record RevokeRequest(Optional<String> token) implements Form {

        @Override
        public String toString() {
            return "RevokeRequest";
        }
    }

    /** RFC 7517, 5. */
    public record PublishedKeys(List<KeyRing.Jwk> keys) {}

    /** RFC 8414, 2. */
    public record ServerMetadata(
            URI issuer,
            @JsonProperty("authorization_endpoint") URI authorizationEndpoint,
            @JsonProperty("token_endpoint") URI tokenEndpoint,
            @JsonProperty("revocation_endpoint") URI revocationEndpoint,
            @JsonProperty("jwks_uri") URI jwksUri,
            @JsonProperty("response_types_supported") List<String> responseTypes,
            @JsonProperty("grant_types_supported") List<String> grantTypes,
            @JsonProperty("code_challenge_methods_supported") List<String> challengeMethods,
            @JsonProperty("token_endpoint_auth_methods_supported") List<String> clientAuthentication) {}

    /** All of them. */
    public List<Endpoint<?, ?>> endpoints() {
        return List.of(
                Endpoint.of("POST", "/oauth/token", "exchangeToken")
                        .summary("Exchange a code or a refresh token (RFC 6749); errors come as its section 5.2 says, with 400")
                        .does(TokenRequest.class, TokenAnswer.class, 200, this::exchange),
                Endpoint.of("POST", "/oauth/revoke", "revokeToken")
                        .summary("Sign a device out by its refresh token (RFC 7009)")
                        .does(RevokeRequest.class, Nothing.class, 200, this::revoke),
                Endpoint.of("GET", "/.well-known/jwks.json", "readKeys")
                        .summary("The keys that check access tokens (RFC 7517)")
                        .does(Nothing.class, PublishedKeys.class, 200, call -> Reply.ok(new PublishedKeys(keys.published()))
                                .with("Cache-Control", KEYS_STAY)),
                Endpoint.of("GET", "/.well-known/oauth-authorization-server", "readServerMetadata")
                        .summary("Where a client finds what (RFC 8414)")
                        .does(Nothing.class, ServerMetadata.class, 200, call -> Reply.ok(metadata())));
    }

    private Reply<TokenAnswer> exchange(Call<TokenRequest> call) {
        TokenRequest asked = call.body();
        String kind = asked.grantType().orElse("");
        if (!kind.equals(CODE) && !kind.equals(REFRESH)) {
            return refused(kind.isEmpty() ? "invalid_request" : "unsupported_grant_type");
        }
        if (!asked.clientId().equals(Optional.of(TokenService.CLIENT))) {
            return refused("invalid_client");
        }
        Optional<Pair> pair = kind.equals(REFRESH)
                ? asked.refreshToken().flatMap(token -> tokens.refresh(token, call.origin()))
                : tokens.exchange(
                        new SecretToken(asked.code().orElse("")),
                        asked.redirectUri().orElse(""),
                        asked.codeVerifier().orElse(""),
                        call.origin());
        return pair.map(p -> Reply.ok(TokenAnswer.of(p))).orElseGet(() -> refused("invalid_grant"));
    }

    private static Reply<TokenAnswer> refused(String error) {
        return Reply.ok(TokenAnswer.error(error)).status(400);
    }

    private Reply<Nothing> revoke(Call<RevokeRequest> call) {
        call.body().token().ifPresent(token -> tokens.signOut(token, call.origin()));
        return Reply.ok(Nothing.NOTHING);
    }

    private ServerMetadata metadata() {
        return new ServerMetadata(
                site.address(),
                site.at("/authorize"),
                site.at("/oauth/token"),
                site.at("/oauth/revoke"),
                site.at("/.well-known/jwks.json"),
                List.of("code"),
                List.of(CODE, REFRESH),
                List.of("S256"),
                List.of("none"));
    }
}
