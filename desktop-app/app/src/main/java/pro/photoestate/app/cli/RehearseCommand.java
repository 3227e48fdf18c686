package pro.photoestate.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import pro.photoestate.app.desktop.Screenshots;
import pro.photoestate.app.platform.Settings.Theme;
import pro.photoestate.app.ui.common.PlaceId;

@Command(
        name = "rehearse",
        hidden = true,
        header = "Do once what starts of the program do, so that Java can keep what it learns: a photo, then the window.")
final class RehearseCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SHOOT", description = "A folder of photos.")
    private Path shoot = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "A folder that is thrown away.")
    private Path scratch = Path.of("");

    @Override
    public Integer call() throws Exception {
        int status = PhotoEstateCommand.run(
                "enhance", shoot.toString(), "--out", scratch.resolve("out").toString());
        try (Screenshots window = new Screenshots(scratch.resolve("window"))) {
            window.write(Locale.ENGLISH, Theme.DARK, List.of(PlaceId.SHOOTS, PlaceId.SCENES));
        }
        return status;
    }
}
