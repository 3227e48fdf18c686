package pro.photoestate.engine.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.bracket.Signature;
import pro.photoestate.engine.decode.Decoded;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;

/**
 * Decodes frames, and keeps those that grouping looked at until their scene asks for them: of a few files, none is read
 * twice. Thread-safe. The store must outlive it; closing the store frees what is still kept.
 */
final class FrameShelf {

    /** Frames are kept as long as all of them take no more than this part of the free memory: the scene needs the rest. */
    private static final int MOST = 3;

    /** How far frames are reduced to be compared: the smallest that a JPEG can be read at. */
    private static final int REDUCTION = 8;

    /** A preview with fewer pixels on its long side shows less than a signature holds. */
    private static final int LEAST_PREVIEW = 120;

    private final Decoder decoder;
    private final PlaneStore store;
    private final Map<Frame, Decoded> kept = new HashMap<>();

    FrameShelf(Decoder decoder, PlaneStore store) {
        this.decoder = decoder;
        this.store = store;
    }

    /** Whether all of them may be kept. */
    boolean hasRoomFor(List<Frame> frames) {
        return frames.stream().mapToLong(Frame::planeBytes).sum() <= store.freeBytes() / MOST;
    }

    /**
     * The same from the preview inside the file, in a fiftieth of the time; from the frame itself where there is none, or
     * too small a one.
     *
     * @throws pro.photoestate.engine.image.PhotoException as {@link Decoder#decode}
     */
    Signature glimpse(Frame frame) {
        Optional<Picture> preview = decoder.preview(frame);
        if (preview.isPresent()) {
            try (Picture small = preview.get()) {
                if (Math.max(small.width(), small.height()) >= LEAST_PREVIEW) {
                    return Signature.of(small.y());
                }
            }
        }
        return look(frame, false);
    }

    /**
     * What grouping needs to know of a frame.
     *
     * @param keep whether to read it at full size, and keep it for {@link #take}
     * @throws pro.photoestate.engine.image.PhotoException as {@link Decoder#decode}
     */
    Signature look(Frame frame, boolean keep) {
        if (!keep) {
            try (Decoded small = decoder.decode(frame, REDUCTION)) {
                return Signature.of(small.picture().y());
            }
        }
        Decoded decoded = decoder.decode(frame, 1);
        put(frame, decoded);
        Plane luma = decoded.picture().y();
        int width = Math.ceilDiv(luma.width(), REDUCTION);
        int height = Math.ceilDiv(luma.height(), REDUCTION);
        try (Plane small = store.lend(width, height, luma.depth())) {
            luma.averageInto(small);
            return Signature.of(small);
        }
    }

    /**
     * A frame, kept or read now; the caller owns it.
     *
     * @throws pro.photoestate.engine.image.PhotoException as {@link Decoder#decode}
     */
    Decoded take(Frame frame, int reduction) {
        Decoded decoded = reduction == 1 ? remove(frame) : null;
        return decoded != null ? decoded : decoder.decode(frame, reduction);
    }

    private synchronized void put(Frame frame, Decoded decoded) {
        Decoded before = kept.put(frame, decoded);
        if (before != null) {
            before.close();
        }
    }

    private synchronized @Nullable Decoded remove(Frame frame) {
        return kept.remove(frame);
    }
}
