package pro.photoestate.app.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.delivery.QaWarning.Kind;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.export.FileNaming;

/**
 * The rules that a delivery is held against. Pure: it reads no file.
 *
 * @param figures what photos measure, by scene; those not measured yet are missing, and nothing goes out before they are
 * @param notMeasurable photos that could not be measured as they are: a person decides
 * @param taken files that stand where photos would be written
 */
public record QaGate(Map<UUID, Figures> figures, Set<UUID> notMeasurable, Set<Path> taken) {

    /** Tilt that a viewer begins to see against the frame of the picture, degrees. */
    private static final double TILT_DEG = 0.6;

    /** Share of a picture that may be white or black without detail: lamps, and the dark behind a door, %. */
    private static final double LOST_PCT = 4;

    /** Cast of neutral surfaces that is seen beside another photo, CIEDE2000. */
    private static final double CAST_DELTA_E = 6;

    /** Below this a picture looks soft at the size of a screen, 0..1. */
    private static final double SHARPNESS = 0.3;

    /** Below this a scene's frames may not belong together, 0..1. */
    private static final double CONFIDENCE = 0.6;

    /** The same where all can be measured. */
    public QaGate(Map<UUID, Figures> figures, Set<Path> taken) {
        this(figures, Set.of(), taken);
    }

    /** Everything there is to look at, what blocks first, then in the photos' order. */
    public List<QaWarning> check(DeliveryOrder order) {
        List<QaWarning> all = new ArrayList<>();
        for (DeliveryScene scene : order.scenes()) {
            Found found = new Found(scene, scene.version(), all);
            files(found);
            figures(found);
            grouping(found);
        }
        unmeasured(order, all);
        sizes(order, all);
        names(order, all);
        counts(order, all);
        all.sort(Comparator.comparing(w -> w.kind().weight()));
        return List.copyOf(all);
    }

    /** Takes what is found about one scene. */
    private record Found(DeliveryScene scene, String version, List<QaWarning> all) {
        void add(Kind kind, Object... values) {
            all.add(new QaWarning(kind, Optional.of(scene.id()), List.of(values), version));
        }

        void when(boolean holds, Kind kind, Object... values) {
            if (holds) {
                add(kind, values);
            }
        }
    }

    private static void files(Found found) {
        DeliveryScene scene = found.scene();
        boolean outside = scene.outside().isPresent();
        found.when(outside && scene.declaration().isEmpty(), Kind.UNDECLARED);
        found.when(!scene.isThere(), Kind.FILE_MISSING);
        found.when(outside && scene.altered() && !scene.state().framesThere(), Kind.ORIGINAL_MISSING);
        found.when(scene.state().outdated(), Kind.OUTDATED);
        found.when(scene.state().stale(), Kind.STALE);
    }

    /** Told once for all photos: it passes while they are measured. A photo without files blocks by itself. */
    private void unmeasured(DeliveryOrder order, List<QaWarning> all) {
        long rest = order.scenes().stream()
                .filter(DeliveryScene::isThere)
                .filter(s -> !figures.containsKey(s.id()) && !notMeasurable.contains(s.id()))
                .count();
        if (rest > 0) {
            all.add(new QaWarning(Kind.UNMEASURED, Optional.empty(), List.of(rest), ""));
        }
    }

    private void figures(Found found) {
        found.when(notMeasurable.contains(found.scene().id()), Kind.NOT_MEASURABLE);
        Optional.ofNullable(figures.get(found.scene().id())).ifPresent(f -> {
            f.tiltDeg().ifPresent(t -> found.when(Math.abs(t) > TILT_DEG, Kind.TILT, Math.abs(t)));
            found.when(f.clippedPct() > LOST_PCT, Kind.CLIPPED, f.clippedPct());
            found.when(f.crushedPct() > LOST_PCT, Kind.CRUSHED, f.crushedPct());
            found.when(f.castDeltaE() > CAST_DELTA_E, Kind.CAST, f.castDeltaE());
            found.when(f.sharpness() < SHARPNESS, Kind.SOFT, f.sharpness());
        });
    }

    private static void grouping(Found found) {
        if (found.scene().outside().isPresent()) {
            return; // its photo does not come from the frames
        }
        var scene = found.scene().scene();
        found.when(scene.confidence() < CONFIDENCE, Kind.GROUPING_UNSURE, 100 * scene.confidence());
        scene.warnings().stream()
                .filter(w -> w.key().equals(SceneGroup.GAP))
                .findFirst()
                .ifPresent(w -> found.add(Kind.FRAME_MISSING, w.english()));
    }

    /** Told of the largest profile only, and once for all photos: they mostly come from one camera. */
    private static void sizes(DeliveryOrder order, List<QaWarning> all) {
        order.profiles().stream()
                .filter(p -> p.maxWidth().isPresent() && p.maxHeight().isPresent())
                .max(Comparator.comparingInt(p -> p.maxWidth().getAsInt()))
                .ifPresent(p -> sizes(order, p, p.maxWidth().getAsInt(), p.maxHeight().getAsInt(), all));
    }

    private static void sizes(DeliveryOrder order, ExportProfile profile, int width, int height, List<QaWarning> all) {
        List<DeliveryScene> small = order.scenes().stream()
                .filter(s -> s.width() < width && s.height() < height)
                .toList();
        small.stream().min(Comparator.comparingInt(s -> s.width() * s.height())).ifPresent(least -> {
            List<Object> figures = List.of(small.size(), profile.name(), least.width(), least.height(), width, height);
            all.add(new QaWarning(Kind.TOO_SMALL, Optional.empty(), figures, figures.toString()));
        });
    }

    private void names(DeliveryOrder order, List<QaWarning> all) {
        for (ExportProfile profile : order.profiles()) {
            List<String> stems = order.stems(profile);
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < stems.size(); i++) {
                DeliveryScene scene = order.scenes().get(i);
                if (!seen.add(FileNaming.key(stems.get(i)))) {
                    all.add(new QaWarning(
                            Kind.NAME_TWICE, Optional.of(scene.id()), List.of(stems.get(i)), stems.get(i)));
                    break; // a template without a number tells the same of every photo
                }
            }
            if (!order.replace()) {
                order.files(profile).stream().filter(taken::contains).findFirst().ifPresent(file -> all.add(
                        new QaWarning(Kind.NAME_TAKEN, Optional.empty(), List.of(String.valueOf(file.getFileName())), "")));
            }
        }
    }

    private static void counts(DeliveryOrder order, List<QaWarning> all) {
        int count = order.scenes().size();
        for (ExportProfile profile : order.profiles()) {
            if (profile.maxPhotos().isPresent() && count > profile.maxPhotos().getAsInt()) {
                int most = profile.maxPhotos().getAsInt();
                all.add(new QaWarning(
                        Kind.TOO_MANY, Optional.empty(), List.of(count, profile.name(), most), profile.name() + " " + count));
            }
        }
    }
}
