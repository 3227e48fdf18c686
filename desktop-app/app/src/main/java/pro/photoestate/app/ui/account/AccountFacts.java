package pro.photoestate.app.ui.account;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;

/** Looks up what is on this computer; asked in the background each time the place is gone to. */
@FunctionalInterface
public interface AccountFacts {

    /** @throws Exception whatever stands in the way */
    Facts look() throws Exception;

    /**
     * What is on this computer.
     *
     * @param folder of the catalog
     * @param bytes of all files in it
     * @param computer its name; empty when it has none
     * @param version of the program
     */
    record Facts(Path folder, long bytes, long shoots, long photos, String computer, String version) {}

    /** Bytes of all files below a folder; those that vanish meanwhile count nothing. */
    static long size(Path folder) throws IOException {
        AtomicLong bytes = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.get();
    }
}
