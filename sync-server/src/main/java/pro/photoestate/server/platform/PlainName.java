package pro.photoestate.server.platform;

import pro.photoestate.protocol.ProblemCode;

/** Names that persons give: to themselves, to organizations, to keys. */
public final class PlainName {

    private static final int LONGEST = 100;

    private PlainName() {}

    /**
     * The name in one line, without spaces around it.
     *
     * @throws ProblemException {@code VALUE_WRONG} for an empty one or one of more than 100 characters
     */
    public static String of(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new ProblemException(ProblemCode.VALUE_WRONG, "A name has 1 to %d characters.".formatted(LONGEST));
        }
        return plain;
    }
}
