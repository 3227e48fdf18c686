package pro.photoestate.app.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pro.photoestate.engine.screen.ScreenJpeg;
import pro.photoestate.engine.screen.ScreenPicture;

/**
 * Thumbnails on the disk, up to so many bytes; the least recently used go first. Only a cache: what cannot be read or
 * written is as if it were not there. Thread-safe; one process.
 */
public final class ThumbnailCache {

    private static final String ENDING = ".jpg";
    private static final String PART = ".part";

    /** The map's own choice of when to grow, needed to ask for the order of access. */
    private static final float LOAD = 0.75f;

    /** When room is made, it is made for some time: part of the limit that stays. */
    private static final double KEPT = 0.9;

    private final Path folder;
    private long limit;
    private final Clock clock;
    private final Map<String, Long> sizes = new LinkedHashMap<>(16, LOAD, true);
    private long bytes;
    private boolean listed;
    private long parts;

    /**
     * @param folder of its own; made when needed
     * @param limit bytes of all files, see {@link #limit}
     * @param clock tells when a thumbnail was last used
     */
    public ThumbnailCache(Path folder, long limit, Clock clock) {
        this.folder = folder;
        this.limit = limit;
        this.clock = clock;
    }

    Optional<ScreenPicture> get(ThumbnailRequest request) {
        Path file = file(request);
        try {
            Optional<ScreenPicture> found = ScreenJpeg.read(Files.readAllBytes(file));
            if (found.isEmpty()) {
                Files.deleteIfExists(file);
                forget(name(request));
                return found;
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            used(name(request));
            return found;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void put(ThumbnailRequest request, ScreenPicture picture) {
        byte[] jpeg = ScreenJpeg.write(picture);
        Path file = file(request);
        Path part = file.resolveSibling(file.getFileName() + "." + next() + PART);
        try {
            Files.createDirectories(file.getParent());
            Files.write(part, jpeg);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            added(name(request), jpeg.length);
        } catch (IOException e) {
            remove(part); // a full disk: the thumbnail is made again the next time
        }
    }

    /** Deletes all of them; what is looked at is made again. */
    public synchronized void clear() {
        list();
        List.copyOf(sizes.keySet()).forEach(name -> remove(folder.resolve(name)));
        sizes.clear();
        bytes = 0;
    }

    /** Keeps to so many bytes from now on; what is over them goes at once. */
    public synchronized void limit(long most) {
        limit = most;
        list();
        if (bytes > limit) {
            shrink();
        }
    }

    /** So many bytes it keeps to. */
    public synchronized long limit() {
        return limit;
    }

    /** Bytes of its files. */
    synchronized long bytes() {
        list();
        return bytes;
    }

    private synchronized long next() {
        return parts++;
    }

    private synchronized void used(String name) {
        sizes.get(name);
    }

    private synchronized void forget(String name) {
        Long size = sizes.remove(name);
        bytes -= size == null ? 0 : size;
    }

    private synchronized void added(String name, long size) {
        list();
        Long before = sizes.put(name, size);
        bytes += size - (before == null ? 0 : before);
        if (bytes > limit) {
            shrink();
        }
    }

    private void shrink() {
        for (String name : List.copyOf(sizes.keySet())) {
            if (bytes <= limit * KEPT) {
                return;
            }
            forget(name);
            remove(folder.resolve(name));
        }
    }

    /** Learns what earlier runs left, the least recently used first. */
    private void list() {
        if (listed) {
            return;
        }
        listed = true;
        record Found(Path file, long size, FileTime used) {}
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .flatMap(file -> {
                        try {
                            return Stream.of(new Found(file, Files.size(file), Files.getLastModifiedTime(file)));
                        } catch (IOException e) {
                            return Stream.empty(); // it went meanwhile
                        }
                    })
                    .sorted(Comparator.comparing(Found::used))
                    .forEach(found -> {
                        if (found.file().toString().endsWith(PART)) {
                            remove(found.file()); // of a run that was killed
                        } else {
                            Long before = sizes.put(relative(found.file()), found.size());
                            bytes += found.size() - (before == null ? 0 : before);
                        }
                    });
        } catch (IOException | UncheckedIOException e) {
            return; // there is no folder yet
        }
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return; // it counts no more; a later start finds it again
        }
    }

    private Path file(ThumbnailRequest request) {
        return folder.resolve(name(request));
    }

    /** A folder for each 256th, so that none gets too long. */
    private static String name(ThumbnailRequest request) {
        String id = request.quickId();
        return id.substring(0, 2) + "/" + id + "-" + request.size().longSide() + ENDING;
    }
}
