package pro.photoestate.app.platform;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A second start of the program rings at the first, which then shows its window. It is a socket in a folder that only this
 * person may enter; a ring carries no data, so nothing that rings can do harm.
 */
public final class Doorbell implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("pro.photoestate.doorbell");
    private static final String NAME = "window.bell";

    private final ServerSocketChannel bell;
    private final Path socket;

    private Doorbell(ServerSocketChannel bell, Path socket) {
        this.bell = bell;
        this.socket = socket;
    }

    /**
     * Hangs a bell up; the caller holds the folder's lock, so one that hangs there already is of a process that has died.
     *
     * @param rung called on the bell's thread at each ring
     * @throws IOException where there can be no bell, as in a folder with a very long name
     */
    public static Doorbell hang(Path folder, Runnable rung) throws IOException {
        Path socket = folder.resolve(NAME);
        Files.deleteIfExists(socket);
        ServerSocketChannel bell = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            bell.bind(address(socket));
        } catch (IOException | RuntimeException e) {
            bell.close();
            throw e;
        }
        Doorbell doorbell = new Doorbell(bell, socket);
        Thread thread = new Thread(() -> doorbell.listen(rung), "doorbell");
        thread.setDaemon(true);
        thread.start();
        return doorbell;
    }

    private static UnixDomainSocketAddress address(Path socket) throws IOException {
        try {
            return UnixDomainSocketAddress.of(socket);
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    /** Rings at the program that holds the folder; whether it heard. */
    public static boolean ring(Path folder) {
        try (SocketChannel visitor = SocketChannel.open(address(folder.resolve(NAME)))) {
            return visitor.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void listen(Runnable rung) {
        while (bell.isOpen()) {
            try {
                bell.accept().close();
                rung.run();
            } catch (ClosedChannelException e) {
                return; // taken down
            } catch (IOException e) {
                LOG.log(Level.INFO, "a second start could not ring", e);
            }
        }
    }

    @Override
    public void close() {
        try {
            bell.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            LOG.log(Level.INFO, "the doorbell was not taken down", e);
        }
    }
}
