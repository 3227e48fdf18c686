/**
 * Tone: brightness and contrast of the whole photo and of its parts, by hand or found for the scene. Base and detail
 * are split by a guided filter (see {@code edgeaware}); only the base goes through the tone curve, so walls turn white
 * and shadows open while texture and window frames keep their contrast. Colours and white balance are elsewhere.
 */
@NullMarked
package pro.photoestate.engine.op.tone;

import org.jspecify.annotations.NullMarked;
