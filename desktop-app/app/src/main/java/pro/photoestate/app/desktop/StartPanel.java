package pro.photoestate.app.desktop;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.CatalogFault;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.StatePane;
import pro.photoestate.app.ui.common.Texts;

/** What stands in the window when there is no catalog to be opened: why, and the ways out. */
final class StartPanel {

    private final RuntimeException why;
    private final AppFolders folders;
    private final SettingsFile settings;
    private final Clock clock;
    private final Texts texts;
    private final StatePane pane;
    private Runnable retry = () -> {};

    StartPanel(RuntimeException why, AppFolders folders, SettingsFile settings, Clock clock, Locale locale) {
        this.why = why;
        this.folders = folders;
        this.settings = settings;
        this.clock = clock;
        this.texts = Texts.of("shell", locale);
        pane = new StatePane(new StackPane(), Texts.of("common", locale));
        pane.getStyleClass().add(Styles.BG_DEFAULT);
        show(Fault.of(why, Texts.of("common", locale)));
    }

    Parent root() {
        return pane;
    }

    /** Called when something was done about it. */
    void onRetry(Runnable again) {
        retry = again;
    }

    private void show(Fault fault) {
        List<Action> ways = new ArrayList<>();
        if (is(CatalogFault.CATALOG_DAMAGED)) {
            lastGood().ifPresent(made -> ways.add(Action.of("start.restore", texts.get("start.restore", time(made)), this::restore)));
        }
        ways.add(Action.of("start.again", texts.get("start.again"), () -> retry.run()));
        ways.add(Action.of("start.other", texts.get("start.other"), this::chooseOther));
        pane.showEmpty(
                Material2OutlinedAL.ERROR_OUTLINE,
                texts.get("start.title"),
                "%s [%s]".formatted(fault.sentence(), fault.code()),
                ways.toArray(Action[]::new));
    }

    private boolean is(CatalogFault fault) {
        return why instanceof CatalogException catalog && catalog.fault() == fault;
    }

    private Path folder() {
        return Workshop.catalogFolder(folders, settings);
    }

    private Optional<Instant> lastGood() {
        return Catalog.lastGoodCopy(folder(), clock);
    }

    private void restore() {
        try {
            Catalog.restoreLastGoodCopy(folder(), clock);
        } catch (CatalogException e) {
            show(Fault.of(e, Texts.of("common", texts.locale())));
            return;
        }
        retry.run();
    }

    private void chooseOther() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("start.other"));
        Optional.ofNullable(chooser.showDialog(pane.getScene().getWindow())).ifPresent(chosen -> {
            settings.change(s -> s.withCatalogFolder(Optional.of(chosen.toPath())));
            retry.run();
        });
    }

    private String time(Instant made) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .format(ZonedDateTime.ofInstant(made, clock.getZone()));
    }
}
