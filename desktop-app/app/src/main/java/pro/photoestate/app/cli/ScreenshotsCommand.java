package pro.photoestate.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pro.photoestate.app.desktop.Screenshots;
import pro.photoestate.app.platform.Settings.Theme;
import pro.photoestate.app.ui.common.PlaceId;

@Command(
        name = "screenshots",
        header = "Write pictures of every place of the window on the sample shoot.",
        description = "Needs no screen. The user guide's pictures are made by it.")
final class ScreenshotsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Folder for the pictures; made if missing.")
    private Path folder = Path.of("");

    @Option(names = "--theme", split = ",", paramLabel = "NAME", description = "dark, light, contrast. Default: dark,light.")
    private List<String> themes = List.of("dark", "light");

    @Option(names = "--language", split = ",", paramLabel = "NAME", description = "en, de. Default: en.")
    private List<String> languages = List.of("en");

    @Override
    public Integer call() throws Exception {
        int written = 0;
        try (Screenshots screenshots = new Screenshots(folder)) {
            for (String language : languages) {
                for (String theme : themes) {
                    written += screenshots.write(Locale.of(language), Theme.valueOf(theme.toUpperCase(Locale.ROOT)), List.of(PlaceId.values()));
                }
            }
        }
        System.out.println("%d pictures are in %s".formatted(written, folder.toAbsolutePath().normalize()));
        return 0;
    }
}
