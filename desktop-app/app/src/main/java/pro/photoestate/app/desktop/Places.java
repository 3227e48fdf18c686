package pro.photoestate.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import pro.photoestate.app.delivery.ExportWorkflow;
import pro.photoestate.app.ingest.CardCopy;
import pro.photoestate.app.ingest.LocateShoot;
import pro.photoestate.app.outside.Returns;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.queue.Batch;
import pro.photoestate.app.sidecar.RebuildCatalog;
import pro.photoestate.app.ui.account.AccountFacts;
import pro.photoestate.app.ui.account.AccountView;
import pro.photoestate.app.ui.batch.BatchView;
import pro.photoestate.app.ui.batch.HotFoldersPane;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.compare.CompareServices;
import pro.photoestate.app.ui.compare.CompareView;
import pro.photoestate.app.ui.delivery.DeliveryServices;
import pro.photoestate.app.ui.delivery.DeliveryView;
import pro.photoestate.app.ui.develop.DevelopView;
import pro.photoestate.app.ui.develop.Services;
import pro.photoestate.app.ui.library.ImportWorkflow;
import pro.photoestate.app.ui.library.LibraryServices;
import pro.photoestate.app.ui.library.ScenesView;
import pro.photoestate.app.ui.library.ShootsView;
import pro.photoestate.app.ui.outside.OutsideActions;
import pro.photoestate.app.ui.settings.SettingsView;
import pro.photoestate.app.ui.settings.SettingsViewModel;

/** Gives each place what it needs of the workshop. */
final class Places {

    /** An editor writes a picture in several goes; it is whole when nothing has come for so long. */
    private static final Duration RETURN_QUIET = Duration.ofSeconds(2);

    private final Workshop workshop;
    private final Desk desk;
    private final Supplier<List<Action>> allActions;
    private final LibraryServices library;
    private final Returns returns;
    private final OutsideActions outside;

    /** @param allActions everything that can be done anywhere */
    Places(Workshop workshop, Desk desk, Supplier<List<Action>> allActions) {
        this.workshop = workshop;
        this.desk = desk;
        this.allActions = allActions;
        library = new LibraryServices(
                workshop.catalog,
                workshop.edits,
                new ImportWorkflow(desk, workshop.importer, workshop.ids, workshop.folders.catalog().resolveSibling("sample-shoot")),
                new LibraryServices.Shown(workshop.thumbnails, workshop.screenPictures),
                new LibraryServices.Disks(
                        new CardCopy(workshop.clock), new LocateShoot(workshop.catalog), workshop.ids),
                workshop.settings);
        returns = new Returns(workshop.outside, workshop.alarm, RETURN_QUIET, OutsideActions.told(desk, this::outside));
        outside = new OutsideActions(desk, workshop.outside, returns, workshop.settings);
        desk.workspace().shoot().subscribe(shoot -> shoot.ifPresent(outside::watch));
    }

    private OutsideActions outside() {
        return outside;
    }

    /** What can be done with the scene that is looked at, in other programs. */
    List<Action> elsewhere() {
        return outside.actions();
    }

    /** Lets go of the folders that are watched. */
    void close() {
        returns.close();
    }

    /** How each place is made. */
    Map<PlaceId, Supplier<Place>> makers() {
        Map<PlaceId, Supplier<Place>> makers = new EnumMap<>(PlaceId.class);
        makers.put(PlaceId.SHOOTS, () -> new ShootsView(desk, library));
        makers.put(PlaceId.SCENES, () -> new ScenesView(desk, library, outside));
        makers.put(PlaceId.DEVELOP, this::develop);
        makers.put(PlaceId.COMPARE, this::compare);
        makers.put(PlaceId.DELIVER, this::deliver);
        makers.put(PlaceId.BATCH, this::batch);
        makers.put(PlaceId.ACCOUNT, () -> new AccountView(desk, this::facts));
        makers.put(PlaceId.SETTINGS, this::settings);
        return makers;
    }

    private Place develop() {
        Services services = new Services(
                workshop.catalog,
                workshop.edits,
                workshop.looks,
                workshop.studio,
                workshop.thumbnails,
                workshop.ids,
                workshop.previews,
                workshop.fullSize);
        return new DevelopView(desk, services, outside);
    }

    private Place compare() {
        return new CompareView(
                desk,
                new CompareServices(workshop.catalog, workshop.edits, workshop.analyses, workshop.studio, workshop.fullSize));
    }

    private Place deliver() {
        return new DeliveryView(
                desk,
                new DeliveryServices(
                        workshop.deliveries,
                        new ExportWorkflow(workshop.queue),
                        workshop.queue,
                        workshop.thumbnails,
                        outside));
    }

    private Place batch() {
        HotFoldersPane hot = new HotFoldersPane(desk, workshop.hotFolders, workshop::allLooks);
        return new BatchView(desk, workshop.queue, new RowPictures(workshop, desk.tasks()), workshop.clock, hot);
    }

    private AccountFacts.Facts facts() throws IOException {
        Path folder = Workshop.catalogFolder(workshop.folders, workshop.settings);
        return new AccountFacts.Facts(
                folder,
                AccountFacts.size(folder),
                workshop.catalog.photos().shoots().size(),
                workshop.catalog.photos().count(),
                Machine.name(),
                Batch.ENGINE_VERSION);
    }

    /** Brings in what was dropped on the window, and shows it. */
    void bringIn(List<Path> dropped) {
        desk.go(PlaceId.SHOOTS);
        library.imports().begin(dropped);
    }

    /** Brings back the shoots of a folder from the sidecars that lie there. */
    void rebuild() {
        Texts texts = desk.texts("shell");
        desk.window().askFolder(texts.get("rebuild.choose")).ifPresent(folder -> desk.tasks()
                .start(
                        cancel -> new RebuildCatalog(workshop.catalog, workshop.edits.edits()).from(List.of(folder)),
                        back -> rebuilt(texts, back),
                        e -> desk.tell(Notice.failed(Fault.of(e, desk.texts("common"))))));
    }

    private void rebuilt(Texts texts, RebuildCatalog.Rebuilt back) {
        desk.workspace().changed();
        String sentence = texts.get("rebuild.done", back.shoots(), back.scenes(), back.faults().size());
        desk.tell(back.faults().isEmpty() ? Notice.done(sentence) : Notice.failed(sentence + " " + texts.told(back.faults().getFirst())));
    }

    /** Brings in the sample shoot. */
    void sample() {
        library.imports().sample();
    }

    private Place settings() {
        SettingsViewModel model = new SettingsViewModel(workshop.settings, desk.tasks(), desk.texts("common"));
        SettingsView.Services services = new SettingsView.Services(
                Workshop.catalogFolder(workshop.folders, workshop.settings),
                workshop.folders.crashes(),
                () -> workshop.background.execute(workshop.thumbnailCache::clear),
                then -> desk.tasks().later(() -> then.accept(allActions.get())));
        return new SettingsView(desk, model, services);
    }
}
