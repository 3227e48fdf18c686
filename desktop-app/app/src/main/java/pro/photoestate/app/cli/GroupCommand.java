package pro.photoestate.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.platform.Scratch;
import pro.photoestate.app.queue.Intake;
import pro.photoestate.app.queue.ReportJson;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.RenderPool;

@Command(
        name = "group",
        header = "Show which frames are one scene, and why.",
        description = "Groups frames into bracket sets, flash sets and singles by exposure, time, camera and likeness. "
                + "Nothing is rendered or written.",
        footer = {"", "@|bold Example|@", "  photoestate group ~/card/DCIM --json > groups.json"})
final class GroupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Photos, or folders of photos (searched deeply).")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        try (RenderPool pool = new RenderPool(Machine.cores());
                Scratch scratch = Scratch.make();
                PlaneStore store = new PlaneStore(Machine.pictureBudget(Machine.usualMemory()), scratch.folder())) {
            Cores cores = pool.cores(new Cancel());
            Darkroom darkroom = new Darkroom(store, cores, Limits.STANDARD);
            Intake intake = Intake.of(paths, List.of(), cores, frames -> darkroom::glance);
            List<SceneGroup> scenes = intake.scenes();
            System.out.println(json ? ReportJson.groups(intake).toPrettyString() : text(scenes));
            intake.failures().forEach(f -> System.err.println(Progress.line(f)));
            return intake.failures().isEmpty() ? 0 : 1;
        }
    }

    private static String text(List<SceneGroup> scenes) {
        var text = new StringBuilder();
        for (int i = 0; i < scenes.size(); i++) {
            SceneGroup scene = scenes.get(i);
            text.append("scene %d  (%d %s, confidence %.2f)%n".formatted(
                    i + 1, scene.frames().size(), scene.frames().size() == 1 ? "frame" : "frames", scene.confidence()));
            for (int k = 0; k < scene.frames().size(); k++) {
                text.append("  %s %+5.1f EV  %s%n".formatted(
                        k == scene.reference() ? "*" : " ",
                        scene.exposureEv().get(k),
                        scene.frames().get(k).file()));
            }
            scene.reasons().forEach(r -> text.append("    because ").append(r).append('\n'));
            scene.warnings().forEach(w -> text.append("    warning: ").append(w).append('\n'));
        }
        return text.toString().stripTrailing();
    }
}
