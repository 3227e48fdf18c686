package pro.photoestate.app.sidecar;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.OutsideVersion;

/** An {@link OutsideVersion} as a sidecar tells it; the parts are called as there. */
record ToldVersion(
        UUID id, ToldFile file, String quickId, String recipe, Optional<Declaration> declaration, Instant came) {

    /** Empty where its file cannot be told. */
    static Optional<ToldVersion> of(OutsideVersion v, Path folder) {
        return ToldFile.told(folder, v.file())
                .map(path -> new ToldFile(path, v.sha256(), v.width(), v.height()))
                .map(file -> new ToldVersion(v.id(), file, v.quickId(), v.recipe(), v.declaration(), v.came()));
    }

    /** As the catalog has it; empty where the file has no place here. */
    Optional<OutsideVersion> in(Path folder, UUID scene) {
        return file.in(folder)
                .map(path -> new OutsideVersion(
                        id, scene, recipe, path, quickId, file.sha256(), file.width(), file.height(), declaration, came));
    }
}
