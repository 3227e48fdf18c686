package pro.photoestate.app.desktop;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.crash.CrashFolder;
import pro.photoestate.app.crash.CrashPost;
import pro.photoestate.app.crash.CrashReport;
import pro.photoestate.app.crash.CrashReports;
import pro.photoestate.app.crash.CrashScribe;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.Logs;
import pro.photoestate.app.platform.Scrubber;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.queue.Batch;
import pro.photoestate.app.ui.care.CrashOffer;
import pro.photoestate.app.ui.care.CrashPanel;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.identity.Ids;

/** Looks after failures that nobody caught, from before the catalog is open until after it is closed. */
final class Ward implements AutoCloseable {

    private final SettingsFile settings;
    private final Logs logs;
    private final CrashFolder folder;
    private final CrashReports reports;
    private final Workers mail = new Workers("crash-mail", 1);
    private final CrashPost post;

    Ward(AppFolders folders, SettingsFile settings, Clock clock) {
        this.settings = settings;
        SecureRandom random = new SecureRandom();
        Scrubber scrubber = Scrubber.of(random.nextLong(), folders);
        logs = Logs.open(folders.logs(), scrubber);
        folder = new CrashFolder(folders.crashes());
        reports = new CrashReports(
                new CrashScribe(Batch.ENGINE_VERSION, clock, new Ids(clock, random), scrubber, logs::recent), folder);
        post = new CrashPost(folder, mail, () -> settings.current().crashReports());
        post.send();
    }

    /** Keeps a failure, and gives the report when the person should hear of it. Any thread. */
    Optional<CrashReport> keep(Thread thread, Throwable failure) {
        Optional<CrashReport> report = reports.keep(thread, failure);
        post.send();
        return report;
    }

    /** What is shown of a report; asks whether it may be sent where that was not answered yet. */
    CrashPanel panel(Desk desk, CrashReport report) {
        CrashOffer.Sending sending = !post.hasAddress()
                ? CrashOffer.Sending.NOWHERE
                : settings.current().crashReports().agreed() ? CrashOffer.Sending.AGREED : CrashOffer.Sending.ASK;
        return new CrashPanel(desk, new CrashOffer(report, folder.path(), sending, yes -> answer(desk, report.id(), yes)));
    }

    private void answer(Desk desk, UUID report, boolean agreed) {
        desk.tasks()
                .start(
                        cancel -> {
                            if (agreed) {
                                settings.change(s -> s.withCrashReports(
                                        new Settings.CrashReports(true, s.crashReports().dsn())));
                                post.send();
                            } else {
                                folder.decline(report);
                            }
                            return agreed;
                        },
                        done -> {},
                        e -> {});
    }

    @Override
    public void close() {
        reports.close();
        mail.close();
        logs.close();
    }
}
