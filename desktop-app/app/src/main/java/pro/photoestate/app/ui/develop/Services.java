package pro.photoestate.app.ui.develop;

import java.util.concurrent.Executor;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.looks.UserLooks;
import pro.photoestate.app.pictures.Thumbnails;
import pro.photoestate.app.studio.Studio;
import pro.photoestate.identity.Ids;

/**
 * What developing needs of the program.
 *
 * @param thumbnails for the strip
 * @param ids tell one drag from another
 * @param live one thread for previews
 * @param full one thread for the full size
 */
public record Services(
        Catalog catalog,
        EditWorkflow edits,
        UserLooks looks,
        Studio studio,
        Thumbnails thumbnails,
        Ids ids,
        Executor live,
        Executor full) {}
