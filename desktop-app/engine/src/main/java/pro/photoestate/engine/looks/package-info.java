/** The named recipes that come with the program. A look is only intent; it holds nothing of any scene. */
@NullMarked
package pro.photoestate.engine.looks;

import org.jspecify.annotations.NullMarked;
