package pro.photoestate.app.queue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Whether a file is there to its end, as far as that can be told in a moment. */
final class WholeFile {

    /** Cameras and editors append up to so much after the end of a JPEG, bytes. */
    private static final int TAIL = 64 << 10;

    private WholeFile() {}

    /** False while another program keeps it to itself, while it is empty, and for a JPEG without its end marker. */
    static boolean is(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.size() > 0 && (!isJpeg(channel) || hasEnd(channel));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isJpeg(FileChannel channel) throws IOException {
        ByteBuffer head = read(channel, 0, 2);
        return head.remaining() == 2 && head.getShort(0) == (short) 0xFFD8;
    }

    private static boolean hasEnd(FileChannel channel) throws IOException {
        ByteBuffer tail = read(channel, Math.max(0, channel.size() - TAIL), TAIL);
        for (int i = tail.remaining() - 2; i >= 0; i--) {
            if (tail.getShort(i) == (short) 0xFFD9) {
                return true;
            }
        }
        return false;
    }

    private static ByteBuffer read(FileChannel channel, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
        return bytes.flip();
    }
}
