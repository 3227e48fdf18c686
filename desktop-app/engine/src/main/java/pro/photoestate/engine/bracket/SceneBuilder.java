package pro.photoestate.engine.bracket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.sentence.Sentence;

/** Puts the frames of one scene in order, chooses the reference and says in words why they belong together. */
final class SceneBuilder {

    /** Encoded values between which a pixel shows detail, 0..255. */
    private static final float SHADOW = 20;
    private static final float HIGHLIGHT = 238;
    /** Share of well-exposed pixels that a frame must gain to be preferred for each EV away from the middle. */
    private static final double CENTRAL = 0.03;
    /** A view that moved by more than this share of its long side is worth a word. */
    private static final double MOVED = 0.02;

    /** Edges that agree less, on average, were not drawn by the same light. */
    private static final double SAME_LIGHT = 0.7;

    private final Grouping.Part part;
    private final List<Shot> copies;
    private final List<Shot> shots;
    private final double[] ev;
    private final int reference;

    SceneBuilder(Grouping.Part part, Copies copies) {
        this.part = part;
        this.copies = part.shots().stream().flatMap(s -> copies.of(s).stream()).toList();
        List<Shot> all = Stream.concat(part.shots().stream(), this.copies.stream()).toList();
        double[] exposures = Exposures.of(all);
        List<Integer> order = IntStream.range(0, exposures.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> exposures[i]))
                .toList();
        this.shots = order.stream().map(all::get).toList();
        this.ev = order.stream().mapToDouble(i -> exposures[i]).toArray();
        this.reference = chooseReference();
    }

    SceneGroup build() {
        List<Frame> frames = shots.stream().map(Shot::frame).toList();
        List<Double> relative = Arrays.stream(ev)
                .map(e -> e - ev[reference])
                .boxed()
                .toList();
        return new SceneGroup(frames, reference, relative, confidence(), reasons(), warnings());
    }

    private int chooseReference() {
        boolean ambient = shots.stream().anyMatch(s -> !s.flash());
        double middle = (ev[0] + ev[ev.length - 1]) / 2;
        return IntStream.range(0, ev.length)
                .filter(i -> !ambient || !shots.get(i).flash())
                .boxed()
                .max(Comparator.comparingDouble(i -> detail(shots.get(i)) - CENTRAL * Math.abs(ev[i] - middle)))
                .orElse(0);
    }

    private static double detail(Shot shot) {
        int shown = 0;
        for (float value : shot.signature().values()) {
            shown += value > SHADOW && value < HIGHLIGHT ? 1 : 0;
        }
        return (double) shown / shot.signature().values().length;
    }

    private double confidence() {
        double rounded = Math.round(part.cluster().certainty() * 1000) / 1000.0;
        return part.of() > 1 ? Math.min(rounded, 0.9) : rounded;
    }

    private List<Sentence> reasons() {
        List<Sentence> reasons = new ArrayList<>();
        if (shots.size() == 1) {
            reasons.add(Sentence.of("engine.scene.alone"));
            return reasons;
        }
        reasons.add(Sentence.of("engine.scene.same", shots.size(), 100 * agreement()));
        if (shots.getFirst().timed()) {
            reasons.add(span());
        }
        if (shots.stream().allMatch(s -> s.metadata().bracketed())) {
            reasons.add(Sentence.of("engine.scene.bracketed"));
        }
        if (!new Ladder(ev).flat()) {
            boolean told = Exposures.settingsTell(shots);
            Sentence source = told ? Sentence.of("engine.scene.toldByCamera") : Sentence.of("engine.scene.measured");
            reasons.add(Sentence.of("engine.scene.span", ev[ev.length - 1] - ev[0], source));
        }
        return reasons;
    }

    private Sentence span() {
        List<Shot> inTime = shots.stream().sorted(Shot.ORDER).toList();
        Shot last = inTime.getLast();
        double seconds = inTime.getFirst().pauseBefore(last)
                + inTime.getFirst().metadata().seconds().orElse(0)
                + last.metadata().seconds().orElse(0);
        return seconds < 90
                ? Sentence.of("engine.scene.withinSeconds", Math.max(1, Math.ceil(seconds)))
                : Sentence.of("engine.scene.withinMinutes", Math.ceil(seconds / 60));
    }

    private List<Sentence> warnings() {
        List<Sentence> warnings = new ArrayList<>();
        light(warnings);
        if (shots.stream().noneMatch(Shot::flash) && Exposures.settingsTell(shots)) {
            ladder(warnings);
        }
        if (!copies.isEmpty()) {
            warnings.add(Sentence.of("engine.scene.copies", names(copies), copies.size()));
        }
        motion(warnings);
        return warnings;
    }

    private void light(List<Sentence> warnings) {
        List<Shot> lit = shots.stream().filter(Shot::flash).toList();
        if (!lit.isEmpty() && lit.size() < shots.size()) {
            warnings.add(Sentence.of("engine.scene.flash", names(lit)));
        } else if (lit.isEmpty() && agreement() < SAME_LIGHT && farthest() == 0) {
            warnings.add(Sentence.of("engine.scene.light"));
        }
    }

    private void ladder(List<Sentence> warnings) {
        Ladder ladder = new Ladder(ev);
        for (double[] gap : ladder.gaps()) {
            double from = gap[0] - ev[reference];
            warnings.add(Sentence.of(SceneGroup.GAP, from, gap[1] - ev[reference]));
        }
        List<Shot> again = ladder.duplicates().stream()
                .map(shots::get)
                .filter(s -> !copies.contains(s))
                .toList();
        if (!again.isEmpty()) {
            warnings.add(Sentence.of("engine.scene.twice", names(again)));
        }
    }

    private void motion(List<Sentence> warnings) {
        double shift = farthest();
        if (shots.size() > 1 && shift > MOVED) {
            warnings.add(Sentence.of("engine.scene.moved", 100 * shift));
        }
        if (part.of() > 1) {
            warnings.add(
                    shots.size() > 1
                            ? Sentence.of("engine.scene.again", part.of(), part.number())
                            : Sentence.of("engine.scene.single", part.of()));
        }
    }

    private Stream<Similarity> links() {
        return part.cluster().links().stream().map(Link::similarity);
    }

    /** The most that the view moved between linked frames, as a share of the long side. */
    private double farthest() {
        return links().mapToDouble(Similarity::shift).max().orElse(0);
    }

    /** Mean correlation of the edges of frames that are linked; 1 for a single frame. */
    private double agreement() {
        return links().mapToDouble(Similarity::correlation).average().orElse(1);
    }

    private static String names(List<Shot> shots) {
        return String.join(", ", shots.stream().map(s -> s.frame().name()).toList());
    }
}
