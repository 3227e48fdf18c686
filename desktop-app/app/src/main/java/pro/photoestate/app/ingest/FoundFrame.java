package pro.photoestate.app.ingest;

import pro.photoestate.engine.decode.Frame;

/**
 * A photo that lies there.
 *
 * @param frame what its file says about itself
 * @param quickId see {@link pro.photoestate.app.catalog.QuickId}
 * @param bytes size of its file
 */
public record FoundFrame(Frame frame, String quickId, long bytes) {}
