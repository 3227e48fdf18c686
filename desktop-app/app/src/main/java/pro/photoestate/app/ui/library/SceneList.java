package pro.photoestate.app.ui.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.catalog.SceneCard;

/** The scenes of a shoot as they stand in the grid: which pass the filter, in what order, which stacks are open, which are selected. */
final class SceneList {

    private final GridSelection selection = new GridSelection();
    private final ObservableList<SceneItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<PhotoFilter> filter = new SimpleObjectProperty<>(this, "filter", PhotoFilter.ALL);
    private final ObjectProperty<SceneSort> sort = new SimpleObjectProperty<>(this, "sort", SceneSort.ORDER);
    private final Set<UUID> open = new HashSet<>();
    private final Runnable arranged;
    private List<SceneCard> cards = List.of();
    private int frames;

    /** @param arranged told when the grid was filled anew */
    SceneList(Runnable arranged) {
        this.arranged = arranged;
        filter.subscribe((old, now) -> arrange());
        sort.subscribe((old, now) -> arrange());
    }

    /** Takes what the catalog has. */
    void show(List<SceneCard> read) {
        cards = List.copyOf(read);
        frames = cards.stream().mapToInt(c -> c.frames().size()).sum();
        arrange();
    }

    /** Shows nothing, until there is something else to show. */
    void clear() {
        items.clear();
        open.clear();
    }

    /** Puts what passes the filter into the grid. */
    private void arrange() {
        SceneFilter asked = new SceneFilter(filter.get());
        List<SceneItem> all = new ArrayList<>();
        cards.stream().filter(asked::passes).sorted(sort.get().comparator()).forEach(card -> add(card, all));
        items.setAll(all);
        selection.items(all.stream().map(SceneItem::id).toList());
        arranged.run();
    }

    private void add(SceneCard card, List<SceneItem> to) {
        boolean opened = open.contains(card.scene().id()) && card.frames().size() > 1;
        to.add(new SceneItem.Stack(card, opened));
        if (opened) {
            for (int i = 0; i < card.frames().size(); i++) {
                to.add(new SceneItem.FrameOf(card, i));
            }
        }
    }

    /**
     * Shows other marks at once.
     *
     * @param many whether all tiles are shown anew, rather than those few alone
     */
    void mark(Set<UUID> photos, UnaryOperator<Photo.Marks> change, boolean many) {
        cards = cards.stream().map(c -> c.marked(photos, change)).toList();
        if (many || new SceneFilter(filter.get()).asksForMarks() || sort.get() == SceneSort.RATING) {
            arrange();
        } else {
            refresh(photos);
        }
    }

    /** Shows those tiles anew whose photos have changed. */
    private void refresh(Set<UUID> photos) {
        for (int i = 0; i < items.size(); i++) {
            SceneItem item = items.get(i);
            if (item.card().frames().stream().anyMatch(f -> photos.contains(f.id()))) {
                SceneCard card = card(item.card().scene().id());
                items.set(
                        i,
                        switch (item) {
                            case SceneItem.Stack stack -> new SceneItem.Stack(card, stack.open());
                            case SceneItem.FrameOf frame -> new SceneItem.FrameOf(card, frame.number());
                        });
            }
        }
    }

    private SceneCard card(UUID scene) {
        return cards.stream().filter(c -> c.scene().id().equals(scene)).findFirst().orElseThrow();
    }

    /** Opens the stacks that are selected, or closes them when all are open. */
    void toggleStacks() {
        List<UUID> scenes = chosenScenes().stream().map(c -> c.scene().id()).toList();
        if (open.containsAll(scenes)) {
            scenes.forEach(open::remove);
        } else {
            open.addAll(scenes);
        }
        arrange();
        scenes.stream().findFirst().filter(s -> scenes.size() == 1).ifPresent(selection::select);
    }

    /** What is selected, in the order of the grid. */
    List<SceneItem> chosen() {
        return selection.selected().get().stream()
                .flatMap(id -> at(selection.placeOf(id), id).stream())
                .toList();
    }

    /** The scenes that are selected, or of which a frame is. */
    List<SceneCard> chosenScenes() {
        return chosen().stream().map(SceneItem::card).distinct().toList();
    }

    /** The tile that has the focus. */
    Optional<SceneItem> focused() {
        return selection.focused().flatMap(id -> at(selection.focus().get(), id));
    }

    /** By the id: while the grid is filled anew, places may be those of before. */
    private Optional<SceneItem> at(int index, UUID id) {
        return index >= 0 && index < items.size() && items.get(index).id().equals(id)
                ? Optional.of(items.get(index))
                : items.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    GridSelection selection() {
        return selection;
    }

    /** What stands in the grid. */
    ObservableList<SceneItem> items() {
        return items;
    }

    /** How many scenes pass the filter. */
    long shown() {
        return items.stream().filter(SceneItem.Stack.class::isInstance).count();
    }

    /** All scenes of the shoot, whatever is shown of them. */
    List<SceneCard> cards() {
        return cards;
    }

    /** Frames of all scenes. */
    int frames() {
        return frames;
    }

    ObjectProperty<PhotoFilter> filter() {
        return filter;
    }

    ObjectProperty<SceneSort> sort() {
        return sort;
    }
}
