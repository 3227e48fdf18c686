package pro.photoestate.app.delivery;

import java.util.Map;

/**
 * What the text beside photos says of one of them. Immutable.
 *
 * @param photo its file's name
 * @param address of its shoot; may be empty
 * @param kinds what there is to tell
 * @param lines its line in each language that there is, by the language's code
 */
record ToldPhoto(String photo, String address, Kinds kinds, Map<String, String> lines) {

    /**
     * What a line is for.
     *
     * @param altered whether it shows something else than the place
     * @param redacted whether something in it is hidden
     * @param generative whether generative AI made some of it
     */
    record Kinds(boolean altered, boolean redacted, boolean generative) {}

    ToldPhoto {
        lines = Map.copyOf(lines);
    }

    /** Whether it is named; all others are spoken of as one. */
    boolean isNamed() {
        return kinds.altered() || kinds.redacted() || kinds.generative();
    }
}
