package pro.photoestate.app.pictures;

import pro.photoestate.engine.screen.ScreenPicture;

/**
 * A small picture of a frame, upright.
 *
 * @param picture its pixels
 * @param isFinal whether it is the frame itself; otherwise it is the camera's preview, and the frame follows
 */
public record Thumbnail(ScreenPicture picture, boolean isFinal) {}
