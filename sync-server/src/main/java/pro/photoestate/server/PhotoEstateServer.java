package pro.photoestate.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pro.photoestate.server.platform.Logs;
import pro.photoestate.server.platform.ServerSettings;
import pro.photoestate.server.platform.Setting;
import pro.photoestate.server.platform.SettingsReader;
import pro.photoestate.server.platform.StartFault;
import pro.photoestate.server.platform.Stop;

/** The command {@code photoestate server}. */
@Command(
        name = "photoestate server",
        mixinStandardHelpOptions = true,
        description = "Starts the sync server: accounts, storage, sync and delivery. With no settings it brings its own database and store.")
public final class PhotoEstateServer implements Callable<Integer> {

    /** A server that cannot start, or whose check failed. */
    private static final int FAILED = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the library that reads the command line
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FOLDER", description = "folder of everything that the server keeps (default: ${DEFAULT-VALUE})", defaultValue = "photoestate-server")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--settings", paramLabel = "FILE", description = "settings file (default: server.properties in the data folder)")
    private @Nullable Path settings;

    @Option(names = "--port", paramLabel = "PORT", description = "port to listen on, 0 for a free one")
    private @Nullable Integer port;

    @Option(names = "--check", description = "validate settings and connections, and exit")
    private boolean check;

    @Option(names = "--settings-help", description = "list all settings, and exit")
    private boolean settingsHelp;

    /** Runs the command; ends with 0, or with 2 when the server could not start. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PhotoEstateServer()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (settingsHelp) {
            Arrays.stream(Setting.values()).forEach(setting -> tell(out, setting));
            return 0;
        }
        try {
            ServerSettings chosen =
                    SettingsReader.read(data.toAbsolutePath(), Optional.ofNullable(settings), System.getenv(), command());
            Logs.configure(chosen.jsonLogs());
            SecureRandom random = new SecureRandom();
            if (check) {
                SyncServer.check(chosen, random);
                out.println("All settings are right, and all connections answer.");
                return 0;
            }
            serve(chosen, random, out);
            return 0;
        } catch (StartFault e) {
            spec.commandLine().getErr().println(e.code() + ": " + e.getMessage());
            return FAILED;
        }
    }

    private void serve(ServerSettings chosen, SecureRandom random, PrintWriter out) throws InterruptedException {
        SyncServer server = SyncServer.start(chosen, Clock.systemUTC(), random);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Stop.hook(() -> {
            server.close();
            stopped.countDown();
        }));
        out.println("PhotoEstate Pro server on " + server.address());
        server.firstOwnerLink()
                .ifPresent(link -> out.println("Its first organization belongs to who opens, within 30 days: " + link));
        server.figuresPort().ifPresent(at -> out.println("Figures for Prometheus on port " + at));
        out.flush();
        stopped.await();
    }

    private Map<Setting, String> command() {
        Map<Setting, String> command = new EnumMap<>(Setting.class);
        if (port != null) {
            command.put(Setting.SERVER_PORT, Integer.toString(port));
        }
        return command;
    }

    private static void tell(PrintWriter out, Setting setting) {
        out.printf("# %s%n# %s%s%n%s = %s%n%n", setting.meaning(), setting.variable(),
                setting.secret() ? ", or the name of a file with it: " + setting.variable() + "_FILE" : "", setting.key(), setting.standard());
    }
}
