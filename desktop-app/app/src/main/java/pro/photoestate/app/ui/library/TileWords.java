package pro.photoestate.app.ui.library;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.text.Font;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.sentence.Sentence;

/** What stands on the tiles of scenes. Words that come again and again are made once. Belongs to the window's thread. */
final class TileWords {

    private final Texts texts;
    private final TextWidths widths = new TextWidths();
    private final Map<CatalogScene.State, String> states = new EnumMap<>(CatalogScene.State.class);
    private final Map<Double, String> exposures = new HashMap<>();
    private final Map<Double, String> percents = new HashMap<>();

    TileWords(Texts texts) {
        this.texts = texts;
    }

    /** The file that it is shown by. */
    static String name(SceneItem shown) {
        String path = shown.photo().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Words as they are, or with their middle left out so that they are no wider than some px. */
    String fit(String words, Font font, double width) {
        return widths.fit(words, font, width);
    }

    /** How far a scene is, or how a frame is exposed. */
    String state(SceneItem shown) {
        return switch (shown) {
            case SceneItem.Stack stack -> states.computeIfAbsent(
                    stack.card().scene().state(), s -> texts.get("state." + s.name().toLowerCase(Locale.ROOT)));
            case SceneItem.FrameOf frame -> exposures.computeIfAbsent(
                    Math.rint(frame.photo().exposureEv() * 100) / 100, ev -> texts.get("tile.ev", ev));
        };
    }

    String percent(double confidence) {
        return percents.computeIfAbsent(Math.rint(confidence * 100) / 100, c -> texts.get("tile.percent", c));
    }

    String frames(SceneItem shown) {
        return texts.get("tile.frames", shown.card().frames().size(), shown.card().scene().confidence());
    }

    String doubt(SceneItem shown) {
        return texts.get("tile.doubt", shown.card().scene().confidence());
    }

    String flag(Photo.Flag flag) {
        return texts.get("flag." + flag.name().toLowerCase(Locale.ROOT));
    }

    String told(Sentence sentence) {
        return texts.told(sentence);
    }

    /** All of it, as it is read out. */
    String spoken(SceneItem shown) {
        Photo.Marks marks = shown.photo().marks();
        return texts.get(
                shown instanceof SceneItem.Stack ? "tile.spoken" : "tile.spoken.frame",
                name(shown),
                shown.card().frames().size(),
                marks.rating(),
                flag(marks.flag()),
                texts.get("label." + marks.label().name().toLowerCase(Locale.ROOT)),
                state(shown),
                shown.card().scene().warnings().size());
    }
}
