package pro.photoestate.app.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.CatalogFault;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.edit.AnalysisRepository;
import pro.photoestate.app.edit.Edits;
import pro.photoestate.app.edit.RecipeVersion;
import pro.photoestate.app.outside.Outside;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.queue.RecordRepository;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.engine.render.NegativeRequest;
import pro.photoestate.engine.render.Print;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.engine.screen.ScreenPicture;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.sentence.Sentence;

/** What can be delivered of a shoot, and what was chosen. Thread-safe; all of it asks the catalog or reads files. */
public final class Deliveries {

    /** Long side that figures are taken at, px: as large as the engine's own measure. */
    private static final int MEASURED = 1280;

    /** Long side that a photo is shown at, px: a card's width on a screen of scale 2. A camera's frame costs no more so. */
    private static final int SHOWN = 640;

    private final Catalog catalog;
    private final Edits edits;
    private final Outside outside;
    private final RecordRepository records;
    private final DeliveryRepository repository;
    private final AnalysisRepository analyses;
    private final Function<Cancel, Darkroom> darkrooms;

    /** @param darkrooms such as {@code studio::darkroom} */
    public Deliveries(Catalog catalog, Edits edits, Outside outside, Function<Cancel, Darkroom> darkrooms) {
        this.catalog = catalog;
        this.edits = edits;
        this.outside = outside;
        this.records = new RecordRepository(catalog.database());
        this.repository = new DeliveryRepository(catalog.database());
        this.analyses = new AnalysisRepository(catalog.database());
        this.darkrooms = darkrooms;
    }

    /**
     * A shoot as it can be delivered.
     *
     * @param scenes in the plan's order; all there are
     * @param plan empty where nobody has chosen anything yet
     * @param figures of those that were measured as they are now
     */
    public record Opened(
            Shoot shoot,
            List<DeliveryScene> scenes,
            Optional<DeliveryPlan> plan,
            Set<QaWarning.Accepted> accepted,
            Map<UUID, Figures> figures) {}

    /** @throws CatalogException when the shoot is gone */
    public Opened open(UUID id) {
        Shoot shoot = catalog.photos()
                .shoot(id)
                .orElseThrow(() -> new CatalogException(
                        CatalogFault.SCENE_GONE, Sentence.of("app.shoots.thisGone")));
        Map<UUID, RecipeVersion> recipes = edits.currentOfShoot(id);
        Map<UUID, OutsideVersion> pictures = outside.chosenOfShoot(id);
        List<DeliveryScene> scenes = new ArrayList<>();
        for (CatalogScene scene : catalog.scenes().scenes(id)) {
            List<Photo> photos = catalog.scenes().photos(scene.id());
            if (!photos.isEmpty()) {
                Recipe recipe = Optional.ofNullable(recipes.get(scene.id())).map(RecipeVersion::recipe).orElse(Looks.NATURAL);
                scenes.add(scene(shoot, scene, photos, recipe, Optional.ofNullable(pictures.get(scene.id()))));
            }
        }
        Optional<DeliveryPlan> plan = repository.plan(id);
        plan.ifPresent(p -> scenes.sort(Comparator.comparingInt(s -> {
            int place = p.order().indexOf(s.id());
            return place < 0 ? Integer.MAX_VALUE : place;
        })));
        return new Opened(shoot, List.copyOf(scenes), plan, repository.accepted(id), figures(id, scenes));
    }

    private DeliveryScene scene(
            Shoot shoot, CatalogScene scene, List<Photo> photos, Recipe recipe, Optional<OutsideVersion> picture) {
        Photo reference = photos.stream()
                .min(Comparator.comparingDouble(p -> Math.abs(p.exposureEv())))
                .orElseThrow();
        List<Path> files = photos.stream().map(p -> shoot.folder().resolve(p.path())).toList();
        DeliveryScene.State state = new DeliveryScene.State(
                files.stream().allMatch(Files::isRegularFile),
                picture.map(v -> Files.isRegularFile(v.file())).orElse(true),
                picture.filter(outside::outdated).isPresent(),
                false,
                photos.stream().anyMatch(p -> p.marks().flag() == Photo.Flag.PICK),
                photos.stream().allMatch(p -> p.marks().flag() == Photo.Flag.REJECT));
        DeliveryScene now = new DeliveryScene(scene, reference, files, recipe, picture, state);
        return isStale(now) ? new DeliveryScene(scene, reference, files, recipe, picture, state.asStale()) : now;
    }

