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
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;

/** What stands in the window when there is no catalog to be opened: why, and the ways out. */
final class StartPanel {

    private final RuntimeException why;
    private final Where where;
    private final Tasks tasks;
    private final Texts texts;
    private final Texts common;
    private final StatePane pane;
    private Runnable open = () -> {};
    private Runnable then = () -> {};

    /** Where the catalog would be. */
    record Where(AppFolders folders, SettingsFile settings, Clock clock) {}

    StartPanel(RuntimeException why, Where where, Tasks tasks, Locale locale) {
        this.why = why;
        this.where = where;
        this.tasks = tasks;
        texts = Texts.of("shell", locale);
        common = Texts.of("common", locale);
        pane = new StatePane(new StackPane(), common);
        pane.getStyleClass().add(Styles.BG_DEFAULT);
        look(Fault.of(why, common));
    }

    Parent root() {
        return pane;
    }

    /**
     * Says what is done when something was done about it.
     *
     * @param openAgain opens the catalog, in the background
     * @param after goes on from there, on the window's thread
     */
    void onRetry(Runnable openAgain, Runnable after) {
        open = openAgain;
        then = after;
    }

    /** Reads all of a copy, and all of the next where that is not sound: seconds with large catalogs. */
    private void look(Fault fault) {
        if (!is(CatalogFault.CATALOG_DAMAGED)) {
            show(fault, Optional.empty());
            return;
        }
        pane.showLoading(texts.get("start.looking"));
        tasks.start(
                cancel -> Catalog.lastGoodCopy(folder(), where.clock()),
                made -> show(fault, made),
                e -> show(fault, Optional.empty()));
    }

    private void show(Fault fault, Optional<Instant> lastGood) {
        List<Action> ways = new ArrayList<>();
        lastGood.ifPresent(
                made -> ways.add(Action.of("start.restore", texts.get("start.restore", time(made)), this::restore)));
        ways.add(Action.of("start.again", texts.get("start.again"), this::retry));
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
        return Workshop.catalogFolder(where.folders(), where.settings());
    }

    private void restore() {
        pane.showLoading(texts.get("start.restoring"));
        tasks.start(
                cancel -> {
                    Catalog.restoreLastGoodCopy(folder(), where.clock());
                    return true;
                },
                done -> retry(),
                e -> look(Fault.of(e, common)));
    }

    private void retry() {
        pane.showLoading(texts.get("start.opening"));
        tasks.start(
                cancel -> {
                    open.run();
                    return true;
                },
                done -> then.run(),
                e -> look(Fault.of(e, common)));
    }

    private void chooseOther() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("start.other"));
        Optional.ofNullable(chooser.showDialog(pane.getScene().getWindow())).ifPresent(chosen -> {
            where.settings().change(s -> s.withCatalogFolder(Optional.of(chosen.toPath())));
            retry();
        });
    }

    private String time(Instant made) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .format(ZonedDateTime.ofInstant(made, where.clock().getZone()));
    }
}
