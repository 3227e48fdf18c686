package pro.photoestate.server.platform;

/** No content, sent or answered. */
public record Nothing() {

    public static final Nothing NOTHING = new Nothing();
}
