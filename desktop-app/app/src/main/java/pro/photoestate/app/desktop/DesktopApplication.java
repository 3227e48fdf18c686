package pro.photoestate.app.desktop;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.CatalogFault;
import pro.photoestate.app.crash.CrashReport;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.Doorbell;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.queue.QueueTools;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.app.ui.shell.Appearance;

/**
 * The program with its window. Closed while the batch works, the window goes and the program stays until the batch has
 * ended; the sign in the tray or a second start brings the window back.
 */
public final class DesktopApplication extends Application {

    private static final Logger LOG = Logger.getLogger("pro.photoestate.desktop");

    /** Of the window, in the sizes that systems ask for; the tray scales one of them. */
    private static final List<String> ICONS = List.of("icon-16.png", "icon-32.png", "icon-64.png", "icon-256.png");

    private final AppFolders folders = AppFolders.standard();
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final Workspace workspace = new Workspace();
    private final Locale system = Locale.getDefault();
    private @Nullable SettingsFile settings;
    private WindowMemory.Work before = WindowMemory.Work.NONE;
    private @Nullable Ward ward;
    private @Nullable Workshop workshop;
    private @Nullable DesktopWindow window;
    private @Nullable Away away;
    private @Nullable RuntimeException refused;

    /** Opens the workshop, off the window's thread. */
    @Override
    public void init() {
        SettingsFile file = SettingsFile.open(folders.settingsFile());
        settings = file;
        Ward care = new Ward(folders, file, clock);
        ward = care;
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> failed(care, thread, failure));
        open();
    }

    private void open() {
        try {
            refused = null;
            SettingsFile file = java.util.Objects.requireNonNull(settings);
            Workshop made = new Workshop(
                    folders,
                    file,
                    clock,
                    new Workshop.Told(() -> Platform.runLater(this::show), this::runEnded, this::catalogChanged));
            before = new WindowMemory(file).work(made.catalog);
            workshop = made;
        } catch (RuntimeException e) { // the program's boundary: the window says what is wrong and what can be done
            refused = e;
        }
    }

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        this.stage = stage;
        stage.setTitle("PhotoEstate Pro");
        ICONS.forEach(name -> stage.getIcons().add(new Image(picture(name))));
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        if (workshop == null) {
            refuse(stage);
        } else {
            enter(stage, workshop);
        }
    }

    private static String picture(String name) {
        return java.util.Objects.requireNonNull(DesktopApplication.class.getResource(name)).toExternalForm();
    }

    private @Nullable Stage stage;

    /** There is no catalog: what is wrong, and the ways out. */
    private void refuse(Stage at) {
        RuntimeException why = java.util.Objects.requireNonNull(refused);
        if (why instanceof CatalogException taken
                && taken.fault() == CatalogFault.CATALOG_IN_USE
                && Doorbell.ring(Workshop.catalogFolder(folders, java.util.Objects.requireNonNull(settings)))) {
            Platform.exit(); // the window that is there has been asked for
            return;
        }
        var where = new StartPanel.Where(folders, java.util.Objects.requireNonNull(settings), clock);
        Workers opening = new Workers("start", 1);
        StartPanel panel = new StartPanel(why, where, new Tasks(opening, Platform::runLater), language());
        panel.onRetry(this::open, () -> {
            opening.close();
            start(at);
        });
        Scene scene = new Scene(panel.root(), 960, 600);
        Appearance.DARK.applyTo(scene);
        at.setScene(scene);
        at.setOnCloseRequest(e -> Platform.exit());
        at.show();
    }

    private void enter(Stage at, Workshop open) {
        DesktopWindow made = new DesktopWindow(open, workspace, language(), this::browse);
        window = made;
        WindowMemory memory = new WindowMemory(open.settings);
        at.setScene(made.scene());
        memory.restore(at);
        before.into(workspace);
        made.shell().go(memory.place(before));
        open.settings.listen(now -> Platform.runLater(() -> changeLanguage(at)));
        away = new Away(
                open.queue,
                open.background,
                new Away.Asked(() -> Platform.runLater(this::show), () -> Platform.runLater(Platform::exit)));
        at.setOnCloseRequest(e -> {
            e.consume();
            java.util.Objects.requireNonNull(window).leave(() -> closeWindow(at, open));
        });
        at.show();
        LOG.info(() -> "the window is there after %d ms"
                .formatted(ManagementFactory.getRuntimeMXBean().getUptime()));
        open.settings.fault().ifPresent(sentence -> made.shell().tell(Notice.failed(sentence.in(made.locale()))));
        Optional<String> wanted = Optional.ofNullable(getParameters().getNamed().get("import"));
        wanted.ifPresentOrElse(folder -> made.bringIn(List.of(Path.of(folder))), made::welcome);
        open.begin(e -> Platform.runLater(() -> made.shell().tell(Notice.failed(Fault.of(e, Texts.of("common", language()))))));
    }

    /** Makes the window anew when the person has chosen another language; what is being worked on stays. */
    private void changeLanguage(Stage at) {
        DesktopWindow old = java.util.Objects.requireNonNull(window);
        if (!old.locale().equals(language())) {
            Workshop open = java.util.Objects.requireNonNull(workshop);
            old.close();
            DesktopWindow made = new DesktopWindow(open, workspace, language(), this::browse);
            window = made;
            at.setScene(made.scene());
            made.shell().go(old.shell().model().place().get());
        }
    }

    private Locale language() {
        Settings.Language chosen = settings == null ? Settings.Language.SYSTEM : settings.current().appearance().language();
        return switch (chosen) {
            case SYSTEM -> system;
            case EN -> Locale.ENGLISH;
            case DE -> Locale.GERMAN;
        };
    }

    private void failed(Ward care, Thread thread, Throwable failure) {
        Optional<CrashReport> report = care.keep(thread, failure);
        Platform.runLater(() -> Optional.ofNullable(window).ifPresent(w -> w.failed(failure, report, care)));
    }

    private void runEnded(QueueTools.RunEnd end) {
        Optional.ofNullable(window).ifPresent(w -> w.runEnded(end, () -> {
            if (stage != null && !stage.isShowing()) {
                Platform.exit(); // it only stayed for the batch
            }
        }));
    }

    private void catalogChanged() {
        Optional.ofNullable(window).ifPresent(DesktopWindow::catalogChanged);
    }

    private void show() {
        Optional.ofNullable(away).ifPresent(Away::end);
        if (stage != null) {
            stage.show();
            stage.setIconified(false);
            stage.toFront();
        }
    }

    private void closeWindow(Stage at, Workshop open) {
        new WindowMemory(open.settings).keep(at, java.util.Objects.requireNonNull(window).shell().model().place().get(), workspace);
        if (open.isWorking()) {
            Optional.ofNullable(away).ifPresent(a -> a.begin(Texts.of("shell", language())));
            at.hide();
            return; // the window goes, the program stays
        }
        Platform.exit();
    }

    /** Opens a page or folder with the system's program for it, off the window's thread. */
    private void browse(URI address) {
        getHostServices().showDocument(address.toString());
    }

    @Override
    public void stop() {
        if (away != null) {
            away.close();
        }
        if (window != null) {
            window.close();
        }
        if (workshop != null) {
            workshop.close();
        }
        if (ward != null) {
            ward.close();
        }
    }
}
