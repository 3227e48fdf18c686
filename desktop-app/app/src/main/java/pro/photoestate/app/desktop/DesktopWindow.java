package pro.photoestate.app.desktop;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.crash.CrashReport;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.platform.SystemNotice;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.queue.QueueSnapshot;
import pro.photoestate.app.queue.QueueTools;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.app.ui.library.ImportDrop;
import pro.photoestate.app.ui.shell.Appearance;
import pro.photoestate.app.ui.shell.Shell;
import pro.photoestate.app.ui.shell.UndoTurns;
import pro.photoestate.app.ui.tour.Tour;
import pro.photoestate.app.ui.tour.TourOffer;

/** The window over an open workshop, in one language. Belongs to the window's thread. */
public final class DesktopWindow {

    private final Workshop workshop;
    private final Locale locale;
    private final Texts texts;
    private final Workspace workspace;
    private final Tasks tasks;
    private final Shell shell;
    private final Places places;
    private final Desk desk;
    private final Tour tour;
    private final Runnable unlisten;
    private Settings.ScreenProfile screen;
    private OptionalInt done = OptionalInt.empty();

    /**
     * @param workspace what is being worked on; goes on when the window is made anew in another language
     * @param browser opens an address with the system's program for it
     */
    public DesktopWindow(Workshop workshop, Workspace workspace, Locale locale, Consumer<URI> browser) {
        this.workshop = workshop;
        this.locale = locale;
        this.workspace = workspace;
        texts = Texts.of("shell", locale);
        Texts common = Texts.of("common", locale);
        tasks = new Tasks(workshop.background, Platform::runLater);
        List<Action> own = List.of(
                Action.of("undo", common.get("undo"), "Shortcut+Z", () -> turns().undo()),
                Action.of("redo", common.get("redo"), "Shortcut+Shift+Z", () -> turns().redo()),
                Action.of("rebuild", texts.get("rebuild"), this::rebuild),
                Action.of("tour", Texts.of("tour", locale).get("start"), this::startTour));
        List<Places> made = new ArrayList<>(); // one: places and shell need each other
        shell = new Shell(
                around -> {
                    Places all = new Places(workshop, new Desk(tasks, workspace, around, locale), this::allActions);
                    made.add(all);
                    return all.makers();
                },
                () -> Stream.concat(own.stream(), made.stream().flatMap(p -> p.elsewhere().stream()))
                        .toList(),
                locale,
                new Shell.Outside(() -> workshop.settings.current().keys(), browser, this::animated));
        places = made.getFirst();
        desk = new Desk(tasks, workspace, shell, locale);
        ImportDrop.install((StackPane) shell.scene().getRoot(), Texts.of("library", locale), places::bringIn);
        tour = new Tour(desk, shell.scene(), this::tourSeen);
        shell.model().connection().set(texts.get("offline"));
        workspace.shoot().subscribe(shoot -> nameShoot());
        Bindings.bindContent(shell.model().ongoing(), workspace.ongoing());
        Runnable queueEar = workshop.queue.listen(s -> tasks.later(() -> follow(s)));
        Runnable settingsEar = workshop.settings.listen(s -> tasks.later(() -> dress(s)));
        unlisten = () -> {
            queueEar.run();
            settingsEar.run();
        };
        screen = workshop.settings.current().screenProfile();
        dress(workshop.settings.current());
    }

    private boolean animated() {
        return switch (workshop.settings.current().appearance().reducedMotion()) {
            case OFF -> true;
            case ON -> false;
            case SYSTEM -> !Platform.getPreferences().isReducedMotion();
        };
    }

    /** Shows what became of a failure that nobody caught, and says in the stead of the place that it has failed. */
    void failed(Throwable failure, Optional<CrashReport> report, Ward ward) {
        shell.fail(failure);
        report.ifPresent(r -> shell.showDialog(ward.panel(desk, r)));
    }

