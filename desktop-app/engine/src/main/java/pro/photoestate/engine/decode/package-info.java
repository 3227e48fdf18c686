/**
 * Files to pictures: the kind of a file by its bytes, a header check before anything is allocated, metadata, ICC
 * profiles and orientation. Everything after this package sees upright sRGB planes. It knows nothing of scenes.
 */
@NullMarked
package pro.photoestate.engine.decode;

import org.jspecify.annotations.NullMarked;
