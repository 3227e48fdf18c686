package pro.photoestate.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import pro.photoestate.server.platform.StartFault.Code;

/** The folder of everything that a server keeps, held by one process at a time; the system lets go of it with the process. */
public final class DataFolder implements AutoCloseable {

    /** Bytes. */
    private static final int SECRET = 32;

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws StartFault when it cannot be written, or another server has it */
    public static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartFault(
                        Code.DATA_FOLDER,
                        "Another server works in %s; stop it, or choose another folder with --data.".formatted(folder));
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new StartFault(
                    Code.DATA_FOLDER,
                    "The data folder %s cannot be written (%s); choose another with --data.".formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another server of this very process
        }
    }

    /** A folder in it. */
    public Path folder(String name) {
        return folder.resolve(name);
    }

    /**
     * The secret that seals keys in the database: made at the first start, and read by the server's account only.
     *
     * @throws StartFault when it cannot be read, or is none
     */
    public byte[] secret(SecureRandom random) {
        Path file = folder.resolve("server.secret");
        try {
            if (!Files.exists(file)) {
                byte[] made = new byte[SECRET];
                random.nextBytes(made);
                OwnFile.write(file, HexFormat.of().formatHex(made));
            }
            byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length == SECRET) {
                return secret;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw spoilt(file, e);
        }
        throw spoilt(file, null);
    }

    private static StartFault spoilt(Path file, @Nullable Exception cause) {
        return new StartFault(
                Code.DATA_FOLDER,
                "The secret in %s cannot be read; put it back from a copy: without it nobody can sign in.".formatted(file),
                cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
