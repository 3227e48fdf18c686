package pro.photoestate.app.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.screen.MadeProfile;
import pro.photoestate.app.screen.ScreenProfile;
import pro.photoestate.app.screen.SoftProof;

class ScreenColourTest {

    private static final int RED = 0xffff0000;

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        ScreenColour.use(Optional.empty());
    }

    private static int first(int[] pixels) {
        Image image = Screen.on(() -> ScreenColour.image(2, 1, pixels));
        return Screen.on(() -> image.getPixelReader().getArgb(0, 0));
    }

    @Test
    void withoutAProfileThePixelsAreShownAsTheyAre() {
        assertThat(first(new int[] {RED, RED})).isEqualTo(RED);
    }

    @Test
    void aWideScreenGetsLessOfItsDeeperRedAndTheEnginesPixelsStay() throws Exception {
        Path icc = folder.resolve("wide.icc");
        Files.write(icc, MadeProfile.of(MadeProfile.P3, MadeProfile.gamma(2.2)));
        ScreenColour.use(Optional.of(SoftProof.of(ScreenProfile.of(icc))));
        int[] pixels = {RED, RED};
        int shown = first(pixels);
        assertThat(shown >> 16 & 0xff).isBetween(225, 245);
        assertThat(shown >> 8 & 0xff).isBetween(30, 70);
        assertThat(pixels).containsExactly(RED, RED);
    }
}
