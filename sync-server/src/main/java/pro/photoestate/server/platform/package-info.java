/**
 * What a server stands on: settings, database, the web with its endpoints and problems, logs, figures.
 *
 * <p>It knows of no feature; features are handed to it by the wiring in {@code SyncServer}.
 */
@NullMarked
package pro.photoestate.server.platform;

import org.jspecify.annotations.NullMarked;
