package pro.photoestate.app.ui.library;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.Thumb;
import pro.photoestate.app.ui.common.TilePictures;

/** A scene that was found, with the shoot that it is of. */
final class HitTile extends Tile<SearchHit> {

    /** Height below the picture, px. */
    static final double FOOT = 52;

    private static final double INSET = 6;

    private final Texts texts;
    private final Function<ShootTile.Cover, ThumbnailRequest> requests;
    private final Thumb thumb;
    private final Label shoot = new Label();
    private final Label file = new Label();
    private final Tooltip full = new Tooltip();
    private final LabelStrip strip = new LabelStrip("label-strip");
    private final Badge pick = new Badge(Material2OutlinedAL.FLAG, "badge-pick");
    private final Badge reject = new Badge(Material2OutlinedAL.BLOCK, "badge-reject");

    HitTile(Texts texts, TilePictures pictures, Function<ShootTile.Cover, ThumbnailRequest> requests) {
        super("hit-tile");
        this.texts = texts;
        this.requests = requests;
        thumb = new Thumb(pictures);
        shoot.getStyleClass().add("tile-name");
        shoot.setTooltip(full);
        file.getStyleClass().addAll("tile-state", Styles.TEXT_MUTED);
        for (Region part : new Region[] {shoot, file, strip}) {
            part.setManaged(false);
        }
        getChildren().addAll(thumb, strip, pick, reject, shoot, file);
    }

    @Override
    void show(SearchHit hit) {
        Photo photo = hit.photo();
        thumb.show(requests.apply(new ShootTile.Cover(hit.shoot().folder().resolve(photo.path()), photo.quickId())));
        shoot.setText(hit.shoot().name());
        String stars = "★".repeat(photo.marks().rating());
        file.setText(stars.isEmpty() ? photo.path() : stars + "  " + photo.path());
        full.setText(String.join("\n", hit.shoot().name(), hit.shoot().address(), photo.path(), photo.camera()));
        strip.show(photo.marks().label());
        show(pick, photo.marks().flag() == Photo.Flag.PICK, "flag.pick");
        show(reject, photo.marks().flag() == Photo.Flag.REJECT, "flag.reject");
        setAccessibleText(String.join(", ", hit.shoot().name(), hit.shoot().address(), photo.path()));
        requestLayout();
    }

    private void show(Badge badge, boolean on, String key) {
        if (on) {
            badge.show("", () -> texts.get(key));
        } else {
            badge.hide();
        }
    }

    @Override
    void clear() {
        thumb.clear();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * INSET;
        double height = Math.rint(width * ShootTile.RATIO);
        pick.autosize(); // their style is known only now
        reject.autosize();
        thumb.resizeRelocate(INSET, INSET, width, height);
        strip.resizeRelocate(INSET, INSET + height, width, 4);
        pick.relocate(INSET + 6, INSET + 6);
        reject.relocate(INSET + 6, INSET + 6);
        shoot.resizeRelocate(INSET + 2, INSET + height + 8, width - 4, 16);
        file.resizeRelocate(INSET + 2, INSET + height + 26, width - 4, 16);
    }
}
