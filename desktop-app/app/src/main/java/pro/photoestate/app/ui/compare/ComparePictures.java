package pro.photoestate.app.ui.compare;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.studio.Shown;
import pro.photoestate.app.studio.ViewRequest;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

/**
 * Makes the pictures of sides. Thread-safe; waits for files, the database and the studio, so call it off the window's
 * thread.
 */
final class ComparePictures {

    private static final Set<Operation> GEOMETRY = EnumSet.of(Operation.VERTICALS, Operation.ROTATE, Operation.CROP);

    /** Long side of a picture among others, px: half the window. */
    private static final int SMALL = 960;

    private static final Recipe AS_SHOT = new Recipe("as shot", List.of());

    private final CompareServices services;

    ComparePictures(CompareServices services) {
        this.services = services;
    }

    /** The scenes of a shoot in their order. */
    List<SceneName> scenes(UUID shoot) {
        return services.catalog().scenes().scenes(shoot).stream()
                .map(s -> new SceneName(s.id(), name(services.catalog().scenes().photos(s.id()))))
                .toList();
    }

    private static String name(List<Photo> frames) {
        return frames.stream()
                .min(Comparator.comparingDouble(p -> Math.abs(p.exposureEv())))
                .map(p -> SceneName.of(p.path()))
                .orElse("");
    }

    /**
     * What there is of a scene.
     *
     * @throws pro.photoestate.app.catalog.CatalogException when it is gone
     * @throws pro.photoestate.engine.image.PhotoException when its files are
     */
    Contents contents(UUID scene) {
        Optional<SceneAnalysis> known = services.analyses().find(scene);
        SceneGroup group = services.catalog().sceneFrames().of(scene);
        var edits = services.workflow().edits();
        return new Contents(scene, group, edits.current(scene), edits.history(scene), known);
    }

    /**
     * Two sides of a scene.
     *
     * @param alike whether both get the crop and geometry of the leading one, where they are of the same scene
     */
    Pair pair(Contents contents, Side left, Side right, boolean alike, Cancel cancel) {
        boolean leftLeads = Leading.isLeft(left, right);
        SidePicture lead = picture(contents, leftLeads ? left : right, Optional.empty(), cancel);
        Optional<SidePicture> model = Optional.of(lead).filter(l -> alike && l.scene().equals(contents.scene()));
        SidePicture other = left.equals(right) ? lead : picture(contents, leftLeads ? right : left, model, cancel);
        return leftLeads ? new Pair(lead, other) : new Pair(other, lead);
    }

    /**
     * One side of a scene.
     *
     * @param model whose crop and geometry it gets; a side of another scene keeps its own
     */
    SidePicture picture(Contents contents, Side side, Optional<SidePicture> model, Cancel cancel) {
        return switch (side) {
            case Side.OtherScene other -> {
                Contents there = contents(other.scene());
                yield merged(there, side, request(there, there.current(), Optional.empty()), cancel);
            }
            case Side.Before before -> merged(contents, side, request(contents, AS_SHOT, model), cancel);
            case Side.Current current -> merged(contents, side, request(contents, contents.current(), model), cancel);
            case Side.Version version -> {
                Recipe recipe = contents.version(version.id()).orElseThrow().recipe();
                yield merged(contents, side, request(contents, recipe, model), cancel);
            }
            case Side.OneFrame frame -> {
                Shown shown = services.studio().show(oneFrame(contents, frame.index(), model), cancel);
                yield SidePicture.of(contents.scene(), side, shown, onReference(contents, frame.index(), model));
            }
        };
    }

    /**
     * A scene as it is now, or as it was shot in the same frame, small.
     *
     * @param old given back when it is still right
     */
    SidePicture small(UUID scene, Side side, Optional<SidePicture> old, Cancel cancel) {
        Contents contents = contents(scene);
        Recipe recipe = side.asShot() ? contents.current().only(GEOMETRY) : contents.current();
        return old.filter(o -> o.request().recipe().equals(recipe)
                        && o.request().scene().frames().equals(contents.group().frames()))
                .orElseGet(() -> merged(
                        contents, side, new ViewRequest(contents.group(), recipe, SMALL, contents.known(), false), cancel));
    }

    private SidePicture merged(Contents contents, Side side, ViewRequest request, Cancel cancel) {
        return SidePicture.of(contents.scene(), side, services.studio().show(request, cancel), Homography.IDENTITY);
    }

    private static ViewRequest request(Contents contents, Recipe own, Optional<SidePicture> model) {
        Recipe recipe = model.map(m -> own.withStepsOf(m.request().recipe(), GEOMETRY)).orElse(own);
        Optional<SceneAnalysis> known =
                model.map(m -> m.picture().analysis()).or(contents::known);
        return new ViewRequest(contents.group(), recipe, ViewRequest.USUAL_LONG_SIDE, known, false);
    }

    private static ViewRequest oneFrame(Contents contents, int index, Optional<SidePicture> model) {
        var frame = contents.group().frames().get(index);
        SceneGroup alone = new SceneGroup(List.of(frame), 0, List.of(0.0), 1, List.of(), List.of());
        Recipe recipe = model.map(m -> AS_SHOT.withStepsOf(m.request().recipe(), GEOMETRY)).orElse(AS_SHOT);
        Optional<SceneAnalysis> known = model.map(m -> upright(m.picture().analysis()));
        return new ViewRequest(alone, recipe, ViewRequest.USUAL_LONG_SIDE, known, false);
    }

    /** What is known of how the camera was held: that holds for each frame of a bracket too. */
    private static SceneAnalysis upright(SceneAnalysis all) {
        return new SceneAnalysis(
                List.of(0),
                Optional.empty(),
                Optional.empty(),
                all.verticals(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Homography onReference(Contents contents, int index, Optional<SidePicture> model) {
        Optional<SceneAnalysis> known = model.map(m -> m.picture().analysis()).or(contents::known);
        int place = known.map(k -> k.frames().indexOf(index)).orElse(-1);
        Optional<AlignAnalysis> align = known.flatMap(SceneAnalysis::align);
        return place < 0 || align.isEmpty() ? Homography.IDENTITY : align.get().frames().get(place).toReference();
    }
}
