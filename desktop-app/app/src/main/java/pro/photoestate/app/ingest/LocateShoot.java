package pro.photoestate.app.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.FileRepository;
import pro.photoestate.app.catalog.QuickId;
import pro.photoestate.engine.render.Cancel;

/**
 * Finds a shoot again whose folder was moved or renamed: by size first, then by quick id; names only say where to look
 * first. Thread-safe; asks the disk, so not for the window's thread.
 */
public final class LocateShoot {

    private final Catalog catalog;

    public LocateShoot(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Which of its files are where the catalog says. */
    public Presence presence(UUID shoot) {
        List<FileRepository.Known> files = catalog.files().of(shoot);
        List<FileRepository.Known> missing =
                files.stream().filter(f -> !Files.isRegularFile(f.file())).toList();
        return new Presence(Files.isDirectory(catalog.shoots().shoot(shoot).folder()), files.size(), missing);
    }

    /**
     * Looks for the photos of a shoot; changes nothing.
     *
     * @param where its new folder, or one above it; searched to the bottom
     * @throws pro.photoestate.app.catalog.CatalogException when there is no such shoot
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Located search(UUID shoot, Path where, Cancel cancel) {
        catalog.shoots().shoot(shoot);
        Path searched = where.toAbsolutePath().normalize();
        List<FileRepository.Known> wanted = catalog.files().of(shoot);
        Path old = catalog.shoots().shoot(shoot).folder();
        Candidates candidates = Candidates.in(searched, catalog.files(), cancel);
        Map<UUID, Path> found = new LinkedHashMap<>();
        List<FileRepository.Known> missing = new ArrayList<>();
        for (FileRepository.Known photo : wanted) {
            cancel.check();
            candidates.take(photo).ifPresentOrElse(f -> found.put(photo.photo(), f), () -> missing.add(photo));
        }
        return new Located(shoot, found.isEmpty() ? searched : folder(old, wanted, found), found, missing);
    }

    /** Makes the catalog know where the shoot lies now, in one transaction; what was not found stays missing. */
    public void relink(Located located) {
        if (!located.found().isEmpty()) {
            catalog.files().relink(located.shoot(), located.folder(), located.found());
        }
    }

    /** The folder in which most photos have the place that they had in the old one; else the one that all lie in. */
    private static Path folder(Path old, List<FileRepository.Known> wanted, Map<UUID, Path> found) {
        Map<Path, Long> votes = wanted.stream()
                .filter(w -> w.file().startsWith(old))
                .flatMap(w -> Optional.ofNullable(found.get(w.photo()))
                        .flatMap(f -> above(f, old.relativize(w.file())))
                        .stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> ShootChoice.common(List.copyOf(found.values())));
    }

    private static Optional<Path> above(Path file, Path below) {
        if (!file.endsWith(below)) {
            return Optional.empty();
        }
        Path folder = file;
        for (int i = 0; i < below.getNameCount() && folder != null; i++) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder);
    }

    /** Files that may be the photos, each for one of them. */
    private static final class Candidates {
        private final Map<Long, List<Path>> bySize = new HashMap<>();
        private final Map<Path, String> ids = new HashMap<>();
        private final Set<Path> taken = new HashSet<>();
        private final FileRepository files;

        private Candidates(FileRepository files) {
            this.files = files;
        }

        static Candidates in(Path folder, FileRepository files, Cancel cancel) {
            Candidates candidates = new Candidates(files);
            try {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        cancel.check();
                        if (attributes.isRegularFile()) {
                            candidates.bySize.computeIfAbsent(attributes.size(), s -> new ArrayList<>()).add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE; // a folder of somebody else's holds no photo of ours
                    }
                });
            } catch (IOException e) {
                return candidates; // the disk went away: what was seen until then counts
            }
            return candidates;
        }

        Optional<Path> take(FileRepository.Known photo) {
            List<Path> alike = photo.bytes().isPresent()
                    ? bySize.getOrDefault(photo.bytes().getAsLong(), List.of())
                    : bySize.values().stream().flatMap(List::stream).toList();
            Path name = photo.file().getFileName();
            Optional<Path> match = alike.stream()
                    .filter(f -> !taken.contains(f))
                    .sorted(Comparator.comparing(f -> !f.getFileName().equals(name)))
                    .sorted(Comparator.comparing(others(photo)::contains))
                    .filter(f -> photo.quickId().equals(id(f)))
                    .findFirst();
            match.ifPresent(taken::add);
            return match;
        }

        /** Where other photos of the same content lie: files that are theirs, as long as there are more. */
        private Set<Path> others(FileRepository.Known photo) {
            return files.known(photo.quickId()).stream()
                    .filter(k -> !k.photo().equals(photo.photo()))
                    .map(FileRepository.Known::file)
                    .collect(Collectors.toSet());
        }

        private String id(Path file) {
            return ids.computeIfAbsent(file, f -> {
                try {
                    return QuickId.of(f);
                } catch (IOException e) {
                    return ""; // unreadable is not found
                }
            });
        }
    }
}
