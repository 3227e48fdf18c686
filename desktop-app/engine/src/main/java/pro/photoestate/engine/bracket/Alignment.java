package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.sentence.Sentence;

/**
 * Lays the frames of a scene on its reference. Frames that are too far apart in exposure to be compared are reached
 * over the frames between them. A frame on a steady tripod is recognised as such and keeps its pixels.
 */
public final class Alignment {

    /** A motion that moves no corner by more is none: resampling would cost more sharpness than it gives, px. */
    private static final double STILL = 0.3;
    /** The same where most frames are known to be steady, for the pieces that were found in this one, px. */
    private static final double STILL_AMONG_STEADY = 0.7;
    /** Allowance for each EV between frame and reference: light bleeds over edges and feigns motion, px. */
    private static final double STILL_EACH_EV = 0.08;
    /** Frames farther apart are compared over a frame between them: bleeding light moves edges, EV. */
    private static final double SPAN = 2.5;
    /** Frames over which one is tried to be reached when the first way fails. */
    private static final int OTHER_WAYS = 3;

    private final List<LumaPyramid> pyramids;
    private final List<Double> exposureEv;
    private final int reference;
    private final int[] bridges;
    private final Motion[] links;
    private final Motion[] motions;

    private Alignment(List<LumaPyramid> pyramids, List<Double> exposureEv, int reference) {
        this.pyramids = pyramids;
        this.exposureEv = exposureEv;
        this.reference = reference;
        this.bridges = new int[pyramids.size()];
        this.links = new Motion[pyramids.size()];
        this.motions = new Motion[pyramids.size()];
    }

    /**
     * Finds how the frames lie on the reference. The pictures are only read.
     *
     * @param frames decoded frames at full size, of any exposure
     * @param exposureEv relative exposure of each frame, EV; only their order and rough distances matter
     * @param reference index of the frame that the others are laid on
     * @param cores where the work may run
     */
    public static AlignAnalysis analyse(List<Picture> frames, List<Double> exposureEv, int reference, Cores cores) {
        Picture fixed = frames.get(reference);
        LumaPyramid[] pyramids = new LumaPyramid[frames.size()];
        cores.run(frames.size(), i -> pyramids[i] = LumaPyramid.of(frames.get(i).y()));
        Alignment alignment = new Alignment(List.of(pyramids), exposureEv, reference);
        cores.run(frames.size(), alignment::link);
        alignment.connect();
        List<FrameAlignment> results = alignment.results();
        List<Homography> used = results.stream()
                .filter(FrameAlignment::used)
                .map(FrameAlignment::toReference)
                .toList();
        Area common = CommonArea.of(fixed.width(), fixed.height(), used);
        return new AlignAnalysis(
                AlignAnalysis.VERSION, 1, fixed.width(), fixed.height(), reference, results, common);
    }

    private boolean comparable(int i) {
        Luma a = pyramids.get(i).full();
        Luma b = pyramids.get(reference).full();
        return a.width() == b.width() && a.height() == b.height();
    }

    /** The comparable frame next to be crossed on the way from frame {@code i} to the reference. */
    private int bridgeOf(int i) {
        double way = exposureEv.get(reference) - exposureEv.get(i);
        return IntStream.range(0, pyramids.size())
                .filter(j -> j != i && comparable(j))
                .filter(j -> (exposureEv.get(j) - exposureEv.get(i)) * way > 0 && distance(j, reference) < Math.abs(way))
                .filter(j -> distance(i, j) <= SPAN)
                .boxed()
                .min(Comparator.comparingDouble(j -> distance(j, reference)))
                .filter(j -> Math.abs(way) > SPAN)
                .orElse(reference);
    }

    private void link(int i) {
        if (i != reference && comparable(i)) {
            bridges[i] = bridgeOf(i);
            links[i] = new PairAlignment(pyramids.get(bridges[i]), pyramids.get(i)).solve();
        }
    }

    /** Puts the links together, from the reference outwards, and tries other ways to frames that do not match. */
    private void connect() {
        List<Integer> order = IntStream.range(0, links.length)
                .boxed()
                .filter(i -> i != reference && comparable(i))
                .sorted(Comparator.comparingDouble(i -> distance(i, reference)))
                .toList();
        for (int i : order) {
            int bridge = bridges[i];
            motions[i] = bridge == reference ? links[i] : motions[bridge].then(links[i]);
            boolean open = reached(bridge);
            if (!open || !motions[i].proven()) {
                motions[i] = otherWay(i).orElse(links[i]);
            }
        }
    }

    private boolean reached(int i) {
        return i == reference || (motions[i] != null && motions[i].proven());
    }

    private Optional<Motion> otherWay(int i) {
        return IntStream.range(0, motions.length)
                .boxed()
                .filter(j -> j != i && j != bridges[i] && reached(j))
                .sorted(Comparator.comparingDouble(j -> distance(i, j)))
                .limit(OTHER_WAYS)
                .map(j -> {
                    Motion last = new PairAlignment(pyramids.get(j), pyramids.get(i)).solve();
                    return j == reference ? last : motions[j].then(last);
                })
                .filter(Motion::proven)
                .findFirst();
    }

    private double distance(int i, int j) {
        return Math.abs(exposureEv.get(i) - exposureEv.get(j));
    }

    private List<FrameAlignment> results() {
        int[] proven = IntStream.range(0, motions.length)
                .filter(i -> i != reference && reached(i))
                .toArray();
        long steady = Arrays.stream(proven).filter(this::steady).count();
        boolean tripod = 2 * steady >= proven.length;
        boolean still = Arrays.stream(proven).allMatch(i -> still(i, tripod));
        List<FrameAlignment> results = new ArrayList<>();
        for (int i = 0; i < motions.length; i++) {
            boolean here = reached(i) && (i == reference || still(i, tripod));
            results.add(result(i, here, still));
        }
        return results;
    }

    /** Whether the frame did not move, by its own evidence. */
    private boolean steady(int i) {
        Luma full = pyramids.get(i).full();
        double limit = STILL + STILL_EACH_EV * distance(i, reference);
        return motions[i].toFrame().reach(full.width(), full.height()) < limit;
    }

    /** Whether the frame did not move, by its own evidence or because a tripod held the others. */
    private boolean still(int i, boolean tripod) {
        double limit = STILL_AMONG_STEADY + STILL_EACH_EV * distance(i, reference);
        return steady(i) || (tripod && motions[i].movedPx() < limit);
    }

    private FrameAlignment result(int i, boolean here, boolean steady) {
        if (i == reference) {
            return FrameAlignment.still(0);
        }
        if (!comparable(i)) {
            return FrameAlignment.leftOut(Sentence.of("engine.align.size"));
        }
        Motion motion = motions[i];
        if (!motion.proven()) {
            return unproven(motion, steady);
        }
        return here
                ? FrameAlignment.still(motion.residualPx())
                : new FrameAlignment(motion.toFrame().inverse(), motion.residualPx(), true, Optional.empty());
    }

    private static FrameAlignment unproven(Motion motion, boolean steady) {
        if (motion.blind() && steady) {
            return new FrameAlignment(
                    Homography.IDENTITY,
                    0,
                    true,
                    Optional.of(Sentence.of("engine.align.steady")));
        }
        return FrameAlignment.leftOut(
                motion.blind() ? Sentence.of("engine.align.blind") : Sentence.of("engine.align.other"));
    }
}
