package pro.photoestate.engine.image;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import pro.photoestate.sentence.Sentence;

/**
 * Lends planes within a memory budget: native memory as long as it lasts, then files mapped from {@code spillFolder},
 * whose pages {@link #unloadAfterEach} gives back to the system as soon as they are done with. Memory given back is kept
 * for the next plane of its size, because fresh pages cost more than filling them. Thread-safe. Closing it frees
 * everything; planes still lent must not be used afterwards.
 */
public final class PlaneStore implements AutoCloseable {

    /** Bytes of a line of the processor's caches. */
    private static final long CACHE_LINE = 64;

    /** Lent memory; {@code spilled} when it is a mapped file. */
    record Block(MemorySegment memory, Arena arena, boolean spilled) {}

    /** Pages of mapped planes that tasks hold while they run, bytes: some strips of rows a core; 90 MB were measured. */
    private static final long WINDOW = 96L << 20;

    private final long budgetBytes;
    private final Path spillFolder;
    private final List<Block> idle = new ArrayList<>();
    private final List<Block> lent = new ArrayList<>();
    private long nativeBytes;
    private long reservedBytes;
    private long peakBytes;
    private long spilledBytes;
    private volatile boolean spilling;
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
        return budgetBytes - reservedBytes - nativeBytes + idle.stream().filter(b -> !b.spilled()).mapToLong(b -> b.memory().byteSize()).sum();
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

    /** Part of the budget that is kept free of planes until it is closed. */
    public interface Reserve extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Keeps a part of the budget free for memory that is not of the store, such as a decoder's own. More may be asked for
     * than there is: planes are mapped files until it is closed, then.
     */
    public synchronized Reserve reserve(long bytes) {
        reservedBytes += bytes;
        freeIdle(0);
        return () -> release(bytes);
    }

    private synchronized void release(long reserved) {
        reservedBytes -= reserved;
    }

    /**
     * The same cores, but after each task the pages of all mapped planes are given back to the system: they stay in their
     * files, and are not counted as this process's memory.
     */
    public Cores unloadAfterEach(Cores cores) {
        return new UnloadingCores(cores, this);
    }

    void unload() {
        if (spilling) { // asked after each small task: without a lock
            unloadSpilled();
        }
    }

    private synchronized void unloadSpilled() {
        for (Block block : lent) {
            if (block.spilled()) {
                block.memory().unload();
            }
        }
    }

    private synchronized Block take(long bytes) {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        Block block = idle(bytes, false);
        if (block == null && !freeIdle(bytes)) {
            block = idle(bytes, true);
        }
        if (block == null) {
            block = allocate(bytes);
        }
        lent.add(block);
        spilling |= block.spilled();
        return block;
    }

    /** Takes an idle block of just this size and kind out of the list, if there is one. */
    private @Nullable Block idle(long bytes, boolean spilled) {
        for (Block block : idle) {
            if (block.memory().byteSize() == bytes && block.spilled() == spilled) {
                idle.remove(block);
                return block;
            }
        }
        return null;
    }

    @SuppressWarnings("MustBeClosed") // the block owns the arena and release() closes it
    private Block allocate(long bytes) {
        if (!freeIdle(bytes)) {
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

    /** Frees idle memory until so many bytes fit into the budget; false when they never do. */
    private boolean freeIdle(long bytes) {
        long window = spilling ? Math.min(WINDOW, budgetBytes / 8) : 0;
        long most = budgetBytes - reservedBytes - window - bytes;
        for (int i = idle.size() - 1; i >= 0 && nativeBytes > most; i--) {
            if (!idle.get(i).spilled()) {
                release(idle.remove(i));
            }
        }
        return nativeBytes <= most;
    }

    @SuppressWarnings("MustBeClosed") // the block owns the arena and release() closes it
    private Block map(long bytes) {
        Arena arena = Arena.ofShared();
        try {
            MemorySegment memory = SpillFile.map(spillFolder, bytes, arena);
            spilledBytes += bytes;
            return new Block(memory, arena, true);
        } catch (IOException e) {
            arena.close();
            throw new PhotoException(
                    FaultCode.OUT_OF_MEMORY,
                    Sentence.of("engine.memory.full", bytes >> 20, spillFolder),
                    e);
        }
    }

    synchronized void giveBack(Block block) {
        lent.remove(block);
        if (closed) {
            return;
        }
        idle.add(block);
        if (block.spilled()) {
            block.memory().unload();
            spilling = lent.stream().anyMatch(Block::spilled);
        }
        if (lent.isEmpty()) { // a scene is over: its room on the disk is not kept for the next
            idle.stream().filter(Block::spilled).forEach(this::release);
            idle.removeIf(Block::spilled);
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
