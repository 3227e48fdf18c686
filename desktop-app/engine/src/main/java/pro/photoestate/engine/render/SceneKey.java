package pro.photoestate.engine.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.op.windowpull.WindowAnalysis;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/**
 * All that a merged scene depends on: scenes of the same key are the same. The windows are pulled later: their strength does
 * not count.
 */
record SceneKey(
        List<FileKey> files,
        int longSide,
        List<Step> steps,
        Optional<AlignAnalysis> align,
        Optional<WindowAnalysis> windows) {

    private static final Set<Operation> NEGATIVE =
            EnumSet.of(Operation.ALIGN, Operation.MERGE, Operation.WINDOW_PULL);

    /** A file as it was: another size or time of change means other pixels. */
    record FileKey(Path file, long size, long changed) {

        static FileKey of(Path file) {
            try {
                return new FileKey(
                        file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
            } catch (IOException e) {
                return new FileKey(file, -1, -1); // whoever reads the file says what is wrong with it
            }
        }
    }

    /** Asks the disk. */
    static SceneKey of(PreviewRequest request) {
        return new SceneKey(
                request.scene().frames().stream().map(f -> FileKey.of(f.file())).toList(),
                request.longSide(),
                enabled(request.recipe(), NEGATIVE).stream().map(SceneKey::withoutStrength).toList(),
                request.known().flatMap(SceneAnalysis::align),
                request.known().flatMap(SceneAnalysis::windowPull));
    }

    private static Step withoutStrength(Step step) {
        return step.operation() == Operation.WINDOW_PULL ? step.with("strength", 100.0) : step;
    }

    /** The steps of these operations that do something. */
    static List<Step> enabled(Recipe recipe, Set<Operation> operations) {
        return recipe.only(operations).steps().stream().filter(Step::enabled).toList();
    }

    /** Whether a scene of the other key shows all that one of this key does. */
    boolean isWithin(SceneKey other) {
        return longSide < other.longSide && equals(new SceneKey(other.files, longSide, other.steps, other.align, other.windows));
    }
}
