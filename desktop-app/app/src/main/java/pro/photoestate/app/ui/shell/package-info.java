/**
 * The window around the places: rail, status bar, notices, command palette, shortcut sheet, keys, themes. It knows places only
 * by {@link pro.photoestate.app.ui.common.Place}; which there are is told to it.
 */
@org.jspecify.annotations.NullMarked
package pro.photoestate.app.ui.shell;
