package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shots of one stream joined by links that hold, with what the doubtful links tell of the joint's certainty. */
final class Clusters {

    /**
     * Shots that belong together, in order.
     *
     * @param shots at least one
     * @param certainty 0..1 that these and no others belong together
     * @param links the links among them that hold
     */
    record Cluster(List<Shot> shots, double certainty, List<Link> links) {}

    /** Strong links after which a shot is not compared further. */
    private static final int ENOUGH = 2;

    private final List<Shot> shots;
    private final int[] parent;
    private final double[] closest;
    private final double[] foreign;

    private Clusters(List<Shot> shots) {
        this.shots = shots;
        this.parent = new int[shots.size()];
        this.closest = new double[shots.size()];
        this.foreign = new double[shots.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    /** A link and the positions of its shots. */
    private record Joint(int earlier, int later, Link link) {}

    /** @param shots of one stream, in order */
    static List<Cluster> of(List<Shot> shots) {
        Clusters clusters = new Clusters(shots);
        List<List<Integer>> candidates = Candidates.of(shots);
        List<Joint> joints = new ArrayList<>();
        for (int later = 0; later < shots.size(); later++) {
            int strong = 0;
            for (int earlier : candidates.get(later)) {
                Link link = Link.between(shots.get(earlier), shots.get(later));
                joints.add(new Joint(earlier, later, link));
                if (link.holds()) {
                    clusters.parent[clusters.root(later)] = clusters.root(earlier);
                }
                strong += link.strong() ? 1 : 0;
                if (strong == ENOUGH) {
                    break;
                }
            }
        }
        return clusters.collect(joints);
    }

    private int root(int i) {
        int r = i;
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }

    private List<Cluster> collect(List<Joint> joints) {
        Map<Integer, List<Link>> links = new LinkedHashMap<>();
        for (Joint joint : joints) {
            int a = joint.earlier();
            int b = joint.later();
            boolean inside = root(a) == root(b);
            double p = joint.link().probability();
            double[] strongest = inside ? closest : foreign;
            strongest[a] = Math.max(strongest[a], p);
            strongest[b] = Math.max(strongest[b], p);
            if (inside && joint.link().holds()) {
                links.computeIfAbsent(root(a), r -> new ArrayList<>()).add(joint.link());
            }
        }
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            members.computeIfAbsent(root(i), r -> new ArrayList<>()).add(i);
        }
        return members.entrySet().stream()
                .map(e -> new Cluster(
                        e.getValue().stream().map(shots::get).toList(),
                        certainty(e.getValue()),
                        links.getOrDefault(e.getKey(), List.of())))
                .toList();
    }

    /** The weakest member's hold, times the chance that the closest outsider is rightly out. */
    private double certainty(Collection<Integer> members) {
        double held = members.size() == 1
                ? 1
                : members.stream().mapToDouble(i -> closest[i]).min().orElse(1);
        double outside = members.stream().mapToDouble(i -> foreign[i]).max().orElse(0);
        return held * (1 - outside);
    }
}
