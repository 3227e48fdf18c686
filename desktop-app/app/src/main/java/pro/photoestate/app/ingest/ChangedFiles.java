package pro.photoestate.app.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import pro.photoestate.app.catalog.FileRepository;

/**
 * Files that the shoot knows by their path and that have other content now, such as a photo that was edited in place.
 *
 * @param refreshed what the catalog is to know of them
 * @param paths of these
 * @param others frames that are new to the shoot
 */
record ChangedFiles(List<FileRepository.Refreshed> refreshed, List<Path> paths, List<FoundFrame> others) {

    static ChangedFiles of(List<FoundFrame> fresh, ShootChoice choice, FileRepository files) {
        if (choice.isNew()) {
            return new ChangedFiles(List.of(), List.of(), fresh);
        }
        Map<Path, UUID> known = files.of(choice.shoot().id()).stream()
                .collect(Collectors.toMap(FileRepository.Known::file, FileRepository.Known::photo, (a, b) -> a));
        List<FileRepository.Refreshed> refreshed = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        List<FoundFrame> others = new ArrayList<>();
        for (FoundFrame found : fresh) {
            Path file = found.frame().file();
            UUID photo = known.get(file);
            if (photo == null) {
                others.add(found);
            } else {
                paths.add(file);
                refreshed.add(new FileRepository.Refreshed(
                        photo, found.quickId(), found.bytes(), found.frame().width(), found.frame().height()));
            }
        }
        return new ChangedFiles(refreshed, paths, others);
    }
}
