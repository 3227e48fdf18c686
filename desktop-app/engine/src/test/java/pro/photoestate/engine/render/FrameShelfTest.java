package pro.photoestate.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.bracket.Signature;
import pro.photoestate.engine.decode.Decoded;
import pro.photoestate.engine.decode.Decoder;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.FrameReader;
import pro.photoestate.engine.decode.Limits;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.sample.SampleFrames;
import pro.photoestate.engine.sample.SampleScenes;

class FrameShelfTest {

    private static final long BUDGET = 32L << 20;

    @TempDir
    Path folder;

    private PlaneStore store;
    private FrameShelf shelf;
    private Frame frame;

    @BeforeEach
    void open() throws IOException {
        store = new PlaneStore(BUDGET, folder);
        shelf = new FrameShelf(new Decoder(store, Cores.single(), Limits.STANDARD), store);
        Path file = SampleFrames.of(SampleScenes.load("living")).scene(folder, 0).frames().getFirst().file();
        frame = new FrameReader(Limits.STANDARD).read(file);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aKeptFrameIsNotReadAgain() throws IOException {
        shelf.look(frame, true);
        Files.delete(frame.file());
        try (Decoded taken = shelf.take(frame, 1)) {
            assertThat(taken.picture().width()).isEqualTo(frame.width());
        }
        assertThatThrownBy(() -> shelf.take(frame, 1)).isInstanceOf(PhotoException.class);
    }

    @Test
    void aFrameThatWasOnlyLookedAtIsReadWhenItIsTaken() throws IOException {
        shelf.look(frame, false);
        Files.delete(frame.file());
        assertThatThrownBy(() -> shelf.take(frame, 1)).isInstanceOf(PhotoException.class);
    }

    @Test
    void aPreviewIsReadAtItsOwnSize() {
        shelf.look(frame, true);
        try (Decoded taken = shelf.take(frame, 4)) {
            assertThat(taken.picture().width()).isEqualTo(Math.ceilDiv(frame.width(), 4));
        }
    }

    @Test
    void groupingSeesTheSameWhetherAFrameIsKeptOrNot() {
        Signature small = shelf.look(frame, false);
        Signature kept = shelf.look(frame, true);
        assertThat(kept.width()).isEqualTo(small.width());
        assertThat(kept.values()).containsExactly(small.values(), within(1f));
    }

    @Test
    void framesAreKeptWhileTheyLeaveRoomForTheScene() {
        int fitting = (int) (BUDGET / 3 / frame.planeBytes());
        assertThat(shelf.hasRoomFor(List.of(frame))).isTrue();
        assertThat(shelf.hasRoomFor(Collections.nCopies(fitting + 1, frame))).isFalse();
    }
}
