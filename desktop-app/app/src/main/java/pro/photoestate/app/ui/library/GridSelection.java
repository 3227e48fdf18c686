package pro.photoestate.app.ui.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which tiles of a grid are selected and which one has the focus, as lists do it everywhere: a click selects one, with
 * Shortcut it adds or takes away, with Shift it selects all from the anchor on. Belongs to the window's thread.
 */
final class GridSelection {

    private List<UUID> order = List.of();
    private Map<UUID, Integer> places = Map.of();
    private Set<UUID> chosen = new LinkedHashSet<>();
    private int anchor = -1;
    private final ReadOnlyObjectWrapper<List<UUID>> selected = new ReadOnlyObjectWrapper<>(this, "selected", List.of());
    private final ReadOnlyIntegerWrapper focus = new ReadOnlyIntegerWrapper(this, "focus", -1);

    /** Takes what the grid holds now; what is still there stays selected, and the focus stays on its tile or its place. */
    void items(List<UUID> ids) {
        Optional<UUID> focused = focused();
        order = List.copyOf(ids);
        places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        chosen.retainAll(places.keySet());
        int nearest = Math.min(focus.get(), order.size() - 1);
        focus.set(focused.map(places::get).orElse(nearest));
        anchor = focus.get();
        tell();
    }

    /** Selects one, as a click on it does. */
    void select(int index) {
        chosen = new LinkedHashSet<>();
        add(index);
        anchor = index;
        focus.set(index);
        tell();
    }

    /** Selects one by its id, if it is there. */
    void select(UUID id) {
        Optional.ofNullable(places.get(id)).ifPresent(this::select);
    }

    /** Selects those that are there of some, with the focus on one of them; nothing changes when that one is not there. */
    void select(Collection<UUID> ids, UUID focused) {
        Integer place = places.get(focused);
        if (place != null) {
            chosen = new LinkedHashSet<>(ids);
            chosen.add(focused);
            chosen.retainAll(places.keySet());
            anchor = place;
            focus.set(place);
            tell();
        }
    }

    /** Adds one, or takes it away. */
    void toggle(int index) {
        if (!chosen.remove(order.get(index))) {
            add(index);
        }
        anchor = index;
        focus.set(index);
        tell();
    }

    /** Selects all between the anchor and this one. */
    void extend(int index) {
        chosen = new LinkedHashSet<>();
        int from = anchor < 0 ? index : anchor;
        for (int i = Math.min(from, index); i <= Math.max(from, index); i++) {
            add(i);
        }
        focus.set(index);
        tell();
    }

    /** Goes so many places on, or back; a grid that is empty stays as it is. */
    void move(int by, boolean extending) {
        if (order.isEmpty()) {
            return;
        }
        int to = focus.get() < 0 ? 0 : Math.clamp((long) focus.get() + by, 0, order.size() - 1);
        if (extending) {
            extend(to);
        } else {
            select(to);
        }
    }

    /** Selects everything; the focus stays. */
    void all() {
        chosen = new LinkedHashSet<>(order);
        tell();
    }

    /** Selects nothing; the focus stays. */
    void none() {
        chosen = new LinkedHashSet<>();
        tell();
    }

    boolean isSelected(UUID id) {
        return chosen.contains(id);
    }

    /** The selected ids in the order of the grid. */
    ReadOnlyObjectProperty<List<UUID>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** Index of the tile that has the focus; -1 when there is none. */
    ReadOnlyIntegerProperty focus() {
        return focus.getReadOnlyProperty();
    }

    /** The tile that has the focus. */
    Optional<UUID> focused() {
        int index = focus.get();
        return index < 0 || index >= order.size() ? Optional.empty() : Optional.of(order.get(index));
    }

    /** Index of a tile; -1 when it is not there. */
    int placeOf(UUID id) {
        return places.getOrDefault(id, -1);
    }

    private void add(int index) {
        chosen.add(order.get(index));
    }

    private void tell() {
        selected.set(chosen.stream().sorted(Comparator.comparing(places::get)).toList());
    }
}
