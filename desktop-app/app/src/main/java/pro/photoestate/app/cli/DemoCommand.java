package pro.photoestate.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pro.photoestate.app.demo.BeforeAfterPage;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.desktop.DesktopApplication;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.queue.Batch;
import pro.photoestate.app.queue.BatchRequest;
import pro.photoestate.app.queue.BatchResult;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.Cancel;

@Command(
        name = "demo",
        header = "Do the main job on the sample shoot and show the result.",
        description = "Copies the shoot that comes with the program, makes its photos, and writes a page that shows each "
                + "before and after. One file of the shoot is broken on purpose: it is named, and stops nothing.",
        footer = {"", "@|bold Example|@", "  photoestate demo --out ~/photoestate-demo"})
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Folder for the shoot, the photos and the page. Default: photoestate-demo, here.")
    private Path out = Path.of("photoestate-demo");

    @Option(
            names = "--exit",
            description = "End when the result is there, and do not open the window on it (without a screen it never does).")
    private boolean exit;

    @Override
    public Integer call() {
        Path shoot = out.resolve("card");
        Path photos = out.resolve("photos");
        Path page = out.resolve("before-after.html");
        SampleShoot.copyTo(shoot);
        BatchRequest request = new BatchRequest(
                List.of(shoot),
                photos,
                Looks.NATURAL,
                List.of(Profiles.named("full")),
                Optional.empty(),
                "Sample House",
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        int status = Interruptible.run(cancel -> make(request, page, cancel));
        if (status == 0 && !exit && Machine.hasScreen()) {
            Application.launch(DesktopApplication.class, "--import=" + shoot.toAbsolutePath());
        }
        return status;
    }

    private static int make(BatchRequest request, Path page, Cancel cancel) {
        try (Progress progress = Progress.onStandardStreams()) {
            BatchResult result = new Batch(request, cancel, progress).run();
            BeforeAfterPage.write(result.report(), request.paths().getFirst(), page);
            progress.summary(result, request.out());
            System.out.println("Look at " + page.toAbsolutePath().normalize().toUri());
            boolean onlyTheBrokenOne =
                    result.failures().stream().allMatch(f -> SampleShoot.isBroken(String.valueOf(f.file().getFileName())));
            return onlyTheBrokenOne ? 0 : 1;
        }
    }
}
