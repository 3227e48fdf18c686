package pro.photoestate.app.ui.library;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.ui.common.Thumb;
import pro.photoestate.app.ui.common.TilePictures;

/**
 * A scene as a stack of frames, or one frame of an open stack. Made of few and plain nodes: as many tiles as the screen
 * holds are shown anew in a pulse.
 */
final class SceneTile extends Tile<SceneItem> {

    /** Height below the picture, px. */
    static final double FOOT = 60;

    /** Height of the picture for each px of width: that of a camera. */
    static final double RATIO = 2.0 / 3;

    /** From the tile's edge to the picture, px. */
    private static final double INSET = 6;

    /** Above the picture, where the frames behind it are seen, px. */
    private static final double HEAD = 8;

    /** What is left of a picture that was rejected. Set here: as a style it would cost the whole tile. */
    private static final double FADED = 0.35;

    /** Confidence below which it is shown: grouping by gaps alone gets less. */
    private static final double SURE = 0.9;

    private static final PseudoClass FRAME = PseudoClass.getPseudoClass("frame");

    private final TileWords words;
    private final Function<Photo, ThumbnailRequest> requests;
    private final Thumb thumb;
    private final Region far = new Region();
    private final Region near = new Region();
    private final LabelStrip strip = new LabelStrip("label-strip");
    private final Text name = text("scene-name");
    private final Text state = text("scene-state");
    private @Nullable Tooltip full;
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
            TileWords words,
            TilePictures pictures,
            Function<Photo, ThumbnailRequest> requests,
            BiConsumer<SceneItem, Integer> rate) {
        super("scene-tile");
        this.words = words;
        this.requests = requests;
        thumb = new Thumb(pictures);
        stars = new Stars(n -> Optional.ofNullable(item).ifPresent(i -> rate.accept(i, n)));
        far.getStyleClass().addAll("stack-edge", "stack-far");
        near.getStyleClass().addAll("stack-edge", "stack-near");
        name.setPickOnBounds(true);
        name.setOnMouseEntered(e -> offerTip());
        for (Region part : new Region[] {far, near, strip}) {
            part.setManaged(false);
        }
        getChildren().addAll(far, near, thumb, strip, count, doubt, warning, pick, reject, name, stars, state);
        hoverProperty().subscribe(stars::offer);
        thumb.onFailure(why -> Optional.ofNullable(item).ifPresent(i -> {
            warn(i);
            requestLayout();
        }));
    }

    private static Text text(String styleClass) {
        Text text = new Text();
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        return text;
    }

    /** The whole name, for the first cursor that comes: a tooltip costs more than all else of a tile. */
    private void offerTip() {
        if (full == null) {
            Tooltip made = new Tooltip();
            made.setOnShowing(e -> made.setText(item == null ? "" : item.photo().path()));
            Tooltip.install(name, made);
            full = made;
        }
    }

    @Override
    void show(SceneItem shown) {
        item = shown;
        Photo photo = shown.photo();
        thumb.show(requests.apply(photo));
        boolean stack = shown instanceof SceneItem.Stack && shown.card().frames().size() > 1;
        far.setVisible(stack);
        near.setVisible(stack);
        state.setText(words.state(shown));
        stars.show(photo.marks().rating());
        strip.show(photo.marks().label());
        thumb.setOpacity(photo.marks().flag() == Photo.Flag.REJECT ? FADED : 1);
        pseudoClassStateChanged(FRAME, shown instanceof SceneItem.FrameOf);
        badges(shown);
        requestLayout();
    }

    /** Made when it is asked for: making sentences costs more than showing tiles. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && item != null
                ? words.spoken(item)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void badges(SceneItem shown) {
        CatalogScene scene = shown.card().scene();
        int frames = shown.card().frames().size();
        boolean stack = shown instanceof SceneItem.Stack;
        boolean doubted = stack && scene.confidence() < SURE;
        show(count, stack && frames > 1, String.valueOf(frames), () -> words.frames(shown));
        show(doubt, doubted, doubted ? words.percent(scene.confidence()) : "", () -> words.doubt(shown));
        warn(shown);
        Photo.Flag flag = shown.photo().marks().flag();
        show(pick, flag == Photo.Flag.PICK, "", () -> words.flag(flag));
        show(reject, flag == Photo.Flag.REJECT, "", () -> words.flag(flag));
    }

    private void warn(SceneItem shown) {
        boolean stack = shown instanceof SceneItem.Stack;
        String why = thumb.failure()
                .map(f -> words.told(f.sentence()))
                .orElseGet(() -> stack
                        ? shown.card().scene().warnings().stream().map(words::told).collect(Collectors.joining("\n"))
                        : "");
        show(warning, !why.isEmpty(), "", () -> why);
    }

    private static void show(Badge badge, boolean on, String text, Supplier<String> meaning) {
        if (on) {
            badge.show(text, meaning);
        } else {
            badge.hide();
        }
    }

    @Override
    void clear() {
        item = null;
        thumb.clear();
    }

    @Override
    protected void layoutChildren() {
        if (item == null) {
            return;
        }
        double width = getWidth() - 2 * INSET;
        double height = Math.rint(width * RATIO);
        double top = HEAD + INSET;
        double foot = top + height;
        far.resizeRelocate(INSET + 12, INSET, Math.max(0, width - 24), 8);
        near.resizeRelocate(INSET + 6, INSET + 4, Math.max(0, width - 12), 8);
        thumb.resizeRelocate(INSET, top, width, height);
        strip.resizeRelocate(INSET, foot, width, 4);
        placeBadges(top, foot, INSET + width - 6);
        placeWords(item, foot, width);
    }

    private void placeBadges(double top, double foot, double right) {
        for (Badge badge : new Badge[] {count, doubt, warning, pick, reject}) {
            if (badge.isVisible()) {
                badge.autosize(); // their style is known only now
            }
        }
        pick.relocate(INSET + 6, top + 6);
        reject.relocate(INSET + 6, top + 6);
        count.relocate(INSET + 6, foot - count.getHeight() - 6);
        warning.relocate(right - warning.getWidth(), top + 6);
        doubt.relocate(right - doubt.getWidth() - (warning.isVisible() ? warning.getWidth() + 4 : 0), top + 6);
    }

    private void placeWords(SceneItem shown, double foot, double width) {
        name.setText(words.fit(TileWords.name(shown), name.getFont(), width - 4));
        name.relocate(INSET + 2, foot + 8);
        stars.relocate(INSET + 2, foot + 26);
        double word = state.getLayoutBounds().getWidth();
        state.relocate(INSET + width - 2 - word, foot + 27);
        state.setVisible(width - word > 84 || !stars.isVisible());
    }
}
