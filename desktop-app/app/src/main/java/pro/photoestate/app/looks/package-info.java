/**
 * Looks of the person's own: recipes with a name, each in a file that can be given to others. The built-in looks are the
 * engine's.
 */
@NullMarked
package pro.photoestate.app.looks;

import org.jspecify.annotations.NullMarked;
