package pro.photoestate.app.cli;

import java.nio.file.InvalidPathException;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import pro.photoestate.app.desktop.DesktopApplication;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.sentence.ToldException;

/** The photoestate command. */
@Command(
        name = "photoestate",
        mixinStandardHelpOptions = true,
        versionProvider = EngineVersion.class,
        header = "A shoot goes in, finished listing photos come out, and every pixel can be explained.",
        description = "Works without a network and without an account.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%n@|bold Commands|@%n",
        optionListHeading = "%n@|bold Options|@%n",
        subcommands = {
            EnhanceCommand.class,
            GroupCommand.class,
            InspectCommand.class,
            DemoCommand.class,
            ScreenshotsCommand.class,
            RehearseCommand.class,
            QueueCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        })
public final class PhotoEstateCommand implements Runnable {

    /** Some photos failed. */
    private static final int FAILED = 1;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command and returns the exit status. */
    public static int run(String... arguments) {
        CommandLine command = new CommandLine(new PhotoEstateCommand());
        command.setUsageHelpAutoWidth(true);
        command.getSubcommands().values().forEach(c -> c.getCommandSpec().mixinStandardHelpOptions(true));
        command.setExecutionExceptionHandler((e, line, parsed) -> explain(e));
        return command.execute(arguments);
    }

    /** Without a command the window opens. */
    @Override
    public void run() {
        if (!Machine.hasScreen()) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(),
                    "there is no screen to open the window on; give a command, such as: photoestate enhance DIR --out DIR");
        }
        System.clearProperty("java.awt.headless"); // jvm.options sets it for all commands; the window's tray needs a screen
        Application.launch(DesktopApplication.class);
    }

    private static int explain(Exception e) throws Exception {
        if (e instanceof ToldException fault) {
            System.err.println("photoestate: %s [%s]".formatted(fault.getMessage(), fault.codeName()));
            return FAILED;
        }
        if (e instanceof InvalidPathException name) {
            System.err.println("photoestate: the name %s cannot be written in this system's character set; set LC_ALL=C.UTF-8 [%s]"
                    .formatted(name.getInput(), FaultCode.INVALID_SETTING));
            return FAILED;
        }
        throw e;
    }
}
