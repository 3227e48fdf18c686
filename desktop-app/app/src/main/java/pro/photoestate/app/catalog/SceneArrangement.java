package pro.photoestate.app.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pro.photoestate.sentence.Sentence;

/**
 * Which photo is in which scene of a shoot, and in what order. Immutable. What a person has arranged is certain, and no
 * longer what the warnings of a grouping were about.
 *
 * @param shoot whose scenes they are
 * @param scenes in their order
 * @param kept of scenes that are no longer there: what comes back with them
 */
public record SceneArrangement(UUID shoot, List<Placed> scenes, Map<UUID, KeptRows> kept) {

    public SceneArrangement {
        scenes = List.copyOf(scenes);
        kept = Map.copyOf(kept);
    }

    /**
     * A scene and its frames.
     *
     * @param frames the darkest first
     */
    public record Placed(CatalogScene scene, List<Frame> frames) {
        public Placed {
            frames = List.copyOf(frames);
        }

        /** The frame that the photo takes its geometry from. */
        Frame reference() {
            return frames.stream().min(Comparator.comparingDouble(f -> Math.abs(f.ev()))).orElseThrow();
        }
    }

    /**
     * A photo in its scene.
     *
     * @param ev relative to the scene's reference
     * @param light that the camera let in, EV
     */
    public record Frame(UUID photo, double ev, OptionalDouble light) {
        Frame less(double by) {
            return new Frame(photo, ev - by, light);
        }
    }

    /** Some frames of a scene, and at least one not, become a scene of their own behind it. */
    SceneArrangement split(UUID scene, Set<UUID> photos, UUID made) {
        Placed whole = placed(scene);
        if (scenes.stream().anyMatch(p -> p.scene().id().equals(made))) {
            throw unfit(Sentence.of("app.scenes.idTaken", made));
        }
        List<Frame> out = whole.frames().stream().filter(f -> photos.contains(f.photo())).toList();
        List<Frame> left = whole.frames().stream().filter(f -> !photos.contains(f.photo())).toList();
        if (out.isEmpty() || left.isEmpty() || out.size() != photos.size()) {
            throw unfit(Sentence.of("app.scenes.split"));
        }
        CatalogScene fresh = new CatalogScene(made, shoot, 0, CatalogScene.State.NEW, 1, List.of());
        return with(scenes.stream()
                .flatMap(p -> p.equals(whole)
                        ? Stream.of(new Placed(arranged(p.scene()), rebased(left)), new Placed(fresh, rebased(out)))
                        : Stream.of(p))
                .toList());
    }

    /** All frames of these scenes become frames of the first of them, whose reference stays. */
    SceneArrangement merge(List<UUID> merged) {
        if (merged.size() < 2 || Set.copyOf(merged).size() != merged.size()) {
            throw unfit(Sentence.of("app.scenes.merge"));
        }
        List<Placed> parts = merged.stream().map(this::placed).toList();
        Placed first = parts.getFirst();
        List<Placed> others = parts.subList(1, parts.size());
        List<Frame> more = others.stream().flatMap(p -> p.frames().stream()).toList();
        return with(scenes.stream()
                .filter(p -> !others.contains(p))
                .map(p -> p.equals(first) ? joined(p, more) : p)
                .toList());
    }

    /** Some frames of other scenes become frames of one, whose reference stays; a scene that has none left is gone. */
    SceneArrangement transfer(Set<UUID> photos, UUID into) {
        Placed target = placed(into);
        List<Frame> moved = scenes.stream()
                .filter(p -> !p.equals(target))
                .flatMap(p -> p.frames().stream())
                .filter(f -> photos.contains(f.photo()))
                .toList();
        if (moved.isEmpty() || moved.size() != photos.size()) {
            throw unfit(Sentence.of("app.scenes.transfer"));
        }
        return with(scenes.stream()
                .map(p -> p.equals(target) ? joined(p, moved) : without(p, photos))
                .filter(p -> !p.frames().isEmpty())
                .toList());
    }

    private static Placed joined(Placed first, List<Frame> more) {
        List<Frame> all = Stream.concat(first.frames().stream(), more.stream()).toList();
        boolean told = all.stream().allMatch(f -> f.light().isPresent());
        double zero = told ? first.reference().light().orElseThrow() : first.reference().ev();
        List<Frame> joined = all.stream()
                .map(f -> new Frame(f.photo(), (told ? f.light().orElseThrow() : f.ev()) - zero, f.light()))
                .sorted(Comparator.comparingDouble(Frame::ev))
                .toList();
        return new Placed(arranged(first.scene()), joined);
    }

