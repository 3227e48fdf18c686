package pro.photoestate.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.platform.Scratch;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.library.ScenesView;
import pro.photoestate.app.ui.shell.Appearance;

/**
 * Scrolls through the grid of a shoot of 10,000 frames in a window that nobody sees, and measures how much the window's
 * thread works in a pulse, from the scroll to the end of the layout: its processor time, so that it does not count when
 * the system lets it wait. What a screen without a screen costs that thread, copying each picture of the window, is left out.
 */
public final class ScrollBench {

    private static final int SCENES = 10_000;

    /** Width and height of the window, px: all that the screen without a screen has. */
    private static final int SIDE = 1000;

    /** Width of a tile, px: small, so that there are as many as in a larger window. */
    private static final int TILE = 120;

    /** Pulses before the first counted one of each kind: the compiler has done by then. */
    private static final int WARM_UP = 100;

    private static final int COUNTED = 300;

    /** What a strong turn of the wheel scrolls in a pulse, px. */
    private static final double STEP = 150;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ScrollBench() {}

    /**
     * Milliseconds of work in a pulse.
     *
     * @param tiles on the screen
     * @param wheel median, 99th percentile and longest while the wheel turns
     * @param pages the same while each pulse has another Page Down
     * @param bar the same while the scroll bar is dragged so fast that all tiles change in each pulse
     */
    public record Figures(int tiles, double[] wheel, double[] pages, double[] bar) {}

    /** Measures; the process needs no screen, and can do this once. */
    public static Figures measure() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        try (Scratch scratch = Scratch.make();
                Workers workers = new Workers("scroll-bench", Machine.cores());
                BenchDesk desk = on(() -> new BenchDesk(scratch.folder(), new Tasks(workers, Platform::runLater)))) {
            desk.fill(SCENES);
            desk.services().settings().change(s -> s.withAppearance(s.appearance().withThumbnailSize(TILE)));
            return measure(desk);
        } finally {
            Platform.exit();
        }
    }

    private static Figures measure(BenchDesk desk) {
        ScenesView view = on(() -> new ScenesView(desk.desk(), desk.services(), new BenchDesk.NoEditor()));
        Stage stage = on(() -> show(desk, view));
        while (on(() -> desk.desk().tasks().running().get()) > 0) {
            Thread.onSpinWait(); // the scenes are being read
        }
        Node grid = on(() -> view.root().lookup("#scenes-grid"));
        ScrollBar bar = on(() -> (ScrollBar) grid.lookup(".scroll-bar"));
        Scene scene = stage.getScene();
        double[] wheel = pulses(scene, i -> Event.fireEvent(grid, wheel()));
        double[] pages = pulses(scene, i -> Event.fireEvent(grid, key(i < (WARM_UP + COUNTED) / 2 ? KeyCode.PAGE_DOWN : KeyCode.PAGE_UP)));
        double[] dragged = pulses(scene, i -> bar.setValue(i * 7919L % 1000 / 1000.0 * bar.getMax()));
        int tiles = on(() -> (int) view.root().lookupAll(".tile").stream().filter(t -> t.isVisible()).count());
        on(() -> {
            view.hidden();
            stage.close();
            return true;
        });
        return new Figures(tiles, wheel, pages, dragged);
    }

    private static ScrollEvent wheel() {
        return new ScrollEvent(
                ScrollEvent.SCROLL, 500, 500, 500, 500, false, false, false, false, false, false, 0, -STEP, 0, -STEP,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static Stage show(BenchDesk desk, ScenesView view) {
        Stage stage = new Stage();
        Scene scene = new Scene(view.root(), SIDE, SIDE);
        Appearance.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        desk.open();
        view.shown();
        return stage;
    }

    private static double[] pulses(Scene scene, IntConsumer act) {
        CompletableFuture<double[]> done = new CompletableFuture<>();
        Platform.runLater(() -> new Pulses(scene, act, done).begin());
        return done.join();
    }

    /** Acts once in each pulse, and measures from there until all tiles are filled, styled and laid out. */
    private static final class Pulses extends AnimationTimer {
        private final Scene scene;
        private final IntConsumer act;
        private final CompletableFuture<double[]> done;
        private final List<Double> millis = new ArrayList<>();
        private final Runnable laidOut = this::laidOut;
        private int pulse;
        private long before;

        Pulses(Scene scene, IntConsumer act, CompletableFuture<double[]> done) {
            this.scene = scene;
            this.act = act;
            this.done = done;
        }

        void begin() {
            scene.addPostLayoutPulseListener(laidOut);
            start();
        }

        @Override
        public void handle(long now) {
            before = THREADS.getCurrentThreadCpuTime();
            act.accept(pulse++);
        }

        private void laidOut() {
            if (pulse > WARM_UP) {
                millis.add((THREADS.getCurrentThreadCpuTime() - before) / 1e6);
            }
            if (millis.size() == COUNTED) {
                stop();
                scene.removePostLayoutPulseListener(laidOut);
                double[] all = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
                done.complete(new double[] {all[all.length / 2], all[all.length * 99 / 100], all[all.length - 1]});
            }
        }
    }

    private static <T> T on(java.util.concurrent.Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) { // a task's boundary
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }

    /** As a line for people. */
    public static String line(String what, double[] figures) {
        return String.format(Locale.ROOT, "  %-28s p50 %5.1f ms  p99 %5.1f ms  longest %5.1f ms", what, figures[0], figures[1], figures[2]);
    }
}
