package pro.photoestate.app.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import pro.photoestate.app.ingest.CardCopy;
import pro.photoestate.app.ingest.LocateShoot;
import pro.photoestate.app.ui.batch.BatchView;
import pro.photoestate.app.ui.batch.HotFoldersPane;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Place;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.develop.DevelopView;
import pro.photoestate.app.ui.develop.Services;
import pro.photoestate.app.ui.library.ImportWorkflow;
import pro.photoestate.app.ui.library.LibraryServices;
import pro.photoestate.app.ui.library.ScenesView;
import pro.photoestate.app.ui.library.ShootsView;
import pro.photoestate.app.ui.settings.SettingsView;
import pro.photoestate.app.ui.settings.SettingsViewModel;

/** Gives each place what it needs of the workshop. */
final class Places {

    private final Workshop workshop;
    private final Desk desk;
    private final Supplier<List<Action>> allActions;
    private final LibraryServices library;

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
    }

    /** How each place is made. */
    Map<PlaceId, Supplier<Place>> makers() {
        Map<PlaceId, Supplier<Place>> makers = new EnumMap<>(PlaceId.class);
        makers.put(PlaceId.SHOOTS, () -> new ShootsView(desk, library));
        makers.put(PlaceId.SCENES, () -> new ScenesView(desk, library));
        makers.put(PlaceId.DEVELOP, this::develop);
        makers.put(PlaceId.BATCH, this::batch);
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
        return new DevelopView(desk, services);
    }

    private Place batch() {
        HotFoldersPane hot = new HotFoldersPane(desk, workshop.hotFolders, workshop::allLooks);
        return new BatchView(desk, workshop.queue, new RowPictures(workshop, desk.tasks()), workshop.clock, hot);
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
