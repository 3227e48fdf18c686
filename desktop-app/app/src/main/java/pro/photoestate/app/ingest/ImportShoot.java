package pro.photoestate.app.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.CatalogException;
import pro.photoestate.app.catalog.QuickId;
import pro.photoestate.app.queue.Failure;
import pro.photoestate.app.queue.Sifted;
import pro.photoestate.engine.bracket.Grouping;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.bracket.Signature;
import pro.photoestate.engine.decode.FileScan;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.decode.ShownName;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.Darkroom;
import pro.photoestate.engine.render.RenderPool;
import pro.photoestate.identity.Ids;
import pro.photoestate.sentence.Sentence;

/**
 * Brings folders and files into the catalog, where they lie. Thread-safe; imports wait for each other, so that two of the
 * same files find each other's. The catalog is written at the end, in one transaction: what ends before leaves nothing.
 */
public final class ImportShoot {

    /** Files between two snapshots: some milliseconds of reading, so that the first frames can be shown at once. */
    private static final int CHUNK = 32;

    private final Catalog catalog;
    private final Ids ids;
    private final RenderPool pool;
    private final PlaneStore store;

    /**
     * @param pool whose threads read the files
     * @param store lends the memory for looking at frames: a few MB a core where they have previews, else those of the
     *     frames at an eighth
     */
    public ImportShoot(Catalog catalog, Ids ids, RenderPool pool, PlaneStore store) {
        this.catalog = catalog;
        this.ids = ids;
        this.pool = pool;
        this.store = store;
    }

    /**
     * Imports; takes milliseconds a photo.
     *
     * @throws IngestException {@link IngestFault#NO_PHOTOS}
     * @throws CatalogException {@link pro.photoestate.app.catalog.CatalogFault#SHOOT_GONE}
     * @throws java.util.concurrent.CancellationException when cancelled before it was saved; nothing has changed then
     */
    public synchronized ImportResult run(ImportRequest request, ImportListener listener, Cancel cancel) {
        Cores cores = pool.cores(cancel);
        Watch watch = new Watch(listener);
        FileScan scan = FileScan.of(request.paths());
        scan.failed().forEach(fault -> watch.failed(Failure.of(Path.of(""), fault)));
        watch.found(scan.photos().size());
        List<FoundFrame> read = read(scan.photos(), cores, watch);
        if (read.isEmpty()) {
            throw noPhotos(request, watch.failures());
        }
        ShootChoice choice = ShootChoice.of(request, read, catalog, ids);
        watch.phase(ImportProgress.Phase.RECOGNISING);
        Duplicates duplicates = new Duplicates(catalog.files(), cores);
        duplicates.sift(read);
        ChangedFiles changed = ChangedFiles.of(duplicates.fresh(), choice, catalog.files());
        List<SceneGroup> groups = group(changed.others(), cores, watch);
        cancel.check();
        watch.phase(ImportProgress.Phase.SAVING);
        NewScenes scenes = NewScenes.of(choice.shoot(), groups, changed.others(), ids);
        if (groups.isEmpty()) {
            catalog.files().refresh(changed.refreshed());
        } else {
            catalog.shoots().add(choice.shoot(), scenes.scenes(), scenes.photos(), changed.refreshed());
        }
        watch.phase(ImportProgress.Phase.DONE);
        boolean there = !groups.isEmpty() || !choice.isNew();
        return new ImportResult(
                there ? Optional.of(choice.shoot()) : Optional.empty(),
                there && choice.isNew(),
                scenes.ids(),
                scenes.photos().size(),
                changed.paths(),
                duplicates.duplicates(),
                watch.failures(),
                skipped(scan));
    }

    private static List<FoundFrame> read(List<Path> files, Cores cores, Watch watch) {
        FrameReader reader = new FrameReader(Limits.STANDARD);
        List<FoundFrame> all = new ArrayList<>();
        for (int from = 0; from < files.size(); from += CHUNK) {
            List<Path> chunk = files.subList(from, Math.min(from + CHUNK, files.size()));
            Sifted<Path, FoundFrame> read = Sifted.of(chunk, f -> f, f -> found(f, reader), cores);
            List<FoundFrame> newest = List.copyOf(read.good().values());
            all.addAll(newest);
            watch.read(chunk.size(), newest, read.failures());
        }
        return all;
    }

    private static FoundFrame found(Path file, FrameReader reader) {
        try {
            return new FoundFrame(reader.read(file), QuickId.of(file), Files.size(file));
        } catch (IOException e) {
            throw new PhotoException(
                    FaultCode.UNREADABLE,
                    Sentence.of("engine.read.unreadable", ShownName.of(file)),
                    e);
        }
    }

    private List<SceneGroup> group(List<FoundFrame> fresh, Cores cores, Watch watch) {
        watch.phase(ImportProgress.Phase.GROUPING);
        Darkroom darkroom = new Darkroom(store, cores, Limits.STANDARD);
        Map<Path, Signature> seen = new LinkedHashMap<>();
        for (int from = 0; from < fresh.size(); from += CHUNK) {
            List<FoundFrame> chunk = fresh.subList(from, Math.min(from + CHUNK, fresh.size()));
            Sifted<FoundFrame, Signature> looked =
                    Sifted.of(chunk, f -> f.frame().file(), f -> darkroom.glimpse(f.frame()), cores);
            looked.good().forEach((frame, signature) -> seen.put(frame.frame().file(), signature));
            watch.compared(chunk.size(), looked.failures());
        }
        return Grouping.group(
                fresh.stream().map(FoundFrame::frame).filter(f -> seen.containsKey(f.file())).toList(),
                frame -> seen.get(frame.file()));
    }

    private static Map<Path, Sentence> skipped(FileScan scan) {
        Map<Path, Sentence> skipped = new LinkedHashMap<>();
        scan.skipped().forEach(s -> skipped.put(s.file(), s.reason()));
        return skipped;
    }

    private static IngestException noPhotos(ImportRequest request, List<Failure> failures) {
        Object where = request.paths().size() == 1
                ? ShownName.ofPath(request.paths().getFirst())
                : Sentence.of("app.import.several", request.paths().size());
        return new IngestException(
                IngestFault.NO_PHOTOS,
                failures.isEmpty()
                        ? Sentence.of("app.import.none", where)
                        : Sentence.of("app.import.noneBecause", where, failures.getFirst().sentence()));
    }
}
