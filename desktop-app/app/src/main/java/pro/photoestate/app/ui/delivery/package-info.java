/**
 * The place Deliver: which photos go out in which order, in which formats and under which names, what is to be looked at
 * before, what is told about them, and what became of the export. Its rules are those of {@code app.delivery}.
 */
@NullMarked
package pro.photoestate.app.ui.delivery;

import org.jspecify.annotations.NullMarked;
