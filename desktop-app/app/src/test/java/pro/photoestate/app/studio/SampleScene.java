package pro.photoestate.app.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;

/** The sample shoot's longest bracket, copied to a folder. */
record SampleScene(SceneGroup scene) {

    static final int LONG_SIDE = 480;

    static SampleScene in(Path folder) {
        SampleShoot.copyTo(folder);
        return of(SampleShoot.bracket().stream().map(folder::resolve).toList());
    }

    static SampleScene of(List<Path> files) {
        FrameReader reader = new FrameReader(Limits.STANDARD);
        List<Frame> frames = files.stream().map(reader::read).toList();
        int reference = frames.size() / 2;
        double base = frames.get(reference).metadata().exposureEv().orElse(0);
        List<Double> exposures = frames.stream()
                .map(f -> f.metadata().exposureEv().orElse(base) - base)
                .toList();
        return new SampleScene(new SceneGroup(frames, reference, exposures, 1, List.of(), List.of()));
    }

    /** The reference alone. */
    SampleScene alone() {
        return of(List.of(scene.frames().get(scene.reference()).file()));
    }

    ViewRequest request(Recipe recipe) {
        return new ViewRequest(scene, recipe, LONG_SIDE, Optional.empty(), false);
    }

    ViewRequest moving(Recipe recipe) {
        return new ViewRequest(scene, recipe, LONG_SIDE, Optional.empty(), true);
    }

    static Recipe with(Operation operation, String name, Object value) {
        return new Recipe("moved", Looks.NATURAL.steps().stream()
                .map(s -> s.operation() == operation ? s.with(name, value) : s)
                .toList());
    }
}
