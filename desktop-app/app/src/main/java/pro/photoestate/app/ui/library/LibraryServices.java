package pro.photoestate.app.ui.library;

import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.ingest.CardCopy;
import pro.photoestate.app.ingest.LocateShoot;
import pro.photoestate.app.pictures.ScreenPictures;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.identity.Ids;

/**
 * What the places SHOOTS and SCENES work with.
 *
 * @param catalog whose shoots are shown
 * @param edits what is done to marks, and the log in which all is kept
 * @param imports on their way, wherever they were begun
 * @param shown pictures
 * @param disks what is done with folders and cards
 * @param settings what the person chose before
 */
public record LibraryServices(
        Catalog catalog, EditWorkflow edits, ImportWorkflow imports, Shown shown, Disks disks, SettingsFile settings) {

    /**
     * @param thumbnails of frames in the grids
     * @param pictures frames at the size of the screen, for culling
     */
    public record Shown(Thumbnails thumbnails, ScreenPictures pictures) {}

    /**
     * @param cards copies them
     * @param locate finds moved shoots
     * @param ids of what is born here; its clock dates the example of a copy
     */
    public record Disks(CardCopy cards, LocateShoot locate, Ids ids) {}

    ArrangeWorkflow arrange() {
        return new ArrangeWorkflow(catalog.arrangements(), edits.log(), disks.ids());
    }

    ShootWorkflow shoots() {
        return new ShootWorkflow(catalog.shoots(), catalog.files(), disks.locate(), edits.log());
    }
}
