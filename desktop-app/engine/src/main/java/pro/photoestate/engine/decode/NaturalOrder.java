package pro.photoestate.engine.decode;

import java.nio.file.Path;
import java.util.Comparator;

/** Paths as people count: IMG_9 before IMG_10, capitals beside small letters. The same everywhere, in every language. */
final class NaturalOrder implements Comparator<Path> {

    @Override
    public int compare(Path a, Path b) {
        String left = a.toString();
        String right = b.toString();
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int endLeft = numberEnd(left, i);
            int endRight = numberEnd(right, j);
            boolean numbers = endLeft > i && endRight > j;
            int order = numbers
                    ? compareNumbers(left.substring(i, endLeft), right.substring(j, endRight))
                    : Character.compare(folded(left.charAt(i)), folded(right.charAt(j)));
            if (order != 0) {
                return order;
            }
            i = numbers ? endLeft : i + 1;
            j = numbers ? endRight : j + 1;
        }
        int order = Integer.compare(left.length() - i, right.length() - j);
        return order != 0 ? order : left.compareTo(right);
    }

    private static int numberEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Of any length: without leading zeros the longer one is larger. */
    private static int compareNumbers(String a, String b) {
        String left = a.replaceFirst("^0+(?=.)", "");
        String right = b.replaceFirst("^0+(?=.)", "");
        int order = Integer.compare(left.length(), right.length());
        return order != 0 ? order : left.compareTo(right);
    }

    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
