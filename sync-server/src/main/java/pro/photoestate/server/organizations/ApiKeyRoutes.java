package pro.photoestate.server.organizations;

import static pro.photoestate.protocol.ProblemCode.QUOTA_REACHED;
import static pro.photoestate.protocol.ProblemCode.VALUE_WRONG;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.account.Scope;
import pro.photoestate.server.platform.Call;
import pro.photoestate.server.platform.Endpoint;
import pro.photoestate.server.platform.Nothing;
import pro.photoestate.server.platform.Reply;

/** Keys for programs, over HTTP. */
final class ApiKeyRoutes {

    private static final String ALL = OrganizationRoutes.ONE + "/api-keys";

    private final ApiKeyService keys;

    ApiKeyRoutes(ApiKeyService keys) {
        this.keys = keys;
    }

    record NewApiKey(String name, List<Scope> scopes) {

        NewApiKey {
            scopes = List.copyOf(scopes);
        }
    }

    /** @param secret shown here and never again */
    record MadeApiKey(ApiKey key, String secret) {

        @Override
        public String toString() {
            return "MadeApiKey[" + key.id() + "]";
        }
    }

    /** @param next cursor of the next page; absent on the last one */
    record ApiKeyPage(List<ApiKey> keys, Optional<String> next) {}

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                Endpoint.of("GET", ALL, "listApiKeys")
                        .summary("The keys of an organization, also those that were revoked")
                        .access(OrganizationRoutes.LEADERS)
                        .query("cursor", "limit")
                        .problems(VALUE_WRONG)
                        .does(Nothing.class, ApiKeyPage.class, 200, this::page),
                Endpoint.of("POST", ALL, "makeApiKey")
                        .summary("Makes a key for a program; its secret is shown this once")
                        .access(OrganizationRoutes.LEADERS)
                        .problems(QUOTA_REACHED)
                        .does(NewApiKey.class, MadeApiKey.class, 201, this::make),
                Endpoint.of("DELETE", ALL + "/{key}", "revokeApiKey")
                        .summary("Revokes a key; from now on it opens nothing")
                        .access(OrganizationRoutes.LEADERS)
                        .does(Nothing.class, Nothing.class, 204, call -> {
                            keys.revoke(Act.of(call), call.id("key"));
                            return Reply.done();
                        }));
    }

    private Reply<ApiKeyPage> page(Call<Nothing> call) {
        List<ApiKey> page = keys.page(call.id("organization"), call.cursor(UUID::fromString), call.limit());
        return Reply.ok(new ApiKeyPage(page, call.next(page, key -> key.id().toString())));
    }

    private Reply<MadeApiKey> make(Call<NewApiKey> call) {
        NewApiKey wanted = call.body();
        ApiKeyService.Made made = keys.make(Act.of(call), wanted.name(), Set.copyOf(wanted.scopes()));
        return Reply.created(new MadeApiKey(made.key(), made.secret()));
    }
}