    private static Placed without(Placed scene, Set<UUID> photos) {
        List<Frame> left = scene.frames().stream().filter(f -> !photos.contains(f.photo())).toList();
        return left.size() == scene.frames().size()
                ? scene
                : new Placed(arranged(scene.scene()), left.isEmpty() ? left : rebased(left));
    }

    /** A scene goes before another, or to the end. */
    SceneArrangement move(UUID scene, Optional<UUID> before) {
        Placed moved = placed(scene);
        if (before.equals(Optional.of(scene))) {
            return this;
        }
        List<Placed> rest = new ArrayList<>(scenes);
        rest.remove(moved);
        int at = before.map(b -> rest.indexOf(placed(b))).orElse(rest.size());
        rest.add(at, moved);
        return with(rest);
    }

    /**
     * This, as far as its photos are still there, with those of the other that it does not know: they stay in their
     * scenes, of which those that are new lie behind.
     */
    SceneArrangement andOthersOf(SceneArrangement now) {
        Set<UUID> mine = photos().keySet();
        Set<UUID> there = now.photos().keySet();
        Map<UUID, List<Frame>> frames = new LinkedHashMap<>();
        Map<UUID, CatalogScene> found = new LinkedHashMap<>();
        for (Placed placed : scenes) {
            add(found, frames, placed, f -> there.contains(f.photo()));
        }
        for (Placed placed : now.scenes()) {
            add(found, frames, placed, f -> !mine.contains(f.photo()));
        }
        return with(found.values().stream()
                .map(s -> new Placed(s, frames.getOrDefault(s.id(), List.of())))
                .filter(p -> !p.frames().isEmpty())
                .toList());
    }

    private static void add(
            Map<UUID, CatalogScene> found, Map<UUID, List<Frame>> frames, Placed placed, Predicate<Frame> which) {
        UUID id = placed.scene().id();
        found.putIfAbsent(id, placed.scene());
        frames.computeIfAbsent(id, s -> new ArrayList<>())
                .addAll(placed.frames().stream().filter(which).toList());
    }

    /** Each photo with its scene. */
    Map<UUID, UUID> photos() {
        Map<UUID, UUID> all = new LinkedHashMap<>();
        scenes.forEach(p -> p.frames().forEach(f -> all.put(f.photo(), p.scene().id())));
        return all;
    }

    /** The scenes that some photos are in, and one more. */
    public Set<UUID> scenesOf(Set<UUID> some, UUID andThis) {
        return Stream.concat(
                        photos().entrySet().stream().filter(e -> some.contains(e.getKey())).map(Map.Entry::getValue),
                        Stream.of(andThis))
                .collect(Collectors.toUnmodifiableSet());
    }

    Placed placed(UUID scene) {
        return scenes.stream()
                .filter(p -> p.scene().id().equals(scene))
                .findFirst()
                .orElseThrow(() -> new CatalogException(
                        CatalogFault.SCENE_GONE,
                        Sentence.of("app.scenes.goneFromShoot", scene)));
    }

    private SceneArrangement with(List<Placed> others) {
        List<Placed> dense = new ArrayList<>();
        for (Placed placed : others) {
            dense.add(new Placed(placed.scene().at(dense.size()), placed.frames()));
        }
        return new SceneArrangement(shoot, dense, kept);
    }

    /** What was exported has other frames now. */
    private static CatalogScene arranged(CatalogScene scene) {
        CatalogScene.State state =
                scene.state() == CatalogScene.State.EXPORTED ? CatalogScene.State.DEVELOPED : scene.state();
        return new CatalogScene(scene.id(), scene.shoot(), scene.position(), state, 1, List.of());
    }

    /** Where the reference went with the others, the frame in the middle is the new one. */
    private static List<Frame> rebased(List<Frame> frames) {
        boolean has = frames.stream().anyMatch(f -> f.ev() == 0);
        double zero = has ? 0 : frames.get(frames.size() / 2).ev();
        return frames.stream().map(f -> f.less(zero)).toList();
    }

    private static CatalogException unfit(Sentence sentence) {
        return new CatalogException(CatalogFault.SCENES_UNFIT, sentence);
    }
}
