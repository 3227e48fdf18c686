/**
 * Window pull: after the merge, the view through panes is taken from the frame that exposes it, so that it looks as the
 * eye sees it: bright, with its own contrast and colour. Nothing outside the panes is touched, and nothing at all where
 * the merge already shows the view. Other parts of the merge live in {@code bracket}.
 */
@NullMarked
package pro.photoestate.engine.op.windowpull;

import org.jspecify.annotations.NullMarked;
