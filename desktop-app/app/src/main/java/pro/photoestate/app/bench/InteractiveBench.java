package pro.photoestate.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pro.photoestate.app.platform.Workers;
import pro.photoestate.app.studio.PreviewLoop;
import pro.photoestate.app.studio.Shown;
import pro.photoestate.app.studio.Studio;
import pro.photoestate.app.studio.ViewRequest;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Parameter;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/** Drags every slider of the window by script and measures how long the pixels take to follow. One thread at a time. */
public final class InteractiveBench implements AutoCloseable, PreviewLoop.Listener {

    /** Moves of one drag. */
    private static final int MOVES = 30;

    /** Least time between two moves, ns: a mouse tells its place 60 times a second. */
    private static final long MOUSE = 16_666_667;

    private final SceneGroup scene;
    private final Studio studio = new Studio();
    private final Workers thread = new Workers("bench", 1);
    private final PreviewLoop loop = new PreviewLoop(studio, thread, this);
    private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(4 * MOVES);

    private record Arrival(ViewRequest request, boolean standIn, long nanos, Optional<RuntimeException> failure) {}

    private InteractiveBench(SceneGroup scene) {
        this.scene = scene;
    }

    /**
     * Wall milliseconds.
     *
     * @param follow from each move of a drag to the first pixels that show it, ascending
     * @param rest from the last move to the picture in full
     * @param standIns how many of the moves were first shown at half the size
     */
    public record Drag(double[] follow, double rest, int standIns) {}

    /** The drags of all sliders, by "operation.parameter"; each has been dragged once before, uncounted. */
    public static Map<String, Drag> measure(EngineBench frames) {
        try (InteractiveBench bench = new InteractiveBench(frames.scene())) {
            Map<String, Drag> drags = new LinkedHashMap<>();
            bench.all(new LinkedHashMap<>());
            bench.all(drags);
            return drags;
        }
    }

    private void all(Map<String, Drag> drags) {
        for (Operation operation : Operation.values()) {
            for (Parameter parameter : operation.parameters()) {
                double[] range = range(parameter);
                if (range.length > 0) {
                    drags.put(operation.id() + "." + parameter.name(), drag(operation, parameter.name(), range));
                }
            }
        }
    }

    /** From where to where a person would drag; empty for what is no slider. */
    private static double[] range(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Amount a -> new double[] {
                a.preset(), a.preset() + (a.preset() == a.max() ? a.min() - a.max() : a.max() - a.preset()) / 2
            };
            case Parameter.AutoAmount a when a.unit().equals("K") -> new double[] {3500, 7500};
            case Parameter.AutoAmount a -> new double[] {a.min() / 4, a.max() / 4};
            case Parameter.Choice c -> new double[0];
            case Parameter.Flag f -> new double[0];
        };
    }

    private Drag drag(Operation operation, String name, double[] range) {
        double[] follow = new double[MOVES];
        int standIns = 0;
        submit(recipe(operation, name, range[0]), false);
        until(arrival -> !arrival.standIn());
        long moved = 0;
        for (int i = 0; i < MOVES; i++) {
            double value = range[0] + (range[1] - range[0]) * (i + 1) / MOVES;
            ViewRequest request = submit(recipe(operation, name, value), true);
            moved = System.nanoTime();
            Arrival first = until(arrival -> arrival.request().equals(request));
            follow[i] = (first.nanos() - moved) / 1e6;
            standIns += first.standIn() ? 1 : 0;
            LockSupport.parkNanos(MOUSE - (System.nanoTime() - moved));
        }
        ViewRequest last = submit(recipe(operation, name, range[1]), false);
        long released = System.nanoTime();
        Arrival full = until(arrival -> arrival.request().equals(last) && !arrival.standIn());
        Arrays.sort(follow);
        return new Drag(follow, (full.nanos() - released) / 1e6, standIns);
    }

    private ViewRequest submit(Recipe recipe, boolean moving) {
        ViewRequest request =
                new ViewRequest(scene, recipe, ViewRequest.USUAL_LONG_SIDE, Optional.empty(), moving);
        loop.submit(request);
        return request;
    }

    private Arrival until(Predicate<Arrival> wanted) {
        try {
            for (Arrival next = arrivals.take(); ; next = arrivals.take()) {
                next.failure().ifPresent(e -> {
                    throw e;
                });
                if (wanted.test(next)) {
                    return next;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Recipe recipe(Operation operation, String name, double value) {
        List<Step> steps = new ArrayList<>(Looks.NATURAL.steps());
        Stream.of(Operation.ROTATE, Operation.CROP).map(Step::of).forEach(steps::add);
        return new Recipe(
                "dragged",
                steps.stream()
                        .map(s -> s.operation() == operation ? s.with(name, value) : s)
                        .toList());
    }

    @Override
    public void shown(Shown shown) {
        arrivals.add(new Arrival(shown.request(), shown.standIn(), System.nanoTime(), Optional.empty()));
    }

    @Override
    public void failed(ViewRequest request, RuntimeException why) {
        arrivals.add(new Arrival(request, false, System.nanoTime(), Optional.of(why)));
    }

    @Override
    public void close() {
        loop.close();
        thread.close();
        studio.close();
    }
}
