/**
 * What goes between desktop and server: the form of a refusal, and its stable codes.
 */
@NullMarked
package pro.photoestate.protocol;

import org.jspecify.annotations.NullMarked;
