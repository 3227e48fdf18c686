/**
 * Failures that nobody caught: described without photo content, kept in a folder, sent if the person agreed and an address is
 * set. Sent as an envelope of Sentry's protocol by Java's own client: Sentry's SDK (1.3 MB) hooks itself in as a handler, adds
 * the computer's name and breadcrumbs by itself and keeps files and threads of its own, while here exactly that leaves the
 * computer which was shown to the person.
 */
@NullMarked
package pro.photoestate.app.crash;

import org.jspecify.annotations.NullMarked;
