package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pro.photoestate.engine.decode.Frame;

/**
 * From frames in any order to scenes. Frames of one camera and size are joined where they look alike whatever their
 * exposure, and were taken shortly after each other; a ladder of exposures that begins anew begins a new scene, sooner
 * where the camera counted its brackets. File names
 * only break ties. Frames without a capture time are joined by their looks alone.
 */
public final class Grouping {

    private Grouping() {}

    /**
     * Groups frames.
     *
     * @param frames in any order
     * @param signatures gives the pixels of a frame in small; called once for each frame, in no particular order
     * @return scenes in order of capture time, then of name; every frame is in exactly one
     */
    public static List<SceneGroup> group(List<Frame> frames, Function<Frame, Signature> signatures) {
        Copies copies = new Copies();
        Map<String, List<Shot>> streams = frames.stream()
                .map(f -> new Shot(f, signatures.apply(f)))
                .sorted(Shot.ORDER)
                .filter(copies::isFirst)
                .collect(Collectors.groupingBy(Shot::stream, TreeMap::new, Collectors.toList()));
        return streams.values().stream()
                .flatMap(stream -> Clusters.of(stream).stream())
                .flatMap(cluster -> split(new Part(cluster.shots(), cluster, 1, 1)).stream())
                .sorted(Comparator.comparing(p -> p.shots().getFirst(), Shot.ORDER))
                .map(part -> new SceneBuilder(part, copies).build())
                .toList();
    }

    /**
     * A scene in the making.
     *
     * @param shots in order of time
     * @param cluster what it was cut from
     * @param number which of the brackets of this view, from 1
     * @param of how many there are
     */
    record Part(List<Shot> shots, Clusters.Cluster cluster, int number, int of) {}

    private static List<Part> split(Part whole) {
        List<List<Shot>> pieces = new ArrayList<>();
        List<Shot> rest = whole.shots();
        boolean ordered = rest.getFirst().timed();
        OptionalInt cut = ordered ? repeat(rest) : OptionalInt.empty();
        while (cut.isPresent()) {
            pieces.add(rest.subList(0, cut.getAsInt()));
            rest = rest.subList(cut.getAsInt(), rest.size());
            cut = repeat(rest);
        }
        if (pieces.isEmpty() && separate(whole)) {
            rest.forEach(s -> pieces.add(List.of(s)));
        } else {
            pieces.add(rest);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            parts.add(new Part(pieces.get(i), whole.cluster(), i + 1, pieces.size()));
        }
        return parts;
    }

    private static OptionalInt repeat(List<Shot> shots) {
        if (!Exposures.settingsTell(shots)) {
            return OptionalInt.empty();
        }
        Ladder ladder = new Ladder(Exposures.of(shots));
        OptionalInt counted = IntStream.range(1, shots.size())
                .filter(i -> countsAnew(shots.get(i - 1), shots.get(i)) && ladder.repeats(i))
                .findFirst();
        return counted.isPresent() ? counted : ladder.repeat();
    }

    /** Whether the camera itself began another bracket; where all are number 1 it does not count. */
    private static boolean countsAnew(Shot before, Shot shot) {
        return shot.metadata().bracketShot().orElse(0) == 1
                && before.metadata().bracketShot().orElse(0) > 1;
    }

    /** Frames of one exposure between which the camera moved are photographs of their own, not a bracket. */
    private static boolean separate(Part part) {
        List<Shot> shots = part.shots();
        return shots.size() > 1
                && shots.stream().map(Shot::flash).distinct().count() == 1
                && new Ladder(Exposures.of(shots)).flat()
                && part.cluster().links().stream().anyMatch(l -> l.similarity().shift() > 0);
    }
}
