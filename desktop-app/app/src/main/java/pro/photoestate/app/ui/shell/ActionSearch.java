package pro.photoestate.app.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import pro.photoestate.app.ui.common.Action;

/** Finds actions by letters of their titles, in order but not side by side: "cps" finds "Copy settings". */
final class ActionSearch {

    private ActionSearch() {}

    private record Hit(Action action, int cost) {}

    /** The actions that are possible and match, the best first; all of them in their order for no letters. */
    static List<Action> find(List<Action> actions, String typed) {
        String letters = typed.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        return actions.stream()
                .filter(a -> a.possible().getAsBoolean())
                .flatMap(a -> cost(a.title().toLowerCase(Locale.ROOT), letters).stream().mapToObj(c -> new Hit(a, c)))
                .sorted(Comparator.comparingInt(Hit::cost))
                .map(Hit::action)
                .toList();
    }

    /** How far apart the letters lie; less when they begin words; empty when one is missing. */
    private static OptionalInt cost(String title, String letters) {
        int cost = 0;
        int from = 0;
        for (int i = 0; i < letters.length(); i++) {
            int at = title.indexOf(letters.charAt(i), from);
            if (at < 0) {
                return OptionalInt.empty();
            }
            boolean beginsWord = at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1));
            cost += at == from ? 0 : beginsWord ? 1 : 2 + at - from;
            from = at + 1;
        }
        return OptionalInt.of(cost);
    }
}
