package pro.photoestate.engine.render;

import java.util.List;
import java.util.function.IntConsumer;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PlaneStore;

/**
 * How the frames of a scene are read within the memory. A frame that is decoded into mapped files is in memory all the
 * same until it is done, so room for it is kept free of planes.
 *
 * @param sideBySide whether several are read at once
 * @param roomBytes what is kept free meanwhile
 */
record ReadingPlan(boolean sideBySide, long roomBytes) {

    /**
     * @param reduction as for the decoder
     * @param freeBytes what the frames may take
     */
    static ReadingPlan of(List<Frame> frames, int reduction, Cores cores, long freeBytes) {
        long shrunk = (long) reduction * reduction;
        int atOnce = Math.min(frames.size(), cores.count());
        long planes = frames.stream().mapToLong(Frame::planeBytes).sum() / shrunk;
        long largest = frames.stream().mapToLong(Frame::decodingBytes).max().orElse(0) / shrunk;
        boolean sideBySide = atOnce * largest <= freeBytes;
        long room = sideBySide ? atOnce * largest : largest;
        return new ReadingPlan(sideBySide, planes + room <= freeBytes ? 0 : room);
    }

    /** Runs the task for each frame. */
    void run(int frames, IntConsumer task, PlaneStore store, Cores cores) {
        try (var _ = store.reserve(roomBytes)) {
            if (sideBySide) {
                cores.run(frames, task);
                return;
            }
            for (int i = 0; i < frames; i++) {
                int frame = i;
                cores.run(1, only -> task.accept(frame));
            }
        }
    }
}
