/**
 * What the program needs from the machine: its memory and cores, interrupts, database files, settings, and its own version.
 */
@NullMarked
package pro.photoestate.app.platform;

import org.jspecify.annotations.NullMarked;
