package pro.photoestate.engine.image;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/**
 * Lends planes within a memory budget: native memory as long as it lasts, then files mapped from {@code spillFolder},
 * which the system can page out. Memory given back is kept for the next plane of its size, because fresh pages cost
 * more than filling them. Thread-safe. Closing it frees everything; planes still lent must not be used afterwards.
 */
public final class PlaneStore implements AutoCloseable {

    /** Bytes of a line of the processor's caches. */
    private static final long CACHE_LINE = 64;

    /** Lent memory; {@code spilled} when it is a mapped file. */
    record Block(MemorySegment memory, Arena arena, boolean spilled) {}

    private final long budgetBytes;
    private final Path spillFolder;
    private final List<Block> idle = new ArrayList<>();
    private final List<Block> lent = new ArrayList<>();
    private long nativeBytes;
    private long peakBytes;
    private long spilledBytes;
    private boolean closed;

    /**
     * @param budgetBytes native memory that may be held at once
     * @param spillFolder an existing folder on a disk for what does not fit
     */
    public PlaneStore(long budgetBytes, Path spillFolder) {
        this.budgetBytes = budgetBytes;
        this.spillFolder = spillFolder;
    }

    /** The most native memory held at once so far, in bytes; mapped files are not counted. */
    public synchronized long peakBytes() {
        return peakBytes;
    }

    /** The bytes of mapped files made so far. */
    public synchronized long spilledBytes() {
        return spilledBytes;
    }

    /** What is left of the budget, in bytes, counting idle memory as free. */
    public synchronized long freeBytes() {
        return budgetBytes - nativeBytes + idle.stream().mapToLong(b -> b.memory().byteSize()).sum();
    }

    /**
     * Lends a plane with arbitrary content; the caller closes it.
     *
     * @throws PhotoException {@link FaultCode#OUT_OF_MEMORY} when neither memory nor disk has room
     */
    public Plane lend(int width, int height, Depth depth) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a plane of " + width + " x " + height);
        }
        return new Plane(width, height, depth, this, take((long) width * height * depth.bytes()));
    }

    private synchronized Block take(long bytes) {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        Block block = null;
        for (Block b : idle) {
            if (b.memory().byteSize() == bytes && (block == null || block.spilled())) {
                block = b;
            }
        }
        if (block != null) {
            idle.remove(block);
        } else {
            block = allocate(bytes);
        }
        lent.add(block);
        return block;
    }

    @SuppressWarnings("MustBeClosed") // the block owns the arena and release() closes it
    private Block allocate(long bytes) {
        for (int i = idle.size() - 1; i >= 0 && nativeBytes + bytes > budgetBytes; i--) {
            release(idle.remove(i));
        }
        if (nativeBytes + bytes > budgetBytes) {
            return map(bytes);
        }
        Arena arena = Arena.ofShared();
        try {
            Block block = new Block(unwritten(bytes, arena), arena, false);
            nativeBytes += bytes;
            peakBytes = Math.max(peakBytes, nativeBytes);
            return block;
        } catch (OutOfMemoryError e) {
            arena.close();
            return map(bytes);
        }
    }

    /** Memory at the start of a cache line, not cleared: an arena's own would be written once for nothing. */
    @SuppressWarnings("restricted")
    private static MemorySegment unwritten(long bytes, Arena arena) {
        Pointer pointer = Pointer.malloc(bytes + CACHE_LINE);
        if (pointer == null || pointer.isNull()) {
            throw new OutOfMemoryError(bytes + " bytes of native memory");
        }
        MemorySegment whole =
                MemorySegment.ofAddress(pointer.address()).reinterpret(bytes + CACHE_LINE, arena, s -> Pointer.free(pointer));
        return whole.asSlice(-pointer.address() & (CACHE_LINE - 1), bytes);
    }

    @SuppressWarnings("MustBeClosed") // the block owns the arena and release() closes it
    private Block map(long bytes) {
        Arena arena = Arena.ofShared();
        try {
            Path file = Files.createTempFile(spillFolder, "photoestate-", ".planes");
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                MemorySegment memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
                spilledBytes += bytes;
                return new Block(memory, arena, true);
            }
        } catch (IOException e) {
            arena.close();
            throw new PhotoException(
                    FaultCode.OUT_OF_MEMORY,
                    "%d MB do not fit into the memory budget nor into %s; free some disk space or raise the budget"
                            .formatted(bytes >> 20, spillFolder),
                    e);
        }
    }

    synchronized void giveBack(Block block) {
        lent.remove(block);
        if (closed) {
            return;
        }
        if (block.spilled()) {
            release(block);
        } else {
            idle.add(block);
        }
    }

    private void release(Block block) {
        if (!block.spilled()) {
            nativeBytes -= block.memory().byteSize();
        }
        block.arena().close();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            idle.forEach(this::release);
            lent.forEach(this::release);
            idle.clear();
            lent.clear();
        }
    }
}
