package pro.photoestate.app.queue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Brings the files of hot folders into the catalog. */
@FunctionalInterface
public interface HotFolderIntake {

    /**
     * Takes in whole files of one folder and groups them.
     *
     * @param files that have not been taken before, as far as this process lived to note it; called again with the same
     *     files it gives the same scenes
     * @return the scenes that they became, and the files that are no usable photos
     * @throws RuntimeException when it must be tried again later, such as when the catalog cannot be written
     */
    Arrived scenesOf(Path folder, List<Path> files);

    /**
     * What became of files.
     *
     * @param scenes that they are in now
     * @param failures files that cannot be used, with why
     */
    record Arrived(List<UUID> scenes, List<Failure> failures) {
        public Arrived {
            scenes = List.copyOf(scenes);
            failures = List.copyOf(failures);
        }
    }
}
