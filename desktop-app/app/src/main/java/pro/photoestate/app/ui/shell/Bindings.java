package pro.photoestate.app.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import pro.photoestate.app.ui.common.Action;

/**
 * The keys that the person chose in the stead of actions' own.
 *
 * @param chosen key combinations by the actions' ids, asked anew each time; one that is none is passed over
 */
record Bindings(Supplier<Map<String, String>> chosen) {

    /** The actions with the keys that they have now. */
    List<Action> of(List<Action> actions) {
        Map<String, String> keys = chosen.get();
        return actions.stream()
                .map(a -> Optional.ofNullable(keys.get(a.id())).flatMap(Action::written).map(a::by).orElse(a))
                .toList();
    }
}
