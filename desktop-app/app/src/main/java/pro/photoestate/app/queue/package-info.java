/**
 * Work on many scenes that survives being killed; it knows neither terminal nor window. {@link
 * pro.photoestate.app.queue.Batch} works off a folder for the command line and keeps its journal there. {@link
 * pro.photoestate.app.queue.JobQueue} works off jobs that are rows of the catalog, each exactly once by the protocol of
 * {@code ExportRun}; {@link pro.photoestate.app.queue.HotFolders} feed it. Both make a scene by {@code SceneWork}.
 */
@NullMarked
package pro.photoestate.app.queue;

import org.jspecify.annotations.NullMarked;
