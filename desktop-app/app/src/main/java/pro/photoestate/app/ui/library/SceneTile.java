package pro.photoestate.app.ui.library;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.Thumb;
import pro.photoestate.app.ui.common.TilePictures;

/** A scene as a stack of frames, or one frame of an open stack. */
final class SceneTile extends Tile<SceneItem> {

    /** Height below the picture, px. */
    static final double FOOT = 60;

    /** Height of the picture for each px of width: that of a camera. */
    static final double RATIO = 2.0 / 3;

    /** From the tile's edge to the picture, px. */
    private static final double INSET = 6;

    /** Above the picture, where the frames behind it are seen, px. */
    private static final double HEAD = 8;

    /** Confidence below which it is shown: grouping by gaps alone gets less. */
    private static final double SURE = 0.9;

    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");
    private static final PseudoClass FRAME = PseudoClass.getPseudoClass("frame");

    private final Texts texts;
    private final Function<Photo, ThumbnailRequest> requests;
    private final Thumb thumb;
    private final Region far = new Region();
    private final Region near = new Region();
    private final LabelStrip strip = new LabelStrip("label-strip");
    private final Label name = new Label();
    private final Label state = new Label();
    private final Tooltip full = new Tooltip();
    private final Stars stars;
    private final Badge count = new Badge(Material2OutlinedAL.LAYERS, "badge-count");
    private final Badge doubt = new Badge(Material2OutlinedAL.HELP_OUTLINE, "badge-doubt");
    private final Badge warning = new Badge(Material2OutlinedMZ.WARNING, "badge-warning");
    private final Badge pick = new Badge(Material2OutlinedAL.FLAG, "badge-pick");
    private final Badge reject = new Badge(Material2OutlinedAL.BLOCK, "badge-reject");
    private @Nullable SceneItem item;

    /**
     * @param requests the thumbnail of a photo at the size of tiles now
     * @param rate told when a star is clicked on
     */
    SceneTile(
            Texts texts,
            TilePictures pictures,
            Function<Photo, ThumbnailRequest> requests,
            BiConsumer<SceneItem, Integer> rate) {
        super("scene-tile");
        this.texts = texts;
        this.requests = requests;
        thumb = new Thumb(pictures);
        stars = new Stars(n -> Optional.ofNullable(item).ifPresent(i -> rate.accept(i, n)));
        far.getStyleClass().addAll("stack-edge", "stack-far");
        near.getStyleClass().addAll("stack-edge", "stack-near");
        name.getStyleClass().add("tile-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(full);
        state.getStyleClass().addAll("tile-state", Styles.TEXT_MUTED);
        for (Region part : new Region[] {far, near, strip, name, state}) {
            part.setManaged(false);
        }
        getChildren().addAll(far, near, thumb, strip, count, doubt, warning, pick, reject, name, stars, state);
        hoverProperty().subscribe(stars::offer);
        thumb.onFailure(why -> Optional.ofNullable(item).ifPresent(this::badges));
    }

    @Override
    void show(SceneItem shown) {
        item = shown;
        Photo photo = shown.photo();
        thumb.show(requests.apply(photo));
        boolean stack = shown instanceof SceneItem.Stack && shown.card().frames().size() > 1;
        far.setVisible(stack);
        near.setVisible(stack);
        name.setText(name(shown));
        full.setText(photo.path());
        state.setText(state(shown));
        stars.show(photo.marks().rating());
        strip.show(photo.marks().label());
        pseudoClassStateChanged(REJECTED, photo.marks().flag() == Photo.Flag.REJECT);
        pseudoClassStateChanged(FRAME, shown instanceof SceneItem.FrameOf);
        badges(shown);
        requestLayout();
    }

    /** Made when it is asked for: making sentences costs more than showing tiles. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && item != null
                ? spoken(item)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void badges(SceneItem shown) {
        CatalogScene scene = shown.card().scene();
        int frames = shown.card().frames().size();
        boolean stack = shown instanceof SceneItem.Stack;
        show(count, stack && frames > 1, String.valueOf(frames), () -> texts.get("tile.frames", frames, scene.confidence()));
        show(
                doubt,
                stack && scene.confidence() < SURE,
                stack && scene.confidence() < SURE ? texts.get("tile.percent", scene.confidence()) : "",
                () -> texts.get("tile.doubt", scene.confidence()));
        String why = thumb.failure()
                .map(f -> texts.told(f.sentence()))
                .orElse(stack ? scene.warnings().stream().map(texts::told).collect(Collectors.joining("\n")) : "");
        show(warning, !why.isEmpty(), "", () -> why);
        Photo.Flag flag = shown.photo().marks().flag();
        show(pick, flag == Photo.Flag.PICK, "", () -> texts.get("flag.pick"));
        show(reject, flag == Photo.Flag.REJECT, "", () -> texts.get("flag.reject"));
    }

    private static void show(Badge badge, boolean on, String text, java.util.function.Supplier<String> meaning) {
        if (on) {
            badge.show(text, meaning);
        } else {
            badge.hide();
        }
    }

    private static String name(SceneItem shown) {
        String path = shown.photo().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String state(SceneItem shown) {
        return switch (shown) {
            case SceneItem.Stack stack -> texts.get("state." + stack.card().scene().state().name().toLowerCase(Locale.ROOT));
            case SceneItem.FrameOf frame -> texts.get("tile.ev", frame.photo().exposureEv());
        };
    }

    private String spoken(SceneItem shown) {
        Photo.Marks marks = shown.photo().marks();
        return texts.get(
                shown instanceof SceneItem.Stack ? "tile.spoken" : "tile.spoken.frame",
                name(shown),
                shown.card().frames().size(),
                marks.rating(),
                texts.get("flag." + marks.flag().name().toLowerCase(Locale.ROOT)),
                texts.get("label." + marks.label().name().toLowerCase(Locale.ROOT)),
                state(shown),
                shown.card().scene().warnings().size());
    }

    @Override
    void clear() {
        item = null;
        thumb.clear();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * INSET;
        double height = Math.rint(width * RATIO);
        double top = HEAD + INSET;
        for (Badge badge : new Badge[] {count, doubt, warning, pick, reject}) {
            badge.autosize(); // their style is known only now
        }
        stars.autosize();
        far.resizeRelocate(INSET + 12, INSET, Math.max(0, width - 24), 8);
        near.resizeRelocate(INSET + 6, INSET + 4, Math.max(0, width - 12), 8);
        thumb.resizeRelocate(INSET, top, width, height);
        double foot = top + height;
        strip.resizeRelocate(INSET, foot, width, 4);
        pick.relocate(INSET + 6, top + 6);
        reject.relocate(INSET + 6, top + 6);
        count.relocate(INSET + 6, foot - count.getHeight() - 6);
        double right = INSET + width - 6;
        warning.relocate(right - warning.getWidth(), top + 6);
        doubt.relocate(right - doubt.getWidth() - (warning.isVisible() ? warning.getWidth() + 4 : 0), top + 6);
        name.resizeRelocate(INSET + 2, foot + 8, width - 4, 16);
        stars.relocate(INSET + 2, foot + 25);
        double word = Math.min(state.prefWidth(-1), width - 4);
        state.resizeRelocate(INSET + width - 2 - word, foot + 26, word, 16);
        state.setVisible(width - word > 84 || !stars.isVisible());
    }
}
