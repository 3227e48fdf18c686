package pro.photoestate.app.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pro.photoestate.app.catalog.Catalog;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.identity.Ids;

/**
 * The shoot that photos come into.
 *
 * @param isNew whether the catalog has yet to learn of it
 */
record ShootChoice(Shoot shoot, boolean isNew) {

    /** The shoot that was asked for, that of the same folder, or a new one. */
    static ShootChoice of(ImportRequest request, List<FoundFrame> read, Catalog catalog, Ids ids) {
        if (request.into().isPresent()) {
            return new ShootChoice(catalog.shoots().shoot(request.into().get()), false);
        }
        Path folder = folder(request, read);
        Optional<Shoot> there = catalog.shoots().inFolder(folder);
        return there.map(shoot -> new ShootChoice(shoot, false)).orElseGet(() -> {
            String name = request.name().isBlank() ? name(folder) : request.name().strip();
            Shoot fresh = new Shoot(ids.next(), name, request.address().strip(), folder, ids.clock().instant());
            return new ShootChoice(fresh, true);
        });
    }

    private static String name(Path folder) {
        Path last = folder.getFileName();
        return last == null ? folder.toString() : last.toString();
    }

    /** The one folder that was given, or the deepest that all photos lie in. */
    private static Path folder(ImportRequest request, List<FoundFrame> read) {
        if (request.paths().size() == 1 && Files.isDirectory(request.paths().getFirst())) {
            return request.paths().getFirst();
        }
        return common(read.stream().map(f -> f.frame().file()).toList());
    }

    /** The deepest folder that all these files lie in, as far as they lie on one disk. */
    static Path common(List<Path> files) {
        Path common = parent(files.getFirst());
        for (Path file : files) {
            while (!file.startsWith(common) && common.getParent() != null) {
                common = common.getParent();
            }
        }
        return common;
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
