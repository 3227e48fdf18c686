package pro.photoestate.app.ui.library;

import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.pictures.ScreenPictures;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.platform.Ids;

/**
 * What the places SHOOTS and SCENES work with.
 *
 * @param catalog whose shoots are shown
 * @param edits what is done to marks, and the log in which all is kept
 * @param ids of what is born here
 * @param thumbnails of frames in the grids
 * @param pictures frames at the size of the screen, for culling
 * @param imports on their way, wherever they were begun
 */
public record LibraryServices(
        Catalog catalog,
        EditWorkflow edits,
        Ids ids,
        Thumbnails thumbnails,
        ScreenPictures pictures,
        ImportWorkflow imports) {

    ArrangeWorkflow arrange() {
        return new ArrangeWorkflow(catalog.arrangements(), edits.log(), ids);
    }
}
