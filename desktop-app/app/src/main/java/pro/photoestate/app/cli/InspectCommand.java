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
import pro.photoestate.app.queue.Failure;
import pro.photoestate.app.queue.InspectionJson;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Inspection;
import pro.photoestate.engine.render.RenderPool;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

@Command(
        name = "inspect",
        header = "Show what a photo says about itself, and measure it.",
        description = "Camera data, and figures in place of adjectives: clipped and crushed area in %, sharpness, noise, "
                + "colour cast, tilt of the verticals. Nothing is rendered or written.",
        footer = {"", "@|bold Example|@", "  photoestate inspect DSC_0815.JPG --json"})
final class InspectCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Photos.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print a JSON array instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        ArrayNode all = JSON.createArrayNode();
        int failures = 0;
        try (RenderPool pool = new RenderPool(Machine.cores());
                Scratch scratch = Scratch.make();
                PlaneStore store = new PlaneStore(Machine.pictureBudget(Machine.usualMemory()), scratch.folder())) {
            Darkroom darkroom = new Darkroom(store, pool.cores(new Cancel()), Limits.STANDARD);
            for (Path file : files) {
                try {
                    Inspection seen = darkroom.inspect(new FrameReader(Limits.STANDARD).read(file));
                    all.add(InspectionJson.of(seen));
                    if (!json) {
                        System.out.println(InspectionText.of(seen));
                    }
                } catch (PhotoException e) {
                    failures++;
                    System.err.println(Progress.line(Failure.of(file, e)));
                }
            }
        }
        if (json) {
            System.out.println(all.toPrettyString());
        }
        return failures == 0 ? 0 : 1;
    }
}
