package pro.photoestate.app.queue;

import java.util.UUID;

/**
 * A job to be queued.
 *
 * @param title the name of the scene's reference frame
 * @param pixels of all frames, a measure of the work
 */
record JobDraft(UUID id, UUID scene, String title, long pixels, int priority, ExportTask task) {}
