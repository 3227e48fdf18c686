/**
 * The sample shoot that comes with the program, and the page that shows what became of it.
 */
@NullMarked
package pro.photoestate.app.demo;

import org.jspecify.annotations.NullMarked;
