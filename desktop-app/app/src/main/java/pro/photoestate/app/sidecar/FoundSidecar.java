package pro.photoestate.app.sidecar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import pro.photoestate.sentence.Sentence;

/**
 * A sidecar that was found, and can be believed as far as it alone goes.
 *
 * @param folder the shoot's
 */
record FoundSidecar(Path file, Path folder, Sidecar sidecar) {

    /** The ids that no other sidecar may have: its scene's and its frames'. */
    List<UUID> ids() {
        List<UUID> ids = new ArrayList<>(List.of(sidecar.scene().id()));
        sidecar.frames().forEach(f -> ids.add(f.id()));
        return ids;
    }

    /** A sentence. */
    Sentence leftOut(Sentence why) {
        return Sentence.of("app.file.leftOut", file, why);
    }
}