    /** Whether files were exported, and all of them show an earlier edit or tell what was declared before. */
    private boolean isStale(DeliveryScene scene) {
        List<String> made = records.renditions(scene.id()).stream()
                .filter(r -> Files.exists(r.file().path()))
                .map(r -> r.recipeVersion())
                .toList();
        return !made.isEmpty() && !made.contains(scene.fileVersion());
    }

    private Map<UUID, Figures> figures(UUID shoot, List<DeliveryScene> scenes) {
        Map<UUID, DeliveryRepository.Measured> kept = repository.figures(shoot);
        Map<UUID, Figures> now = new HashMap<>();
        for (DeliveryScene scene : scenes) {
            DeliveryRepository.Measured measured = kept.get(scene.id());
            if (measured != null && measured.version().equals(scene.version())) {
                now.put(scene.id(), measured.figures());
            }
        }
        return now;
    }

    /**
     * A photo as it would go out, small.
     *
     * @param picture some hundred px long
     * @param figures where they were asked for; they are remembered
     */
    public record Seen(ScreenPicture picture, Optional<Figures> figures) {}

    /**
     * Makes a photo as it would go out, small; takes tenths of a second.
     *
     * @param measured whether figures are wanted too, which are taken at {@value #MEASURED} px
     * @throws pro.photoestate.engine.image.PhotoException when it cannot be made
     */
    public Seen see(DeliveryScene scene, boolean measured, Cancel cancel) {
        SceneGroup group = scene.outside().map(v -> alone(v.file())).orElseGet(() -> catalog.sceneFrames().of(scene.id()));
        Recipe recipe = scene.outside().isPresent() ? new Recipe("outside", List.of()) : scene.recipe();
        Optional<SceneAnalysis> known = scene.outside().isPresent() ? Optional.empty() : analyses.find(scene.id());
        Darkroom darkroom = darkrooms.apply(cancel);
        int reduction = reduction(group, measured ? MEASURED : SHOWN);
        try (Negative negative = darkroom.negative(new NegativeRequest(group, recipe, reduction, known));
                Print print = darkroom.print(negative, recipe, known)) {
            Optional<Figures> figures = measured ? Optional.of(Figures.of(print.quality())) : Optional.empty();
            figures.ifPresent(f -> repository.keep(scene.id(), new DeliveryRepository.Measured(scene.version(), f)));
            return new Seen(SmallPicture.of(print, SHOWN), figures);
        }
    }

    private static SceneGroup alone(Path file) {
        Frame frame = new FrameReader(Limits.STANDARD).read(file);
        return new SceneGroup(List.of(frame), 0, List.of(0.0), 1, List.of(), List.of());
    }

    private static int reduction(SceneGroup group, int least) {
        Frame frame = group.frames().get(group.reference());
        int longSide = Math.max(frame.width(), frame.height());
        return Math.clamp(Integer.highestOneBit(Math.max(1, longSide / least)), 1, 8);
    }

    /** Keeps what was chosen. */
    public void keep(UUID shoot, DeliveryPlan plan) {
        repository.keep(shoot, plan);
    }

    /** Remembers that a warning was accepted, or no longer is. */
    public void accept(QaWarning.Accepted warning, boolean yes) {
        repository.accept(warning, yes);
    }

    /** Those of the files that are there already. */
    public static Set<Path> taken(DeliveryOrder order) {
        Set<Path> taken = new HashSet<>();
        order.profiles().forEach(p -> order.files(p).stream().filter(Files::exists).forEach(taken::add));
        return taken;
    }
}
