package pro.photoestate.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.queue.Batch;
import pro.photoestate.app.queue.BatchRequest;
import pro.photoestate.app.queue.BatchResult;
import pro.photoestate.engine.export.ExportProfile;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.render.Cancel;

@Command(
        name = "enhance",
        sortOptions = false,
        header = "Turn a folder from the camera into finished photos.",
        description = {
            "Groups the frames into scenes (bracket sets and singles), merges each scene, pulls the view through the "
                    + "windows, balances the light, straightens the verticals, and writes one finished photo a scene and "
                    + "profile. The input is only read.",
            "",
            "A photo appears under its name only when it is whole. A run that was interrupted is continued by the same "
                    + "command. Files that stand in the output folder are left alone unless @|yellow --overwrite|@ is given."
        },
        footer = {
            "",
            "@|bold Exit status|@",
            "  0    all photos are done",
            "  1    some failed; each is named on standard error in one line",
            "  2    wrong usage",
            "  130  interrupted; the same command goes on where it stopped",
            "",
            "@|bold Examples|@",
            "  photoestate enhance ~/card/DCIM --out ~/shoots/oak-street",
            "  photoestate enhance *.JPG --out web --look bright --profile mls-1024 --profile print",
            "  photoestate enhance room/ --out merged --only merge,window-pull --report report.json --source-map"
        })
final class EnhanceCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Photos, or folders of photos (searched deeply).")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description = "Folder for the finished photos; made if missing.")
    private Path out = Path.of("");

    @Option(
            names = "--look",
            paramLabel = "NAME",
            description = "Named recipe: natural (default), bright, warm, crisp, twilight or merge-only.")
    private @Nullable String look;

    @Option(names = "--recipe", paramLabel = "FILE", description = "A recipe of your own, as JSON.")
    private @Nullable Path recipe;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "STEP",
            description = "Run only these steps of the look or recipe (such as merge,window-pull), and nothing else.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Export profile: full (default), print, web, mls-2048, mls-1024, mls-1280-125k, or the path of a "
                    + "profile's JSON. May be given several times; each gets a folder of its own then.")
    private List<String> profiles = new ArrayList<>();

    @Option(
            names = "--name",
            paramLabel = "TEMPLATE",
            description = "Names of the photos, such as {address}-{seq:03}-{scene}. Default: the profile's.")
    private @Nullable String name;

    @Option(names = "--address", paramLabel = "TEXT", description = "Address or title of the shoot, for names.")
    private String address = "";

    @Option(names = "--report", paramLabel = "FILE", description = "Write what was done, with figures, as JSON.")
    private @Nullable Path report;

    @Option(
            names = "--source-map",
            description = "Write NAME.source.png beside each merged photo: which frame supplied each spot.")
    private boolean sourceMap;

    @Option(names = "--masks", paramLabel = "DIR", description = "Write the masks that were found (windows, ghosts) there.")
    private @Nullable Path masks;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Scenes at once. Default: as many as the cores and the memory carry.")
    private @Nullable Integer jobs;

    @Option(
            names = "--memory",
            paramLabel = "MB",
            description = "Memory that the program keeps to, in MB; pictures that do not fit are paged to disk. Default: "
                    + "1200, or half of a smaller machine's memory.")
    private @Nullable Long memory;

    @Option(names = "--overwrite", description = "Replace files that stand in the output folder, and make a finished run anew.")
    private boolean overwrite;

    @Override
    public Integer call() {
        BatchRequest request = request();
        return Interruptible.run(cancel -> enhance(request, cancel));
    }

    private int enhance(BatchRequest request, Cancel cancel) {
        try (Progress progress = Progress.onStandardStreams()) {
            BatchResult result = new Batch(request, cancel, progress).run();
            writeReport(result);
            progress.summary(result, out);
            return result.failures().isEmpty() ? 0 : 1;
        }
    }

    private BatchRequest request() {
        return new BatchRequest(
                paths,
                out,
                new RecipeChoice(look, recipe, only, this::usage).recipe(),
                chosenProfiles(),
                Optional.ofNullable(name),
                address,
                sourceMap,
                Optional.ofNullable(masks),
                positive(jobs, "--jobs"),
                memoryLimit(),
                overwrite);
    }

    private Optional<Integer> positive(@Nullable Integer number, String option) {
        if (number != null && number < 1) {
            throw usage("%s must be 1 or more, not %d".formatted(option, number));
        }
        return Optional.ofNullable(number);
    }

    private Optional<Long> memoryLimit() {
        if (memory == null) {
            return Optional.empty();
        }
        long least = Machine.memoryFor(0) >> 20;
        if (memory < least) {
            throw usage("--memory must be %d or more, not %d: the program itself takes most of that".formatted(least, memory));
        }
        return Optional.of(memory << 20);
    }

    private List<ExportProfile> chosenProfiles() {
        List<String> names = profiles.isEmpty() ? List.of("full") : profiles;
        return names.stream().distinct().map(this::profile).toList();
    }

    private ExportProfile profile(String wanted) {
        try {
            return Profiles.named(wanted);
        } catch (PhotoException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private void writeReport(BatchResult result) {
        if (report == null) {
            return;
        }
        try (SafeFile file = SafeFile.create(report, true)) {
            file.stream().write(result.report().toPrettyString().getBytes(StandardCharsets.UTF_8));
            file.commit();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
