package pro.photoestate.app;

import java.util.Set;
import pro.photoestate.app.cli.PhotoEstateCommand;
import pro.photoestate.app.platform.QuickStart;

/** The program's main. */
public final class PhotoEstate {

    /** Commands that render: what they need is got ready while the command line is read. */
    private static final Set<String> RENDERING = Set.of("enhance", "demo");

    private PhotoEstate() {}

    /** Runs the photoestate command and exits with its status. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && RENDERING.contains(arguments[0])) {
            QuickStart.begin();
        }
        System.exit(PhotoEstateCommand.run(arguments));
    }
}
