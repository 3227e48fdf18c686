package pro.photoestate.app.outside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pro.photoestate.app.catalog.QuickId;
import pro.photoestate.app.queue.Digests;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.Negative;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.sentence.Sentence;

/** Looks whether a file can be the picture of a scene. */
final class ReturnCheck {

    /** By how much a side may differ from what the other side asks for: editors round, and cut a pixel off. */
    private static final double SHAPE = 0.01;

    /** A picture smaller than this share of what went out was exported for a screen by mistake. */
    private static final double LEAST = 0.98;

    /** Enough to find that a file ends too early; the smallest that decoders make. */
    private static final int REDUCTION = 8;

    private ReturnCheck() {}

    /** What a sound file is. */
    record Sound(Path file, String quickId, String sha256, int width, int height) {}

    /**
     * Reads the whole file once.
     *
     * @param copy what went out of the scene last; empty where nothing did
     * @param like a frame of the scene, whose shape counts where nothing went out
     * @throws OutsideException with why it cannot be the scene's picture
     */
    static Sound check(Path file, Optional<OutsideCopy> copy, Frame like, Darkroom darkroom) {
        String name = String.valueOf(file.getFileName());
        try {
            Frame frame = new FrameReader(Limits.STANDARD).read(file);
            String quickId = QuickId.of(file);
            if (copy.isPresent() && quickId.equals(copy.get().quickId())) {
                throw new OutsideException(
                        OutsideFault.RETURN_UNCHANGED,
                        Sentence.of("app.outside.unchanged", name));
            }
            shape(name, frame, copy.map(OutsideCopy::width).orElse(like.width()), copy.map(OutsideCopy::height).orElse(like.height()), copy.isPresent());
            decode(frame, darkroom);
            return new Sound(file, quickId, Digests.sha256(file), frame.width(), frame.height());
        } catch (PhotoException e) {
            throw new OutsideException(OutsideFault.RETURN_UNREADABLE, e.sentence(), e);
        } catch (IOException e) {
            throw new OutsideException(
                    OutsideFault.RETURN_UNREADABLE,
                    Sentence.of("engine.read.unreadable", name),
                    e);
        }
    }

    private static void shape(String name, Frame frame, int width, int height, boolean sent) {
        double ratio = (double) frame.width() * height / ((double) frame.height() * width);
        if (Math.abs(ratio - 1) > SHAPE && sent) {
            throw new OutsideException(
                    OutsideFault.RETURN_SHAPE,
                    Sentence.of("app.outside.shape", name, frame.width(), frame.height(), width, height));
        }
        if (sent && frame.width() < width * LEAST) {
            throw new OutsideException(
                    OutsideFault.RETURN_SHAPE,
                    Sentence.of("app.outside.smaller", name, frame.width(), frame.height(), width, height));
        }
    }

    private static void decode(Frame frame, Darkroom darkroom) {
        var alone = new SceneGroup(List.of(frame), 0, List.of(0.0), 1, List.of(), List.of());
        try (Negative whole = darkroom.negative(alone, new Recipe("check", List.of()), REDUCTION)) {
            if (!whole.warnings().isEmpty()) {
                throw new OutsideException(OutsideFault.RETURN_UNREADABLE, whole.warnings().getFirst());
            }
        }
    }
}
