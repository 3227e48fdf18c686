package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.export.FileNaming;
import pro.photoestate.engine.export.NameParts;

/** Names everything that a batch will write, before it writes anything. */
record ScenePlan(BatchRequest request) {

    /** The scenes in shooting order with their output files; with several profiles each has a folder of its own. */
    List<PlannedScene> of(List<SceneGroup> groups) {
        List<List<Path>> columns = request.profiles().stream()
                .map(profile -> column(profile, groups))
                .toList();
        List<PlannedScene> plan = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int row = i;
            List<Path> outputs = columns.stream().map(c -> c.get(row)).toList();
            plan.add(new PlannedScene(PlannedScene.id(groups.get(i)), i + 1, groups.get(i), outputs));
        }
        return plan;
    }

    private List<Path> column(ExportProfile profile, List<SceneGroup> groups) {
        FileNaming naming = request.naming().map(FileNaming::of).orElse(profile.naming());
        List<NameParts> parts = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            parts.add(parts(profile, groups.get(i), i + 1));
        }
        Path folder = request.profiles().size() == 1 ? request.out() : request.out().resolve(profile.name());
        return naming.names(parts, profile.format().extension()).stream().map(folder::resolve).toList();
    }

    private NameParts parts(ExportProfile profile, SceneGroup group, int sequence) {
        var reference = group.frames().get(group.reference());
        String stem = reference.name().replaceFirst("\\.[^.]*$", "");
        return new NameParts(
                stem,
                request.address(),
                sequence,
                "scene" + sequence,
                Optional.of(reference.metadata()).flatMap(m -> m.captured()),
                profile.name(),
                request.recipe().name());
    }
}
