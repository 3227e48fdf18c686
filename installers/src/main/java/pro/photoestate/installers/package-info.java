/**
 * Packages and installers made with jpackage, managed settings and the update feed.
 */
@NullMarked
package pro.photoestate.installers;

import org.jspecify.annotations.NullMarked;
