package pro.photoestate.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.PlaneStore;

class TiledTiffTest {

    /**
     * The colour matrix is in whole numbers of 14 bits, and its differences have three digits: steps of 65535. A sample that
     * is not in its place is hundreds off.
     */
    private static final double ROUNDING = 20;

    @TempDir
    private Path folder;

    static List<TiledTiff> everyKind() {
        List<TiledTiff> all = new ArrayList<>();
        for (int bits : new int[] {8, 16}) {
            for (int compression : new int[] {1, 5, 8}) {
                for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                    all.add(new TiledTiff(bits, compression, false, order));
                    if (compression != 1) {
                        all.add(new TiledTiff(bits, compression, true, order));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everySampleOfEveryTileIsInItsPlace(TiledTiff tiff) {
        Path file = Samples.write(folder.resolve("tiled.tif"), tiff.bytes());
        try (PlaneStore store = new PlaneStore(1 << 24, folder);
                Decoded decoded = new Decoder(store, Cores.single(), Limits.STANDARD)
                        .decode(new FrameReader(Limits.STANDARD).read(file), 1)) {
            assertThat(decoded.warnings()).isEmpty();
            assertThat(decoded.picture().depth()).isEqualTo(tiff.bits() == 8 ? Depth.U8 : Depth.U16);
            assertThat(decoded.picture().width()).isEqualTo(TiledTiff.WIDTH);
            assertThat(decoded.picture().height()).isEqualTo(TiledTiff.HEIGHT);
            double neutral = tiff.bits() == 8 ? 128 : 32896;
            for (int y = 0; y < TiledTiff.HEIGHT; y++) {
                for (int x = 0; x < TiledTiff.WIDTH; x++) {
                    double red = tiff.stored(x, y, 0);
                    double blue = tiff.stored(x, y, 2);
                    double luma = 0.299 * red + 0.587 * tiff.stored(x, y, 1) + 0.114 * blue;
                    assertThat((double) Samples.value(decoded.picture().y(), x, y)).isCloseTo(luma, within(tiff.bits() == 8 ? 1.0 : ROUNDING));
                    assertThat((double) Samples.value(decoded.picture().cb(), x, y))
                            .isCloseTo(neutral + 0.564 * (blue - luma), within(tiff.bits() == 8 ? 1.0 : ROUNDING));
                    assertThat((double) Samples.value(decoded.picture().cr(), x, y))
                            .isCloseTo(neutral + 0.713 * (red - luma), within(tiff.bits() == 8 ? 1.0 : ROUNDING));
                }
            }
        }
    }
}
