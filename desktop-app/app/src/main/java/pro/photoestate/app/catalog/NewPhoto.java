package pro.photoestate.app.catalog;

import java.util.OptionalDouble;

/**
 * A photo on its way into the catalog.
 *
 * @param photo as the catalog will know it
 * @param bytes size of its file
 * @param light that the camera let in, EV; see {@link pro.photoestate.engine.decode.Metadata#exposureEv}
 */
public record NewPhoto(Photo photo, long bytes, OptionalDouble light) {}
