/**
 * "Edit in ...": actions that send the scene to other programs, and the panel in which somebody declares what was done to
 * a picture that came back. Usable from every place that has a scene.
 */
@NullMarked
package pro.photoestate.app.ui.outside;

import org.jspecify.annotations.NullMarked;
