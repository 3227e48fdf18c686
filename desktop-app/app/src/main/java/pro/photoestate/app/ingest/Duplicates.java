package pro.photoestate.app.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import pro.photoestate.app.catalog.FileRepository;
import pro.photoestate.engine.decode.ShownName;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.sentence.Sentence;

/**
 * Tells what is new from what the catalog, or the import itself, has already: the quick id asks, the SHA-256 of both files
 * answers. Used once.
 */
final class Duplicates {

    private final FileRepository files;
    private final Cores cores;
    private final Map<Path, Optional<String>> sums = new ConcurrentHashMap<>();
    private final Map<UUID, String> learnt = new LinkedHashMap<>();
    private final List<FoundFrame> fresh = new ArrayList<>();
    private final List<ImportResult.Duplicate> duplicates = new ArrayList<>();

    Duplicates(FileRepository files, Cores cores) {
        this.files = files;
        this.cores = cores;
    }

    /** Sifts the frames; afterwards {@link #fresh} and {@link #duplicates} tell. */
    void sift(List<FoundFrame> found) {
        Map<String, List<FoundFrame>> alike = new LinkedHashMap<>();
        found.forEach(f -> alike.computeIfAbsent(f.quickId(), k -> new ArrayList<>()).add(f));
        Map<String, List<FileRepository.Known>> known = new LinkedHashMap<>();
        alike.keySet().forEach(id -> known.put(id, files.known(id)));
        sumUp(alike, known);
        Map<String, List<FoundFrame>> firsts = new LinkedHashMap<>();
        for (FoundFrame frame : found) {
            List<FoundFrame> before = firsts.computeIfAbsent(frame.quickId(), k -> new ArrayList<>());
            Optional<ImportResult.Duplicate> duplicate = ofCatalog(frame, known.getOrDefault(frame.quickId(), List.of()))
                    .or(() -> ofImport(frame, before));
            duplicate.ifPresentOrElse(duplicates::add, () -> {
                before.add(frame);
                fresh.add(frame);
            });
        }
        files.keepSha256(learnt);
    }

    List<FoundFrame> fresh() {
        return fresh;
    }

    List<ImportResult.Duplicate> duplicates() {
        return duplicates;
    }

    /** Reads, side by side, the whole of all files that one other at least may equal. */
    private void sumUp(Map<String, List<FoundFrame>> alike, Map<String, List<FileRepository.Known>> known) {
        List<Path> asked = new ArrayList<>();
        alike.forEach((id, frames) -> {
            List<FileRepository.Known> others = known.getOrDefault(id, List.of());
            boolean alone = frames.size() == 1 && others.stream().allMatch(k -> isSame(k.file(), frames.getFirst()));
            if (!alone) {
                frames.forEach(f -> asked.add(f.frame().file()));
            }
        });
        cores.run(asked.size(), i -> sums.put(asked.get(i), sum(asked.get(i))));
    }

    private Optional<ImportResult.Duplicate> ofCatalog(FoundFrame frame, List<FileRepository.Known> known) {
        Path file = frame.frame().file();
        return known.stream()
                .filter(k -> isSame(k.file(), frame) || equal(k, file))
                .findFirst()
                .map(k -> new ImportResult.Duplicate(
                        file,
                        k.file(),
                        Optional.of(k.shoot()),
                        Sentence.of("app.import.there", ShownName.of(file), k.shootName())));
    }

    private Optional<ImportResult.Duplicate> ofImport(FoundFrame frame, List<FoundFrame> before) {
        Path file = frame.frame().file();
        return before.stream()
                .map(b -> b.frame().file())
                .filter(b -> sumOf(b).isPresent() && sumOf(b).equals(sumOf(file)))
                .findFirst()
                .map(b -> new ImportResult.Duplicate(
                        file,
                        b,
                        Optional.empty(),
                        Sentence.of("app.import.same", ShownName.of(file), ShownName.ofPath(b))));
    }

    /** Where the file of the catalog cannot be read, its quick id must do: a moved shoot is recognised too. */
    private boolean equal(FileRepository.Known known, Path file) {
        Optional<String> theirs = known.sha256().or(() -> sumOf(known.file()));
        if (known.sha256().isEmpty()) {
            theirs.ifPresent(sum -> learnt.put(known.photo(), sum));
        }
        Optional<String> mine = sumOf(file);
        return theirs.isEmpty() || mine.isEmpty() || theirs.equals(mine);
    }

    private Optional<String> sumOf(Path file) {
        return sums.computeIfAbsent(file, Duplicates::sum);
    }

    private static Optional<String> sum(Path file) {
        try {
            return Optional.of(Sha256.of(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Path known, FoundFrame frame) {
        try {
            return Files.isSameFile(known, frame.frame().file());
        } catch (IOException e) {
            return false;
        }
    }
}
