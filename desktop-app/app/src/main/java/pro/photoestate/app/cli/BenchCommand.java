package pro.photoestate.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pro.photoestate.app.bench.CatalogBench;
import pro.photoestate.app.bench.CullingBench;
import pro.photoestate.app.bench.EngineBench;
import pro.photoestate.app.bench.InteractiveBench;
import pro.photoestate.app.bench.Peers;
import pro.photoestate.app.bench.ScrollBench;
import pro.photoestate.app.platform.Machine;

@Command(
        name = "bench",
        header = "Time this engine beside the floor and the peers on this machine.",
        description = {
            "Finishes one scene several times with all default steps, and measures in the same run what cannot be avoided (the "
                    + "decodes and one encode on the same cores), and the tools found on the PATH: enfuse, align_image_stack, "
                    + "darktable-cli, rawtherapee-cli.",
            "Without frames it uses a bracket of the sample shoot, enlarged to 24 MP with noise."
        },
        footer = {"", "@|bold Example|@", "  photoestate bench room/*.JPG --runs 9"})
final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FRAME", arity = "0..*", description = "The frames of one scene.")
    private List<Path> frames = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", description = "Counted runs; the median is shown. Default: 5.")
    private int runs = 5;

    @Option(names = "--no-peers", description = "Do not run other programs.")
    private boolean noPeers;

    @Option(names = "--megapixels", paramLabel = "MP", description = "Size of the sample frames. Default: 24.")
    private @Nullable Double megapixels;

    @Option(names = "--catalog", description = "Time a catalog of 100,000 photos instead: opening it and finding photos.")
    private boolean catalog;

    @Option(
            names = "--culling",
            description = "Time an import of 1,000 frames and the walk through 24 MP frames instead.")
    private boolean culling;
    @Option(names = "--interactive", description = "Drag every slider by script instead: how long the pixels take to follow.")
    private boolean interactive;

    @Option(names = "--scrolling", description = "Time the grid of scenes while it scrolls through 10,000 frames instead.")
    private boolean scrolling;

    @Override
    public Integer call() {
        if (catalog || culling || scrolling) {
            if (scrolling) {
                scrolling();
            }
            if (catalog) {
                catalog();
            }
            if (culling) {
                culling();
            }
            return 0;
        }
        if (interactive) {
            interactive();
            return 0;
        }
        try (EngineBench bench = EngineBench.of(frames, megapixels == null ? 24 : megapixels)) {
            System.out.println("%d frames of %.1f MP, %d cores, Java %s"
                    .formatted(bench.files().size(), bench.megapixels(), Machine.cores(), Runtime.version().feature()));
            EngineBench.Figures figures = bench.measure(runs);
            row("floor: decodes + one encode", figures.floorMillis(), 1, "");
            row("photoestate, first in this process", figures.firstMillis(), figures.firstMillis() / figures.floorMillis(), "");
            row(
                    "photoestate, median",
                    figures.medianMillis(),
                    figures.medianMillis() / figures.floorMillis(),
                    figures.stages().toString());
            System.out.println(String.format(
                    Locale.ROOT,
                    "  preview of 1920 px after a slider moved: p50 %.1f ms, p95 %.1f ms (first %.0f ms)",
                    figures.preview().p50(),
                    figures.preview().p95(),
                    figures.preview().firstMillis()));
            System.out.println("  peak resident memory %d MB".formatted(Machine.peakResidentBytes() >> 20));
            if (!noPeers) {
                Peers.run(bench.files()).forEach((name, millis) -> row(name, millis, millis / figures.floorMillis(), ""));
            }
            return 0;
        }
    }

    private void interactive() {
        try (EngineBench bench = EngineBench.of(frames, megapixels == null ? 24 : megapixels)) {
            var drags = InteractiveBench.measure(bench);
            System.out.println("%d frames of %.1f MP, %d cores: ms from a move to the first pixels that show it"
                    .formatted(bench.files().size(), bench.megapixels(), Machine.cores()));
            drags.forEach((slider, drag) -> drag(slider, drag.follow(), drag.rest(), drag.standIns()));
            drag(
                    "all",
                    drags.values().stream().flatMapToDouble(d -> Arrays.stream(d.follow())).sorted().toArray(),
                    drags.values().stream().mapToDouble(InteractiveBench.Drag::rest).max().orElse(0),
                    drags.values().stream().mapToInt(InteractiveBench.Drag::standIns).sum());
        }
    }

    private static void drag(String slider, double[] follow, double rest, int standIns) {
        System.out.println(String.format(
                Locale.ROOT,
                "  %-28s p50 %6.1f  p95 %6.1f  max %6.1f  in full at rest %6.1f  first at half size %d of %d",
                slider,
                follow[follow.length / 2],
                follow[Math.min(follow.length - 1, follow.length * 95 / 100)],
                follow[follow.length - 1],
                rest,
                standIns,
                follow.length));
    }

    private static void catalog() {
        CatalogBench.Figures figures = CatalogBench.measure();
        System.out.println(String.format(
                Locale.ROOT, "%d photos, opened with the first page in %.0f ms", figures.photos(), figures.openMillis()));
        figures.searches()
                .forEach((what, millis) -> System.out.println(
                        String.format(Locale.ROOT, "  %-24s p50 %6.1f ms  p95 %6.1f ms", what, millis[0], millis[1])));
    }

    private static void scrolling() {
        ScrollBench.Figures figures = ScrollBench.measure();
        System.out.println(
                "Work of the window's thread for each pulse, 10,000 frames, %d tiles on the screen".formatted(figures.tiles()));
        System.out.println(ScrollBench.line("the wheel turns", figures.wheel()));
        System.out.println(ScrollBench.line("Page Down in each pulse", figures.pages()));
        System.out.println(ScrollBench.line("the scroll bar flies", figures.bar()));
    }

    private static void culling() {
        CullingBench.Figures figures = CullingBench.measure();
        System.out.println(String.format(
                Locale.ROOT,
                "1,000 frames into %d scenes: first thumbnail %.0f ms, headers read %.0f ms, imported %.0f ms; once more %.0f ms",
                figures.scenes(),
                figures.firstThumbnail(),
                figures.read(),
                figures.imported(),
                figures.again()));
        System.out.println(String.format(
                Locale.ROOT,
                "24 MP at 1920 px: p50 %.0f ms, p95 %.0f ms; beside thumbnails p95 %.0f ms; with the next two read ahead p95 %.1f ms",
                figures.walk().p50(),
                figures.walk().p95(),
                figures.walk().besideP95(),
                figures.walk().aheadP95()));
    }

    private static void row(String what, double millis, double floors, String more) {
        System.out.println(String.format(Locale.ROOT, "  %-36s %9.0f ms %7.1f x  %s", what, millis, floors, more)
                .stripTrailing());
    }
}
