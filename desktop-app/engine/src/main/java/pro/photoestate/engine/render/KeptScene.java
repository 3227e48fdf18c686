package pro.photoestate.engine.render;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PlaneStore;

/** A scene that previews are made of, with what is known of it so far. Owns its pictures; one thread at a time. */
final class KeptScene implements AutoCloseable {

    private final Unpulled unpulled;
    private @Nullable Negative pulled;
    private double pulledPct = Double.NaN;
    private @Nullable SceneAnalysis found;

    /** @param unpulled owned by this from now on */
    KeptScene(Unpulled unpulled, @Nullable SceneAnalysis found) {
        this.unpulled = unpulled;
        this.found = found;
    }

    /** What earlier previews found. */
    Optional<SceneAnalysis> found() {
        return Optional.ofNullable(found);
    }

    /** Keeps what a preview found. */
    void found(SceneAnalysis analysis) {
        found = analysis;
    }

    /**
     * The scene with its windows pulled; valid until the next call, and not the caller's to close.
     *
     * @param strengthPct 0..100 %
     */
    Negative at(double strengthPct, Stages stages, PlaneStore store, Cores cores) {
        Negative there = pulled;
        if (unpulled.hasNoWindows() || strengthPct == 0) {
            return unpulled.plain();
        }
        if (there != null && pulledPct == strengthPct) {
            return there;
        }
        pulledPct = Double.NaN; // neither strength, should it be cancelled in between
        Negative made = stages.time(
                "window-pull", () -> unpulled.pulled(Optional.ofNullable(there), strengthPct, store, cores));
        pulled = made;
        pulledPct = strengthPct;
        return made;
    }

    /** The strength that counts: 0 where there is nothing to pull. */
    double pulledPct(double strengthPct) {
        return unpulled.hasNoWindows() ? 0 : strengthPct;
    }

    /** The same scene for smaller previews. */
    KeptScene copied(int longSide, PlaneStore store, Cores cores) {
        return new KeptScene(unpulled.copied(longSide, store, cores), found);
    }

    /** The native memory that it holds, or will hold, in bytes. */
    long bytes() {
        return unpulled.bytes() + (unpulled.hasNoWindows() ? 0 : unpulled.plain().bytes());
    }

    @Override
    public void close() {
        unpulled.close();
        if (pulled != null) {
            pulled.close();
        }
    }
}
