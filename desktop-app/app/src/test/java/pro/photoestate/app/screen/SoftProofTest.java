package pro.photoestate.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.platform.Settings.ScreenColour;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;

class SoftProofTest {

    /** One of 255. */
    private static final double TOLERANCE = 1.0;

    @TempDir
    Path folder;

    private static int[] colours(int count) {
        int[] colours = new Random(7).ints(count, 0, 1 << 24).map(c -> c | 0xff000000).toArray();
        int[] corners = {0xff000000, 0xffffffff, 0xffff0000, 0xff00ff00, 0xff0000ff, 0xff010101, 0xff020001, 0xff808080};
        System.arraycopy(corners, 0, colours, 0, corners.length);
        return colours;
    }

    private static int[] proofed(byte[] icc, int[] srgb) {
        int[] own = new int[srgb.length];
        SoftProof.of(ScreenProfile.of("made", icc)).apply(srgb, own, 0, own.length);
        return own;
    }

    /** What the ICC specification wants, in doubles. */
    private static double[] exact(int srgb, double gamma) {
        double[][] p = MadeProfile.P3;
        double[] xyz = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int c = 0; c < 3; c++) {
                xyz[i] += MadeProfile.SRGB[i][c] * MadeProfile.linear(((srgb >> (16 - 8 * c)) & 255) / 255.0);
            }
        }
        double whole = determinant(p, xyz, -1);
        double[] own = new double[3];
        for (int c = 0; c < 3; c++) { // Cramer's rule
            double light = determinant(p, xyz, c) / whole;
            own[c] = 255 * Math.pow(Math.clamp(light, 0, 1), 1 / gamma);
        }
        return own;
    }

    private static double determinant(double[][] m, double[] column, int exchanged) {
        double[][] a = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                a[i][j] = j == exchanged ? column[i] : m[i][j];
            }
        }
        return a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1])
                - a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0])
                + a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0]);
    }

    @Test
    void aWideGamutScreenGetsTheNumbersThatTheSpecificationWants() {
        for (double gamma : new double[] {1.8, 2.19921875, 2.3984375}) {
            int[] srgb = colours(20_000);
            int[] own = proofed(MadeProfile.of(MadeProfile.P3, MadeProfile.gamma(gamma)), srgb);
            for (int i = 0; i < own.length; i++) {
                assertClose(own[i], exact(srgb[i], gamma), srgb[i]);
            }
        }
    }

    private static void assertClose(int own, double[] wanted, int srgb) {
        assertThat(own >>> 24).isEqualTo(255);
        for (int c = 0; c < 3; c++) {
            assertThat((double) ((own >> (16 - 8 * c)) & 255)).as("%x", srgb).isCloseTo(wanted[c], within(TOLERANCE));
        }
    }

    @Test
    void theTableForScreensOfAnyKindGivesTheSameNumbersAsTheMatrix() {
        byte[] icc = MadeProfile.of(MadeProfile.P3, MadeProfile.gamma(2.19921875));
        int[] srgb = colours(20_000);
        int[] own = new int[srgb.length];
        new TableLoop(new ICC_ColorSpace(ICC_Profile.getInstance(icc))).convert(srgb, own, 0, own.length);
        for (int i = 0; i < own.length; i++) {
            assertClose(own[i], exact(srgb[i], 2.19921875), srgb[i]);
        }
    }

    @Test
    void aScreenOfTablesIsReadByItsTables() {
        byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        int[] srgb = colours(2_000);
        int[] own = proofed(icc, srgb);
        for (int i = 0; i < own.length; i++) {
            double light = 255 * MadeProfile.linear(((srgb[i] >> 8) & 255) / 255.0);
            assertThat((double) ((own[i] >> 8) & 255)).isCloseTo(light, within(1.6)); // Java's own profile is rounded
        }
    }

    @Test
    void aScreenOfSrgbIsLeftAlone() {
        for (byte[] icc : new byte[][] {
            MadeProfile.of(MadeProfile.SRGB, MadeProfile.srgbCurve()), ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()
        }) {
            SoftProof proof = SoftProof.of(ScreenProfile.of("sRGB", icc));
            assertThat(proof.isIdentity()).isTrue();
            int[] srgb = colours(1_000);
            assertThat(proofed(icc, srgb)).isEqualTo(srgb);
        }
    }

    @Test
    void allCoresTogetherMakeTheSamePictureAndAnIdleExecutorHoldsNothingUp() {
        int[] srgb = colours(700_001);
        byte[] icc = MadeProfile.of(MadeProfile.P3, MadeProfile.srgbCurve());
        SoftProof proof = SoftProof.of(ScreenProfile.of("P3", icc));
        int[] alone = proofed(icc, srgb);
        Executor idle = work -> {};
        try (Workers workers = new Workers("proof", 3)) {
            for (Executor helpers : new Executor[] {workers, idle, Runnable::run}) {
                int[] together = new int[srgb.length];
                proof.apply(srgb, together, helpers, 4);
                assertThat(Arrays.equals(together, alone)).isTrue();
            }
        }
    }

    @Test
    void brokenProfilesAreNamedInOneSentence() throws Exception {
        byte[] good = MadeProfile.of(MadeProfile.P3, MadeProfile.gamma(2.2));
        byte[][] bad = {
            new byte[0],
            "not a profile, only some words of a person who chose the wrong file; there are more than enough of them to fill a whole header of one hundred and thirty-two bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Arrays.copyOf(good, 200),
            MadeProfile.with(good, 12, "prtr"),
            MadeProfile.with(good, 16, "CMYK"),
            MadeProfile.with(good, 36, "xxxx"),
            new byte[5 << 20],
        };
        for (byte[] icc : bad) {
            Path file = Files.write(folder.resolve("desk.icc"), icc);
            Settings.ScreenProfile chosen = new Settings.ScreenProfile(ScreenColour.FILE, Optional.of(file));
            assertThatThrownBy(() -> ScreenProfile.read(chosen))
                    .isInstanceOfSatisfying(PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.INVALID_SETTING))
                    .hasMessageMatching("desk.icc is (no ICC profile|not the profile of a screen); choose another in Settings");
        }
        assertThatThrownBy(() -> ScreenProfile.of(folder.resolve("gone.icc"))).hasMessageContaining("gone.icc cannot be read");
    }

    @Test
    void damageInsideAProfileGivesASentenceOrAPictureAndNeverAnythingElse() {
        byte[] good = MadeProfile.of(MadeProfile.P3, MadeProfile.srgbCurve());
        Random random = new Random(3);
        int[] srgb = colours(100);
        int refused = 0;
        for (int round = 0; round < 150; round++) {
            byte[] bad = good.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                bad[40 + random.nextInt(round % 2 == 0 ? 200 : bad.length - 40)] = (byte) random.nextInt();
            }
            try {
                proofed(bad, srgb);
            } catch (PhotoException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void offMeansThatNothingIsAsked() {
        assertThat(ScreenProfile.read(new Settings.ScreenProfile(ScreenColour.OFF, Optional.empty()))).isEmpty();
        assertThat(ScreenProfile.read(new Settings.ScreenProfile(ScreenColour.FILE, Optional.empty()))).isEmpty();
    }
}
