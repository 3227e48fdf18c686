package pro.photoestate.server.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import pro.photoestate.protocol.ProblemCode;
import pro.photoestate.server.platform.Access;
import pro.photoestate.server.platform.Call;
import pro.photoestate.server.platform.Endpoint;
import pro.photoestate.server.platform.Nothing;
import pro.photoestate.server.platform.Reply;

/** What a person's programs ask about the account. What changes how to sign in is done on the web pages only. */
public final class AccountRoutes {

    private final AccountService people;
    private final SessionService sessions;

    public AccountRoutes(Accounts accounts) {
        people = accounts.people();
        sessions = accounts.sessions();
    }

    /** A person as they see themselves. */
    public record Profile(UUID id, String email, String name, String language, boolean secondFactor, Instant createdAt) {

        static Profile of(Account account) {
            return new Profile(
                    account.id(),
                    account.email().text(),
                    account.name(),
                    account.language(),
                    account.secondFactor(),
                    account.createdAt());
        }
    }

    /** @param language en or de */
    public record ProfileChange(String name, String language) {}

    /** @param here it is the one that asks */
    public record SignedInDevice(UUID id, String name, Device.Kind kind, Instant createdAt, Instant seenAt, boolean here) {}

    /** The last seen first. */
    public record SignedInDevices(List<SignedInDevice> devices) {}

    /** All of them. */
    public List<Endpoint<?, ?>> endpoints() {
        return List.of(
                Endpoint.of("GET", "/v1/me", "readProfile")
                        .summary("Who is signed in")
                        .access(Access.PERSON)
                        .does(Nothing.class, Profile.class, 200, this::read),
                Endpoint.of("PATCH", "/v1/me", "changeProfile")
                        .summary("Change name and language; needs If-Match")
                        .access(Access.PERSON)
                        .problems(ProblemCode.VERSION_NEEDED, ProblemCode.VERSION_CHANGED)
                        .does(ProfileChange.class, Profile.class, 200, this::change),
                Endpoint.of("GET", "/v1/me/devices", "listDevices")
                        .summary("All that is signed in to the account")
                        .access(Access.PERSON)
                        .does(Nothing.class, SignedInDevices.class, 200, this::devices),
                Endpoint.of("DELETE", "/v1/me/devices/{device}", "signOutDevice")
                        .summary("Sign a device out, at once")
                        .access(Access.PERSON)
                        .does(Nothing.class, Nothing.class, 204, this::signOut),
                Endpoint.of("DELETE", "/v1/me/devices", "signOutEverywhere")
                        .summary("Sign everything out, this device too")
                        .access(Access.PERSON)
                        .does(Nothing.class, Nothing.class, 204, this::signOutEverywhere));
    }

    private Reply<Profile> read(Call<Nothing> call) {
        return profile(people.account(call.caller().person().account()));
    }

    private Reply<Profile> change(Call<ProfileChange> call) {
        UUID id = call.caller().person().account();
        return profile(people.rename(id, call.body().name(), call.body().language(), call.expectedVersion()));
    }

    private static Reply<Profile> profile(Account account) {
        return Reply.ok(Profile.of(account)).version(account.version());
    }

    private Reply<SignedInDevices> devices(Call<Nothing> call) {
        var me = call.caller().person();
        return Reply.ok(new SignedInDevices(sessions.devices(me.account()).stream()
                .map(d -> new SignedInDevice(
                        d.id(), d.name(), d.kind(), d.createdAt(), d.seenAt(), d.id().equals(me.device())))
                .toList()));
    }

    private Reply<Nothing> signOut(Call<Nothing> call) {
        sessions.revoke(call.caller().person().account(), call.id("device"), call.origin());
        return Reply.done();
    }

    private Reply<Nothing> signOutEverywhere(Call<Nothing> call) {
        sessions.revokeAll(call.caller().person().account(), call.origin());
        return Reply.done();
    }
}
