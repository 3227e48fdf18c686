package pro.photoestate.app.desktop;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.platform.SystemNotice;
import pro.photoestate.app.platform.TraySign;
import pro.photoestate.app.queue.JobQueue;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.QueueSnapshot;
import pro.photoestate.app.ui.common.Texts;

/**
 * The program while its window is closed and the batch goes on: a sign in the system's tray where there is one, and once a
 * notice that says so. Thread-safe; what the tray asks for comes on threads of its own.
 */
final class Away implements AutoCloseable {

    private static final URL PICTURE = Objects.requireNonNull(Away.class.getResource("icon-64.png"));

    private final JobQueue queue;
    private final Executor background;
    private final Asked asked;
    private Runnable unlisten = () -> {};
    private @Nullable TraySign sign;
    private TraySign.@Nullable Face said;
    private boolean gone;
    private boolean told;

    /** What the person asks the tray for, beside what concerns the queue. */
    record Asked(Runnable show, Runnable quit) {}

    Away(JobQueue queue, Executor background, Asked asked) {
        this.queue = queue;
        this.background = background;
        this.asked = asked;
    }

    /** The window has closed. */
    synchronized void begin(Texts texts) {
        gone = true;
        background.execute(() -> appear(texts));
    }

    private synchronized void appear(Texts texts) {
        if (!gone || sign != null) {
            return;
        }
        TraySign.Face face = face(queue.snapshot(), texts);
        Optional<TraySign> made = TraySign.show(PICTURE, face, asked.show());
        said = face;
        made.ifPresent(s -> {
            sign = s;
            unlisten = queue.listen(now -> say(face(now, texts)));
        });
        if (!told) {
            told = true;
            String sentence = texts.get(made.isPresent() ? "away.tray" : "away.noTray");
            SystemNotice.ofThisSystem().ifPresent(n -> n.show("PhotoEstate Pro", sentence));
        }
    }

    private synchronized void say(TraySign.Face face) {
        boolean same = said != null && said.tip().equals(face.tip());
        if (sign != null && !same) {
            said = face;
            sign.say(face);
        }
    }

    /** What the tray says of a queue. */
    TraySign.Face face(QueueSnapshot now, Texts texts) {
        int open = now.count(JobState.QUEUED) + now.count(JobState.RUNNING);
        String tip = texts.get(now.paused() ? "batch.paused" : "batch.open", open);
        TraySign.Line pause = now.paused()
                ? new TraySign.Line(texts.get("away.resume"), () -> background.execute(queue::resume))
                : new TraySign.Line(texts.get("away.pause"), () -> background.execute(queue::pause));
        return new TraySign.Face(
                "PhotoEstate Pro \u2013 " + tip,
                List.of(
                        new TraySign.Line(texts.get("away.show"), asked.show()),
                        pause,
                        new TraySign.Line(texts.get("away.quit"), asked.quit())));
    }

    /** The window is back. */
    synchronized void end() {
        gone = false;
        unlisten.run();
        unlisten = () -> {};
        if (sign != null) {
            sign.close();
            sign = null;
        }
    }

    @Override
    public void close() {
        end();
    }
}
