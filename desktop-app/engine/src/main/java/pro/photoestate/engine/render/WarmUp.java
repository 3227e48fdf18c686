package pro.photoestate.engine.render;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pro.photoestate.engine.bracket.Merge;
import pro.photoestate.engine.bracket.MergeFrames;
import pro.photoestate.engine.bracket.MergeResult;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.FileKind;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.Metadata;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Operation;

/**
 * Renders a small made-up bracket and drops it, so that Java has compiled the loops over pixels, and the native
 * libraries are loaded, by the time the first photo is decoded.
 */
public final class WarmUp {

    /** Pixels enough for the loops to count as hot, and few enough to take a moment in slow code. */
    private static final int WIDTH = 768;

    private static final int HEIGHT = 512;

    private static final int FRAMES = 3;

    /** Bytes; such a bracket needs a tenth. */
    private static final long BUDGET = 128L << 20;

    private static final Set<Operation> PIXELS =
            EnumSet.of(Operation.WHITE_BALANCE, Operation.TONE, Operation.COLOUR, Operation.DETAIL);

    private WarmUp() {}

    /**
     * Runs on the calling thread alone.
     *
     * @param scratch an existing folder; nothing is written into it
     */
    public static void run(Path scratch) {
        Cores cores = Cores.single();
        List<Picture> pictures = new ArrayList<>();
        try (PlaneStore store = new PlaneStore(BUDGET, scratch)) {
            for (int i = 0; i < FRAMES; i++) {
                pictures.add(pattern(store, i));
            }
            MergeResult merge = Merge.merge(new MergeFrames(pictures, List.of(-2.0, 0.0, 2.0), 1, true), store, cores);
            Frame frame = new Frame(Path.of("pattern"), FileKind.JPEG, WIDTH, HEIGHT, 8, true, Metadata.NONE);
            try (Negative negative = negative(frame, merge)) {
                new Printing(negative, store, cores, Progress.NONE)
                        .print(Looks.NATURAL.only(PIXELS), Optional.empty(), Depth.U8)
                        .close();
            }
        }
    }

    private static Negative negative(Frame frame, MergeResult merge) {
        return new Negative(
                new SceneGroup(List.of(frame), 0, List.of(0.0), 1, List.of(), List.of()),
                1,
                merge.merged(),
                merge.reduced(),
                0,
                List.of(0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                FRAMES,
                List.of(),
                List.of(),
                Map.of());
    }

    private static Picture pattern(PlaneStore store, int frame) {
        Picture picture = Picture.lend(store, WIDTH, HEIGHT, true, Depth.U8);
        for (Plane plane : List.of(picture.y(), picture.cb(), picture.cr())) {
            byte[] row = new byte[plane.width()];
            for (int y = 0; y < plane.height(); y++) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = (byte) (64 * frame + (((31 * x) ^ (17 * y)) & 63));
                }
                MemorySegment.copy(MemorySegment.ofArray(row), 0, plane.memory(), (long) y * row.length, row.length);
            }
        }
        return picture;
    }
}
