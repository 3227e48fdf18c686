package pro.photoestate.app.sidecar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a scene: pictures that were made of it outside the program, and finished files.
 *
 * @param versions from outside, the last that came first
 * @param chosen the one of them that is the scene's photo; empty where that is what the recipe makes
 * @param renditions the finished files
 */
record Became(List<ToldVersion> versions, Optional<UUID> chosen, List<ToldRendition> renditions) {

    /** Nothing. */
    static final Became NOTHING = new Became(List.of(), Optional.empty(), List.of());

    Became {
        versions = List.copyOf(versions);
        renditions = List.copyOf(renditions);
    }
}
