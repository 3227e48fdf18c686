package pro.photoestate.app.ui.compare;

import java.util.concurrent.Executor;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.edit.AnalysisRepository;
import pro.photoestate.app.edit.EditWorkflow;
import pro.photoestate.app.studio.Studio;

/**
 * What comparing needs beside the window.
 *
 * @param catalog the scenes
 * @param workflow their recipes and marks, and the undoing of what is changed here
 * @param analyses what the engine found earlier
 * @param studio makes the pictures
 * @param closeUps of one thread, for pictures at full size; closed before the studio
 */
public record CompareServices(
        Catalog catalog, EditWorkflow workflow, AnalysisRepository analyses, Studio studio, Executor closeUps) {}
