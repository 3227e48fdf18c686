package pro.photoestate.app.crash;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import pro.photoestate.app.platform.Settings;

/**
 * Sends reports that wait, in the background, if the person agreed and there is an address. Each is tried once a session;
 * after {@value #RETRIES} more starts it stays here. Being offline is no try. Thread-safe; never blocks, never throws.
 */
public final class CrashPost {

    /** At later starts. */
    static final int RETRIES = 3;

    /** For the answer's first and last byte together: a server that is well needs a fraction. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(CrashPost.class.getName());

    private final CrashFolder folder;
    private final Executor background;
    private final Supplier<Settings.CrashReports> consent;
    private final Duration patience;
    private final Set<UUID> tried = new HashSet<>();

    /**
     * @param background of one thread
     * @param consent as it is set now
     */
    public CrashPost(CrashFolder folder, Executor background, Supplier<Settings.CrashReports> consent) {
        this(folder, background, consent, PATIENCE);
    }

    CrashPost(CrashFolder folder, Executor background, Supplier<Settings.CrashReports> consent, Duration patience) {
        this.folder = folder;
        this.background = background;
        this.consent = consent;
        this.patience = patience;
    }

    /** Whether there is an address. */
    public boolean hasAddress() {
        return Dsn.of(consent.get().dsn()).isPresent();
    }

    /** Sends what waits: call it at the start, when the person agrees, and after a failure. Returns at once. */
    public void send() {
        background.execute(this::sendWaiting);
    }

    private Optional<Dsn> address() {
        Settings.CrashReports now = consent.get();
        return now.agreed() ? Dsn.of(now.dsn()) : Optional.empty();
    }

    private synchronized void sendWaiting() {
        if (address().isEmpty()) {
            return;
        }
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            for (KeptCrash crash : folder.waiting()) {
                UUID id = crash.report().id();
                Optional<Dsn> to = address();
                if (to.isPresent() && crash.tries() <= RETRIES && tried.add(id)) {
                    folder.change(id, send(client, to.get(), crash)); // what the person said meanwhile stays said
                }
            }
        } finally {
            client.shutdownNow();
        }
    }

    private UnaryOperator<KeptCrash> send(HttpClient client, Dsn to, KeptCrash crash) {
        try {
            int status = post(client, to, crash);
            if (status / 100 == 2) {
                return c -> c.withState(KeptCrash.State.SENT);
            }
            LOG.log(Level.INFO, "a crash report was not taken: status {0}", status);
            return KeptCrash::triedAgain;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the program ends
            return c -> c;
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.INFO, "a crash report could not be sent", e);
            return isOffline(e) ? c -> c : KeptCrash::triedAgain;
        }
    }

    private int post(HttpClient client, Dsn to, KeptCrash crash)
            throws InterruptedException, ExecutionException, TimeoutException {
        HttpRequest request = HttpRequest.newBuilder(to.envelopes())
                .header("Content-Type", "application/x-sentry-envelope")
                .header("X-Sentry-Auth", to.authorization(crash.report().version()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(Envelope.of(crash)))
                .build();
        var answer = client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } finally {
            answer.cancel(true);
        }
    }

    private static boolean isOffline(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof ConnectException || e instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }
}
