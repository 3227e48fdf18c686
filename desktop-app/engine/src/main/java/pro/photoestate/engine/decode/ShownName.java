package pro.photoestate.engine.decode;

import java.nio.file.Path;

/** A file's name as a sentence can show it: quoted, on one line, of bounded length. */
public final class ShownName {

    /** Characters that are shown of a name; longer ones lose their middle. */
    private static final int LONGEST = 96;

    private ShownName() {}

    /** The last part of the path, in quotes, with control characters replaced. */
    public static String of(Path file) {
        Path last = file.getFileName();
        return quote(last == null ? file.toString() : last.toString());
    }

    /** The whole path, in quotes, with control characters replaced. */
    public static String ofPath(Path file) {
        return quote(file.toString());
    }

    private static String quote(String name) {
        String flat = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
        if (flat.length() > LONGEST) {
            int half = LONGEST / 2;
            flat = flat.substring(0, half) + "..." + flat.substring(flat.length() - half);
        }
        return '"' + flat + '"';
    }
}
