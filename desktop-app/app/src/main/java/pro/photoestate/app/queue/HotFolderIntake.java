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
     * @return the scenes that they became; files that are no usable photos are left out and told elsewhere
     * @throws RuntimeException when it must be tried again later, such as when the catalog cannot be written
     */
    List<UUID> scenesOf(Path folder, List<Path> files);
}
