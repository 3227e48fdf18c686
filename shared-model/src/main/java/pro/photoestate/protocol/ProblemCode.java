package pro.photoestate.protocol;

/** Why a server refused something. Names are stable: clients decide by them. */
public enum ProblemCode {
    JSON_WRONG(400, "The request's JSON is wrong"),
    VALUE_WRONG(400, "A value is wrong"),
    SIGN_IN_NEEDED(401, "Sign in first"),
    TOKEN_EXPIRED(401, "The token has expired"),
    CREDENTIALS_WRONG(401, "The address or the password is wrong"),
    SECOND_FACTOR_NEEDED(401, "The second factor is needed"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_UNKNOWN(405, "Not this method"),
    CONFLICT(409, "It is in another state by now"),
    KEY_REUSED(409, "The idempotency key was used for another request"),
    SEATS_TAKEN(409, "All seats are taken"),
    LINK_USED(410, "The link was used or has expired"),
    VERSION_CHANGED(412, "It was changed meanwhile"),
    TOO_LARGE(413, "The request is too large"),
    MEDIA_TYPE(415, "The content must be JSON"),
    QUOTA_REACHED(422, "The quota is reached"),
    VERSION_NEEDED(428, "If-Match is needed"),
    TOO_MANY(429, "Too many requests"),
    UNFORESEEN(500, "Something unforeseen happened"),
    AWAY(503, "A part of the server is away");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** What it is called, in English and the same each time. */
    public String title() {
        return title;
    }
}
