package pro.photoestate.app.screen;

import java.awt.color.CMMException;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import pro.photoestate.engine.image.PhotoException;

/** From sRGB pixels to the numbers that make the same colours on a screen. Thread-safe. */
public final class SoftProof {

    /** Nobody sees less, of 255; makers of sRGB profiles round no finer. */
    private static final int UNSEEN = 2;

    /** Pixels that are handed out at once: some 0.3 ms. */
    private static final int STRIP = 1 << 16;

    private final PixelLoop loop;
    private final boolean identity;

    private SoftProof(PixelLoop loop) {
        this.loop = loop;
        this.identity = changesNothing(loop);
    }

    /**
     * For a screen. Takes some 0.1 s: not on the window's thread.
     *
     * @throws PhotoException {@link pro.photoestate.engine.image.FaultCode#INVALID_SETTING} when the profile is broken
     */
    public static SoftProof of(ScreenProfile profile) {
        try {
            ICC_ColorSpace checked = new ICC_ColorSpace(ICC_Profile.getInstance(profile.icc()));
            PixelLoop loop = MatrixScreen.of(profile.icc())
                    .flatMap(MatrixLoop::of)
                    .orElseGet(() -> new TableLoop(checked));
            return new SoftProof(loop);
        } catch (IllegalArgumentException | CMMException e) {
            throw ScreenProfile.refused(profile.name(), "app.screen.damaged");
        }
    }

    private static boolean changesNothing(PixelLoop loop) {
        int[] srgb = new int[17 * 17 * 17];
        for (int i = 0; i < srgb.length; i++) {
            srgb[i] = 0xff000000 | ((i / 289 * 255 / 16) << 16) | ((i / 17 % 17 * 255 / 16) << 8) | (i % 17 * 255 / 16);
        }
        int[] own = new int[srgb.length];
        loop.convert(srgb, own, 0, own.length);
        for (int i = 0; i < own.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                if (Math.abs(((own[i] >> shift) & 255) - ((srgb[i] >> shift) & 255)) > UNSEEN) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the screen is sRGB within what is seen: then nothing need be done. */
    public boolean isIdentity() {
        return identity;
    }

    /**
     * Changes pixels, 2 to 12 ms for a million on one core.
     *
     * @param from sRGB, 0xAARRGGBB, opaque; left as it is unless it is {@code to}
     * @param to of the same length
     * @param begin the first pixel
     * @param end behind the last
     */
    public void apply(int[] from, int[] to, int begin, int end) {
        if (!identity) {
            loop.convert(from, to, begin, end);
        } else {
            System.arraycopy(from, begin, to, begin, end - begin);
        }
    }

    /**
     * Changes all pixels, on the calling thread and on whatever helps; returns when all are done. An executor that never runs
     * what it is given only makes it slower.
     *
     * @param threads how many there are, the caller's among them
     */
    public void apply(int[] from, int[] to, Executor helpers, int threads) {
        int strips = (to.length + STRIP - 1) / STRIP;
        AtomicInteger next = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(strips);
        Runnable work = () -> {
            for (int s = next.getAndIncrement(); s < strips; s = next.getAndIncrement()) {
                apply(from, to, s * STRIP, Math.min(to.length, (s + 1) * STRIP));
                left.countDown();
            }
        };
        for (int i = 1; i < Math.min(threads, strips); i++) {
            helpers.execute(work);
        }
        work.run();
        await(left);
    }

    /** At most a strip's time; an interrupt is kept for whoever called. */
    private static void await(CountDownLatch left) {
        boolean interrupted = false;
        while (left.getCount() > 0) {
            try {
                left.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
