package pro.photoestate.app.sidecar;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.queue.MadeFile;
import pro.photoestate.app.queue.StoredRendition;

/** A {@link StoredRendition} as a sidecar tells it; the parts are called as there. */
record ToldRendition(UUID job, ToldFile file, String profile, long bytes, Instant made, String recipeVersion) {

    /** Empty where its file cannot be told. */
    static Optional<ToldRendition> of(StoredRendition stored, Path folder) {
        MadeFile f = stored.file();
        return ToldFile.told(folder, f.path())
                .map(path -> new ToldFile(path, f.sha256(), f.width(), f.height()))
                .map(file -> new ToldRendition(
                        stored.job(), file, f.profile(), f.bytes(), stored.made(), stored.recipeVersion()));
    }

    /** As the catalog has it; empty where the file has no place here. */
    Optional<StoredRendition> in(Path folder, UUID scene) {
        return file.in(folder)
                .map(path -> new MadeFile(path, profile, bytes, file.sha256(), file.width(), file.height()))
                .map(made -> new StoredRendition(job, scene, made, this.made, recipeVersion));
    }
}
