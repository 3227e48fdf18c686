/**
 * The sync server: accounts, organizations, sync, credits and delivery. It never needs a desktop class.
 */
@NullMarked
package pro.photoestate.server;

import org.jspecify.annotations.NullMarked;
