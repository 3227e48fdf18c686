package pro.photoestate.app.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which frames are a scene, and in what order scenes stand: splitting, merging and moving what is selected. */
final class SceneArranging {

    private final SceneList list;
    private final ArrangeWorkflow arrange;
    private final SceneWrites writes;
    private final Consumer<UUID> arranged;

    /** @param arranged told of the scene that is to be selected then */
    SceneArranging(SceneList list, ArrangeWorkflow arrange, SceneWrites writes, Consumer<UUID> arranged) {
        this.list = list;
        this.arrange = arrange;
        this.writes = writes;
        this.arranged = arranged;
    }

    private static UUID id(SceneItem item) {
        return item.card().scene().id();
    }

    private List<UUID> chosenScenes() {
        return list.chosenScenes().stream().map(c -> c.scene().id()).toList();
    }

    /** The frames that are selected, unless a scene is, or all of them are. */
    Set<UUID> chosenFrames() {
        List<SceneItem> chosen = list.chosen();
        boolean part = chosen.stream().allMatch(SceneItem.FrameOf.class::isInstance)
                && list.chosenScenes().size() == 1
                && chosen.size() < chosen.getFirst().card().frames().size();
        return part ? chosen.stream().map(SceneItem::id).collect(Collectors.toUnmodifiableSet()) : Set.of();
    }

    /** Whether frames are selected that can become a scene of their own. */
    boolean canSplit() {
        return !chosenFrames().isEmpty();
    }

    /** Makes the selected frames a scene of their own. */
    void split() {
        Set<UUID> photos = chosenFrames();
        UUID scene = chosenScenes().getFirst();
        rearrange(a -> a.split(scene, photos));
    }

    /** Whether scenes are selected that can become one, or frames and the scene that they can go to. */
    boolean canMerge() {
        return chosenScenes().size() > 1;
    }

    /** Makes the selected scenes one; where single frames of another scene are selected with one scene, they go to it. */
    void merge() {
        List<SceneItem> chosen = list.chosen();
        Set<UUID> whole = chosen.stream()
                .filter(SceneItem.Stack.class::isInstance)
                .map(SceneArranging::id)
                .collect(Collectors.toSet());
        Set<UUID> frames = chosen.stream()
                .filter(i -> !whole.contains(id(i)))
                .map(SceneItem::id)
                .collect(Collectors.toUnmodifiableSet());
        if (whole.size() == 1 && !frames.isEmpty()) {
            moveInto(whole.iterator().next(), frames);
        } else {
            List<UUID> scenes = chosenScenes();
            rearrange(a -> a.merge(scenes));
        }
    }

    /** Makes frames of any scenes frames of another. */
    void moveInto(UUID scene, Set<UUID> photos) {
        rearrange(a -> a.transfer(photos, scene));
    }

    /** Makes scenes frames of another. */
    void mergeInto(UUID scene, List<UUID> others) {
        List<UUID> all = new ArrayList<>(List.of(scene));
        others.stream().filter(o -> !o.equals(scene)).forEach(all::add);
        rearrange(a -> a.merge(all));
    }

    /** Whether scenes stand as they are arranged, so that they can be arranged otherwise. */
    boolean canMove() {
        return list.sort().get() == SceneSort.ORDER && !list.chosen().isEmpty();
    }

    /** Moves the selected scenes one place on or back, as places are seen: past the next scene that passes the filter. */
    void moveBy(int by) {
        List<UUID> seen = list.items().stream()
                .filter(SceneItem.Stack.class::isInstance)
                .map(SceneArranging::id)
                .toList();
        List<UUID> moved = chosenScenes();
        int at = by < 0 ? seen.indexOf(moved.getFirst()) - 1 : seen.indexOf(moved.getLast()) + 1;
        if (at >= 0 && at < seen.size()) {
            UUID past = seen.get(at);
            moveBefore(moved, by < 0 ? Optional.of(past) : behind(past, moved));
        }
    }

    /** The scene behind another, those that move left out; empty for the end. */
    Optional<UUID> behind(UUID scene, List<UUID> moved) {
        List<UUID> staying =
                list.cards().stream().map(c -> c.scene().id()).filter(c -> !moved.contains(c)).toList();
        int at = staying.indexOf(scene) + 1;
        return at >= staying.size() ? Optional.empty() : Optional.of(staying.get(at));
    }

    /** Moves scenes before another, or to the end. */
    void moveBefore(List<UUID> scenes, Optional<UUID> before) {
        rearrange(a -> a.move(scenes, before));
    }

    private void rearrange(Function<ArrangeWorkflow, UUID> act) {
        writes.run(cancel -> act.apply(arrange), arranged);
    }
}
