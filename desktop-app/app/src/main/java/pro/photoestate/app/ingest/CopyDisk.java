package pro.photoestate.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import pro.photoestate.engine.export.SafeFile;

/** What a copy needs of disks; tests put failing ones in its place. */
class CopyDisk {

    /** Reading past the system's cache; by its name, for the compiler warns of it and not every Java has it. */
    private static final Optional<OpenOption> DIRECT = option("com.sun.nio.file.ExtendedOpenOption", "DIRECT");

    /** Reads a file of the card. */
    InputStream read(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    /** Takes the bytes of a copy. */
    OutputStream write(SafeFile copy) {
        return copy.stream();
    }

    /** Bytes that a disk has room for. */
    long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** The SHA-256 of what the disk itself holds of a file, past the system's cache where the disk allows it. */
    String sum(Path file) throws IOException {
        try {
            return direct(file);
        } catch (UnsupportedOperationException | IOException e) {
            return Sha256.of(file); // a file system without direct reading, such as some network drives
        }
    }

    private static String direct(Path file) throws IOException {
        int block = Math.toIntExact(Files.getFileStore(file).getBlockSize());
        ByteBuffer piece = ByteBuffer.allocateDirect(Sha256.PIECE + 2 * block).alignedSlice(block);
        MessageDigest digest = Sha256.begin();
        OpenOption direct = DIRECT.orElseThrow(UnsupportedOperationException::new);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, direct)) {
            int got = piece.capacity();
            while (got == piece.capacity()) { // less comes at the end only
                piece.clear();
                got = channel.read(piece);
                digest.update(piece.flip());
            }
            if (channel.size() != channel.position()) {
                throw new IOException(file + " was not read to its end");
            }
        }
        return Sha256.end(digest);
    }

    private static Optional<OpenOption> option(String type, String name) {
        try {
            return Arrays.stream(Class.forName(type).getEnumConstants())
                    .filter(o -> o.toString().equals(name))
                    .map(OpenOption.class::cast)
                    .findFirst();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
