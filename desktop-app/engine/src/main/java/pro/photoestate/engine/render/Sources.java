package pro.photoestate.engine.render;

import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import pro.photoestate.engine.bracket.SourceMap;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;

/** Which frame gave each spot of a picture, after all steps that take from frames. */
final class Sources {

    private Sources() {}

    /** The merge's map, with the frames that the window pull took where it gives at least half of what is seen. */
    static SourceMap withPulls(SourceMap merged, WindowAnalysis windows, double strengthPct) {
        byte[] frames = merged.frames().clone();
        for (int i = 0; i < frames.length; i++) {
            int column = i % merged.width();
            int row = i / merged.width();
            OptionalInt pulled = windows.frameAt(
                    (column + 0.5) / merged.width(), (row + 0.5) / merged.height(), strengthPct);
            if (pulled.isPresent()) {
                frames[i] = (byte) pulled.getAsInt();
            }
        }
        return new SourceMap(merged.width(), merged.height(), frames);
    }

    /** The map with other indices, as when some of a scene's frames took no part. */
    static SourceMap renamed(SourceMap map, IntUnaryOperator index) {
        byte[] frames = new byte[map.frames().length];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = (byte) index.applyAsInt(map.frames()[i]);
        }
        return new SourceMap(map.width(), map.height(), frames);
    }
}
