package pro.photoestate.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.engine.decode.Metadata;
import pro.photoestate.engine.quality.QualityFigures;
import pro.photoestate.engine.render.Inspection;

/** An inspection for people to read. */
final class InspectionText {

    private InspectionText() {}

    static String of(Inspection seen) {
        Frame frame = seen.frame();
        Metadata camera = frame.metadata();
        QualityFigures figures = seen.quality();
        var lines = new StringBuilder();
        line(lines, "%s", frame.file());
        line(lines, "  picture    %d x %d, %s, %d bit", frame.width(), frame.height(), frame.kind(), frame.bits());
        line(
                lines,
                "  camera     %s",
                words(List.of(camera.make().orElse(""), camera.model().orElse(""), camera.lens().orElse(""))));
        line(
                lines,
                "  exposure   %s",
                words(List.of(
                        shutter(camera.seconds()),
                        number("f/%.1f", camera.aperture()),
                        number("ISO %.0f", camera.iso()),
                        number("%.0f mm", camera.focalMm()),
                        camera.flashFired().filter(f -> f).map(f -> "flash").orElse(""))));
        line(lines, "  captured   %s", camera.captured().map(Object::toString).orElse("unknown"));
        line(
                lines,
                "  clipped    %.2f %%, crushed %.2f %%, mean %.2f, median %.2f",
                figures.clippedPct(),
                figures.crushedPct(),
                figures.exposureMean(),
                figures.exposureMedian());
        line(
                lines,
                "  sharpness  %.2f, noise %.2f, cast %.1f dE, verticals %s",
                figures.sharpness(),
                figures.noise(),
                figures.castDeltaE(),
                figures.tiltDeg().isPresent()
                        ? String.format(Locale.ROOT, "%.2f degrees", figures.tiltDeg().getAsDouble())
                        : "unknown");
        figures.warnings().forEach(w -> line(lines, "  warning    %s", w));
        seen.warnings().forEach(w -> line(lines, "  warning    %s", w));
        return lines.toString().stripTrailing();
    }

    private static void line(StringBuilder lines, String format, Object... values) {
        lines.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String words(List<String> parts) {
        String joined = String.join(", ", parts.stream().filter(p -> !p.isBlank()).toList());
        return joined.isEmpty() ? "unknown" : joined;
    }

    private static String number(String format, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
    }

    private static String shutter(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return "";
        }
        double s = seconds.getAsDouble();
        return s < 0.4
                ? String.format(Locale.ROOT, "1/%d s", Math.round(1 / s))
                : String.format(Locale.ROOT, "%.1f s", s);
    }
}
