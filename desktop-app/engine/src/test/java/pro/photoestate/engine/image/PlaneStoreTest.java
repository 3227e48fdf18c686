package pro.photoestate.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PlaneStoreTest {

    @TempDir
    Path folder;

    @Test
    void lendsTheSameMemoryAgain() {
        try (var store = new PlaneStore(1 << 20, folder)) {
            Plane first = store.lend(100, 100, Depth.U8);
            long address = first.memory().address();
            first.close();
            first.close();
            try (Plane second = store.lend(100, 100, Depth.U8)) {
                assertThat(second.memory().address()).isEqualTo(address);
            }
            assertThat(store.peakBytes()).isEqualTo(10_000);
        }
    }

    @Test
    void spillsIntoAMappedFileBeyondItsBudgetAndLeavesNoFileBehind() throws Exception {
        try (var store = new PlaneStore(15_000, folder);
                Plane inMemory = store.lend(100, 100, Depth.U8);
                Plane spilled = store.lend(100, 100, Depth.U16)) {
            short[] row = {1, -2, 3};
            spilled.write(97, 99, row, 3);
            short[] back = new short[3];
            spilled.read(97, 99, back, 3);
            assertThat(back).isEqualTo(row);
            assertThat(spilled.mat().cols()).isEqualTo(100);
            assertThat(inMemory.width()).isEqualTo(100);
            assertThat(store.spilledBytes()).isEqualTo(20_000);
            assertThat(store.peakBytes()).isEqualTo(10_000);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX) // tells what it holds
    void pagesOfAMappedPlaneAreGivenBackAfterATaskAndKeepTheirContent() throws Exception {
        byte[] row = new byte[1 << 20];
        Arrays.fill(row, (byte) 7);
        try (var store = new PlaneStore(0, folder);
                Plane plane = store.lend(row.length, 64, Depth.U8)) {
            long before = mappedMegabytes();
            store.unloadAfterEach(Cores.single()).run(2, task -> {
                assertThat(task == 0 || mappedMegabytes() < before + 16).isTrue();
                for (int y = 0; y < plane.height(); y++) {
                    plane.write(0, y, row, row.length);
                }
                assertThat(mappedMegabytes()).isGreaterThan(before + 48);
            });
            assertThat(mappedMegabytes()).isLessThan(before + 16);
            byte[] back = new byte[row.length];
            plane.read(0, 63, back, back.length);
            assertThat(back).isEqualTo(row);
        }
    }

    /** Pages of files that this process holds; the third number of statm is pages of 4 KB. */
    private static long mappedMegabytes() {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[2]) >> 8;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aMappedFileIsLentAgainAsLongAsAnythingIsLent() {
        try (var store = new PlaneStore(0, folder)) {
            try (Plane kept = store.lend(10, 10, Depth.U8)) {
                store.lend(100, 100, Depth.U8).close();
                store.lend(100, 100, Depth.U8).close();
                assertThat(store.spilledBytes()).isEqualTo(kept.memory().byteSize() + 10_000);
            }
            store.lend(100, 100, Depth.U8).close();
            assertThat(store.spilledBytes()).isEqualTo(100 + 2 * 10_000);
        }
    }

    @Test
    void memoryThatHasBecomeFreeIsPreferredToAMappedFile() {
        try (var store = new PlaneStore(15_000, folder);
                Plane kept = store.lend(10, 10, Depth.U8)) {
            try (var reserve = store.reserve(14_000)) {
                store.lend(100, 100, Depth.U8).close();
                assertThat(reserve).isNotNull();
            }
            store.lend(100, 100, Depth.U8).close();
            assertThat(store.peakBytes()).isEqualTo(kept.memory().byteSize() + 10_000);
        }
    }

    @Test
    void whatIsReservedIsNotLentAndComesBack() {
        try (var store = new PlaneStore(15_000, folder)) {
            store.lend(100, 100, Depth.U8).close();
            try (var reserve = store.reserve(6_000)) {
                assertThat(store.freeBytes()).isEqualTo(9_000);
                store.lend(100, 100, Depth.U8).close();
                assertThat(store.spilledBytes()).isEqualTo(10_000);
                assertThat(reserve).isNotNull();
            }
            store.lend(100, 100, Depth.U8).close();
            assertThat(store.spilledBytes()).isEqualTo(10_000);
            assertThat(store.freeBytes()).isEqualTo(15_000);
        }
    }

    @Test
    void aPictureThatFindsNoRoomKeepsNothingOfIt() {
        try (var store = new PlaneStore(15_000, folder.resolve("missing"))) {
            assertThatThrownBy(() -> Picture.lend(store, 100, 100, false, Depth.U8))
                    .isInstanceOfSatisfying(
                            PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.OUT_OF_MEMORY))
                    .hasMessageContaining("free some disk space or raise the budget");
            assertThat(store.freeBytes()).isEqualTo(15_000);
        }
    }

    @Test
    void freesIdleMemoryBeforeItSpills() {
        try (var store = new PlaneStore(15_000, folder)) {
            store.lend(100, 100, Depth.U8).close();
            try (Plane other = store.lend(120, 100, Depth.U8)) {
                assertThat(other.height()).isEqualTo(100);
                assertThat(store.spilledBytes()).isZero();
            }
        }
    }
}
