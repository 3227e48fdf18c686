package pro.photoestate.app.ui.compare;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import pro.photoestate.app.edit.HistoryEntry;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.decode.Frame;
import pro.photoestate.recipe.RecipeChange;

/**
 * What sides are called, and what is told of them.
 *
 * @param zone of the times that are shown
 */
record SideNames(Texts texts, ZoneId zone) {

    /** Changes that a name tells before it says that there are more. */
    private static final int TOLD = 2;

    /** A side in a few words. */
    String name(Side side, Contents of, List<SceneName> scenes) {
        return switch (side) {
            case Side.Before before -> texts.get("side.before");
            case Side.Current current -> texts.get("side.current");
            case Side.OneFrame frame -> frame(of, frame.index());
            case Side.Version version -> version(version, of);
            case Side.OtherScene other ->
                scenes.stream().filter(s -> s.id().equals(other.scene())).map(SceneName::name).findFirst().orElse("");
        };
    }

    /** A frame of a bracket. */
    String frame(Contents of, int index) {
        Frame frame = of.group().frames().get(index);
        return texts.get("side.frame", frame.name(), ev(of.group().exposureEv().get(index)));
    }

    /** An exposure against the reference, signed. */
    String ev(double ev) {
        return Math.abs(ev) < 0.05 ? texts.get("ev.zero") : texts.get(ev > 0 ? "ev.more" : "ev.less", Math.abs(ev));
    }

    private String version(Side.Version side, Contents of) {
        return of.history().stream()
                .filter(e -> e.version().id().equals(side.id()))
                .map(this::entry)
                .findFirst()
                .orElse("");
    }

    /** A line of the history: its own name, else what was done, and when. */
    String entry(HistoryEntry entry) {
        return entry.version().label().orElseGet(() -> texts.get(
                "side.entry",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                        .withLocale(texts.locale())
                        .withZone(zone)
                        .format(entry.version().made()),
                changes(entry)));
    }

    private String changes(HistoryEntry entry) {
        List<String> words = entry.changes().stream().map(this::word).distinct().toList();
        if (words.isEmpty()) {
            return texts.get("kind." + entry.version().kind().name().toLowerCase(java.util.Locale.ROOT));
        }
        String told = words.stream().limit(TOLD).collect(Collectors.joining(", "));
        return words.size() > TOLD ? texts.get("side.more", told) : told;
    }

    private String word(RecipeChange change) {
        return switch (change) {
            case RecipeChange.Renamed renamed -> texts.get("look", renamed.after());
            case RecipeChange.Added added -> texts.get("operation." + added.operation().id());
            case RecipeChange.Removed removed -> texts.get("operation." + removed.operation().id());
            case RecipeChange.Switched switched -> texts.get("operation." + switched.operation().id());
            case RecipeChange.Reversioned other -> texts.get("operation." + other.operation().id());
            case RecipeChange.Adjusted adjusted -> texts.get("operation." + adjusted.operation().id());
        };
    }

    /** What was measured in a picture. */
    String figures(SidePicture side) {
        String clipped = texts.get("figures.clipped", side.picture().histogram().clippedPct());
        OptionalDouble tilt = side.shown().residualTiltDeg();
        return tilt.isPresent() ? clipped + "   " + texts.get("figures.verticals", Math.abs(tilt.getAsDouble())) : clipped;
    }
}