    /** Offers the sample shoot and the tour, once. */
    void welcome() {
        if (!workshop.settings.current().window().tourSeen()) {
            tourSeen(); // whatever is answered, it is not asked again
            shell.showDialog(new TourOffer(
                    desk,
                    new TourOffer.Choices(
                            () -> {
                                places.sample();
                                tour.start();
                            },
                            this::ownPhotos,
                            () -> {})));
        }
    }

    /** Imports folders and files, and shows it. */
    void bringIn(List<Path> dropped) {
        places.bringIn(dropped);
    }

    private void ownPhotos() {
        shell.go(PlaceId.SHOOTS);
        shell.allActions().stream().filter(a -> a.id().equals("shoots.import")).findFirst().ifPresent(Action::fire);
    }

    private void tourSeen() {
        workshop.background.execute(
                () -> workshop.settings.change(s -> s.withWindow(s.window().withTourSeen(true))));
    }

    /** What the window shows. */
    public Scene scene() {
        return shell.scene();
    }

    /** The window as places use it. */
    public Shell shell() {
        return shell;
    }

    /** How many tasks run or wait: none when everything asked for is on the screen. */
    public int running() {
        return tasks.running().get();
    }

    /** Closes the window by that when no edit can be lost; see {@link Leave}. */
    void leave(Runnable close) {
        new Leave(desk, workshop.edits, close).ask();
    }

    /** Lets go of everything that outlives the window. */
    public void close() {
        unlisten.run();
        Bindings.unbindContent(shell.model().ongoing(), workspace.ongoing());
        shell.close();
        places.close();
    }

    /** Says that the catalog has more; from any thread. */
    public void catalogChanged() {
        tasks.later(workspace::changed);
    }

    /**
     * Says that the batch has come to its end; from any thread.
     *
     * @param then called on the window's thread when the person was told
     */
    public void runEnded(QueueTools.RunEnd end, Runnable then) {
        tasks.later(() -> {
            workspace.changed();
            String sentence = texts.get("run.ended", end.done(), end.failed());
            boolean seen = scene().getWindow() != null
                    && scene().getWindow().isShowing()
                    && scene().getWindow().isFocused();
            tasks.start(
                    cancel -> !seen
                            && SystemNotice.ofThisSystem()
                                    .filter(n -> n.show("PhotoEstate Pro", sentence))
                                    .isPresent(),
                    told -> then.run(),
                    e -> then.run());
            Notice notice = end.failed() > 0 ? Notice.failed(sentence) : Notice.done(sentence);
            shell.tell(notice.with(Action.of("run.show", texts.get("run.show"), () -> shell.go(PlaceId.BATCH))));
        });
    }

    private void dress(Settings settings) {
        if (!settings.screenProfile().equals(screen)) {
            screen = settings.screenProfile();
            workshop.screenChanged();
        }
        Appearance.valueOf(settings.appearance().theme().name()).applyTo(shell.scene());
    }

    private void nameShoot() {
        workspace.shoot()
                .get()
                .ifPresentOrElse(
                        id -> tasks.start(
                                cancel -> workshop.catalog.photos().shoot(id).map(Shoot::name).orElse(""),
                                shell.model().title()::set,
                                e -> {}),
                        () -> shell.model().title().set(""));
    }

    /** Each photo that is done moves its scene on, which places show. */
    private void follow(QueueSnapshot snapshot) {
        shell.model().batch().set(brief(snapshot));
        int now = snapshot.count(JobState.DONE);
        if (done.isPresent() && done.getAsInt() != now) {
            workspace.changed();
        }
        done = OptionalInt.of(now);
    }

    private String brief(QueueSnapshot snapshot) {
        int open = snapshot.count(JobState.QUEUED) + snapshot.count(JobState.RUNNING);
        return open == 0 ? "" : texts.get(snapshot.paused() ? "batch.paused" : "batch.open", open);
    }

    private UndoTurns turns() {
        return new UndoTurns(workshop.undo, desk);
    }

    private void rebuild() {
        places.rebuild();
    }

    private void startTour() {
        tour.start();
    }

    private List<Action> allActions() {
        return shell.allActions();
    }

    /** The language that the window is made in. */
    public Locale locale() {
        return locale;
    }
}
