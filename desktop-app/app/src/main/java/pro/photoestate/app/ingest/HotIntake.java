package pro.photoestate.app.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.QuickId;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.app.queue.HotFolderIntake;
import pro.photoestate.engine.render.Cancel;

/** What arrives in a hot folder becomes scenes of that folder's shoot, which is made with its first photos. */
public final class HotIntake implements HotFolderIntake {

    private final Catalog catalog;
    private final ImportShoot importer;
    private final Runnable changed;

    /** @param changed told on the thread of the import when the catalog has more */
    public HotIntake(Catalog catalog, ImportShoot importer, Runnable changed) {
        this.catalog = catalog;
        this.importer = importer;
        this.changed = changed;
    }

    /** The scenes of all these files, whether they came in now or before: who asks again gets the same ones. */
    @Override
    public Arrived scenesOf(Path folder, List<Path> files) {
        Map<Path, Failure> failures = new LinkedHashMap<>();
        try {
            importer.run(request(folder, files), now -> now.failures().forEach(f -> failures.put(f.file(), f)), new Cancel());
        } catch (IngestException e) {
            if (e.fault() != IngestFault.NO_PHOTOS) {
                throw e;
            }
        }
        changed.run();
        Set<UUID> scenes = new LinkedHashSet<>();
        files.forEach(file -> scenes.addAll(scenes(file)));
        return new Arrived(
                List.copyOf(scenes),
                failures.values().stream().filter(f -> files.contains(f.file())).toList());
    }

    private ImportRequest request(Path folder, List<Path> files) {
        Optional<UUID> shoot = catalog.shoots().inFolder(folder).map(Shoot::id);
        return new ImportRequest(new ArrayList<>(files), shoot, String.valueOf(folder.getFileName()), "");
    }

    private List<UUID> scenes(Path file) {
        try {
            return catalog.photos().withContent(QuickId.of(file)).stream().map(Photo::scene).toList();
        } catch (IOException e) {
            return List.of(); // gone since; whoever copied it there will copy it again
        }
    }
}
