package pro.photoestate.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import pro.photoestate.engine.decode.ShownName;
import pro.photoestate.engine.export.SafeFile;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/**
 * Copies one file of the card to all targets at once and reads each copy back. Used once.
 *
 * @param file on the card
 * @param wanted where it should go, by target
 * @param bytesRead told of every piece; it may throw to cancel
 */
record CopyOne(CardFiles.CardFile file, Map<CopyTarget, Path> wanted, CopyDisk disk, LongConsumer bytesRead) {

    /** A second try mends what a loose contact spoilt; a third one never did. */
    private static final int TRIES = 2;

    /** Files of one name before somebody is asked to look. */
    private static final int MOST_NAMES = 10_000;

    /**
     * What became of the file.
     *
     * @param verified where a copy is that equals the card's
     * @param written how many of them were made now
     */
    record Outcome(Map<CopyTarget, Path> verified, int written, List<CardCopyResult.Problem> problems) {}

    /** The card gave other bytes, or none. */
    static final class CardFault extends IOException {
        private static final long serialVersionUID = 1;

        CardFault(IOException cause) {
            super(cause);
        }
    }

    /** @throws CardFault when the card cannot be read */
    Outcome copy() throws CardFault {
        Map<CopyTarget, Path> verified = new LinkedHashMap<>();
        Map<CopyTarget, Path> open = new LinkedHashMap<>();
        List<CardCopyResult.Problem> problems = new ArrayList<>();
        boolean compares = wanted.values().stream().anyMatch(Files::exists);
        String sum = compares ? read(Map.of()) : "";
        wanted.forEach((target, path) -> {
            try {
                Path free = freeOrEqual(path, sum);
                (Files.exists(free) ? verified : open).put(target, free);
            } catch (IOException e) {
                problems.add(target.fault(file, e));
            }
        });
        int written = 0;
        for (int i = 0; i < TRIES && !open.isEmpty(); i++) {
            boolean last = i == TRIES - 1;
            written += write(open, verified, problems, last);
        }
        return new Outcome(verified, written, problems);
    }

    /** The first of name, name-2, name-3 ... that is free or holds just this content. */
    private Path freeOrEqual(Path path, String sum) throws IOException {
        for (int number = 1; number < MOST_NAMES; number++) {
            Path candidate = number == 1 ? path : numbered(path, number);
            if (!Files.exists(candidate)) {
                return candidate;
            }
            if (Files.isRegularFile(candidate) && Files.size(candidate) == file.bytes() && disk.sum(candidate).equals(sum)) {
                return candidate;
            }
        }
        throw new IOException("too many files of that name");
    }

    private static Path numbered(Path path, int number) {
        String name = path.getFileName().toString();
        int dot = name.indexOf('.');
        return path.resolveSibling(
                dot < 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot));
    }

    /** Moves targets from open to verified, or to the problems; one that differs stays open for another try. */
    private int write(
            Map<CopyTarget, Path> open, Map<CopyTarget, Path> verified, List<CardCopyResult.Problem> problems, boolean last)
            throws CardFault {
        Map<CopyTarget, SafeFile> copies = new LinkedHashMap<>();
        Map<CopyTarget, Exception> failed = new LinkedHashMap<>();
        try {
            for (Map.Entry<CopyTarget, Path> entry : open.entrySet()) {
                try {
                    copies.put(entry.getKey(), SafeFile.create(entry.getValue(), false));
                } catch (PhotoException e) {
                    failed.put(entry.getKey(), e);
                }
            }
            String sum = copies.isEmpty() ? "" : read(sinks(copies, failed));
            copies.forEach((target, copy) -> {
                if (!failed.containsKey(target)) {
                    settle(target, copy, sum, verified, failed);
                }
            });
        } finally {
            copies.forEach((target, copy) -> close(target, copy, failed));
        }
        failed.forEach((target, e) -> {
            open.remove(target);
            problems.add(target.fault(file, e));
        });
        int before = open.size();
        open.keySet().removeAll(verified.keySet());
        if (last) {
            open.keySet().forEach(target -> problems.add(differs(target)));
        }
        return before - open.size();
    }

    private static void close(CopyTarget target, SafeFile copy, Map<CopyTarget, Exception> failed) {
        try {
            copy.close();
        } catch (PhotoException e) {
            failed.putIfAbsent(target, e); // the disk is gone; what was begun is removed by the next copy
        }
    }

    private Map<CopyTarget, Sink> sinks(Map<CopyTarget, SafeFile> copies, Map<CopyTarget, Exception> failed) {
        Map<CopyTarget, Sink> sinks = new LinkedHashMap<>();
        copies.forEach((target, copy) -> sinks.put(target, new Sink(disk.write(copy), e -> failed.put(target, e))));
        return sinks;
    }

    /** Where bytes go until the disk fails. */
    private static final class Sink {
        private final OutputStream out;
        private final Consumer<Exception> fault;
        private boolean failed;

        Sink(OutputStream out, Consumer<Exception> fault) {
            this.out = out;
            this.fault = fault;
        }

        void take(byte[] piece, int count) {
            if (failed) {
                return;
            }
            try {
                out.write(piece, 0, count);
            } catch (IOException | PhotoException e) {
                failed = true;
                fault.accept(e);
            }
        }
    }

    private void settle(
            CopyTarget target, SafeFile copy, String sum, Map<CopyTarget, Path> verified, Map<CopyTarget, Exception> failed) {
        try {
            Path part = copy.sync();
            if (disk.sum(part).equals(sum)) {
                Files.setLastModifiedTime(part, file.changed());
                copy.commit();
                verified.put(target, copy.target());
            }
        } catch (IOException | PhotoException e) {
            failed.put(target, e);
        }
    }

    /** Reads the card's file into the sinks; its SHA-256. */
    private String read(Map<CopyTarget, Sink> sinks) throws CardFault {
        MessageDigest digest = Sha256.begin();
        byte[] piece = new byte[Sha256.PIECE];
        long all = 0;
        try (InputStream in = disk.read(file.file())) {
            for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
                digest.update(piece, 0, got);
                for (Sink sink : sinks.values()) {
                    sink.take(piece, got);
                }
                all += got;
                bytesRead.accept(got);
            }
        } catch (IOException e) {
            throw new CardFault(e);
        }
        if (all != file.bytes()) {
            throw new CardFault(new IOException("it changed while it was read"));
        }
        return Sha256.end(digest);
    }

    private CardCopyResult.Problem differs(CopyTarget target) {
        return new CardCopyResult.Problem(
                IngestFault.COPY_DIFFERS,
                file.file(),
                Sentence.of("app.card.differs", ShownName.of(file.file()), ShownName.ofPath(target.folder())));
    }
}
