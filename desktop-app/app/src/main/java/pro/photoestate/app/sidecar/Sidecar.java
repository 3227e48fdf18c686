package pro.photoestate.app.sidecar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.edit.TakenVersion;

/**
 * What a sidecar holds: a scene with its shoot, its frames with their marks, its recipe and its named versions, and what
 * became of it. Of the history no more than that.
 *
 * @param frames the darkest first, 1 or more
 * @param current what the scene has; empty when nothing was ever changed
 * @param versions those with a name, the newest first
 */
record Sidecar(
        ShootPart shoot,
        CatalogScene scene,
        List<Photo> frames,
        Optional<TakenVersion> current,
        List<TakenVersion> versions,
        Became became) {

    /** How the files' names end, after the name of the reference frame's file. */
    static final String ENDING = ".photoestate.json";

    Sidecar {
        frames = List.copyOf(frames);
        versions = List.copyOf(versions);
    }

    /** A shoot, but for its folder. */
    record ShootPart(UUID id, String name, String address, Instant created) {}

    /** The same with some of its frames only, 1 or more. */
    Sidecar with(List<Photo> some) {
        return new Sidecar(shoot, scene, some, current, versions, became);
    }

    /** The frame beside whose file the sidecar lies: the one that is exposed as the scene is. */
    Photo reference() {
        return frames.stream()
                .min(Comparator.comparingDouble(f -> Math.abs(f.exposureEv())))
                .orElseThrow();
    }

    /** Where it lies, below the shoot's folder, with slashes. */
    String path() {
        return reference().path() + ENDING;
    }
}
