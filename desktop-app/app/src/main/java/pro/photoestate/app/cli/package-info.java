/**
 * The photoestate command: parses arguments, starts a batch, tells how it goes. It decides nothing about pixels or files
 * that the batch does not.
 */
@NullMarked
package pro.photoestate.app.cli;

import org.jspecify.annotations.NullMarked;
