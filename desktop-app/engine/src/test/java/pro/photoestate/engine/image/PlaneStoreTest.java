package pro.photoestate.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
