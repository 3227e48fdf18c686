package pro.photoestate.app;

import pro.photoestate.app.cli.PhotoEstateCommand;

/** The program's main. */
public final class PhotoEstate {

    private PhotoEstate() {}

    /** Runs the photoestate command and exits with its status. */
    public static void main(String[] arguments) {
        System.exit(PhotoEstateCommand.run(arguments));
    }
}
