package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies of one file under several names: equal pixels, equal time. They follow their original into its scene. */
final class Copies {

    private final Map<Integer, List<Shot>> firsts = new HashMap<>();
    private final Map<Shot, List<Shot>> copies = new HashMap<>();

    /** Whether no equal shot came before; remembers the shot either way. */
    boolean isFirst(Shot shot) {
        List<Shot> alike = firsts.computeIfAbsent(Arrays.hashCode(shot.signature().values()), k -> new ArrayList<>());
        for (Shot first : alike) {
            if (equal(first, shot)) {
                copies.computeIfAbsent(first, k -> new ArrayList<>()).add(shot);
                return false;
            }
        }
        alike.add(shot);
        return true;
    }

    private static boolean equal(Shot a, Shot b) {
        return a.stream().equals(b.stream())
                && a.metadata().captured().equals(b.metadata().captured())
                && Arrays.equals(a.signature().values(), b.signature().values());
    }

    /** The copies of a shot, without itself. */
    List<Shot> of(Shot first) {
        return copies.getOrDefault(first, List.of());
    }
}
