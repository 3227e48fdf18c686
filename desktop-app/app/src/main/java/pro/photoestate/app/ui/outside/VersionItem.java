package pro.photoestate.app.ui.outside;

import pro.photoestate.app.outside.OutsideVersion;

/**
 * A picture of a scene from outside, as it is listed.
 *
 * @param chosen whether it is the scene's photo
 * @param outdated whether the scene was edited here after it was made
 * @param there whether its file is where it was
 */
record VersionItem(OutsideVersion version, boolean chosen, boolean outdated, boolean there) {}
