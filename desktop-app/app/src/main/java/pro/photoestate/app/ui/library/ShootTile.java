package pro.photoestate.app.ui.library;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import pro.photoestate.app.catalog.ShootCard;
import pro.photoestate.app.ingest.ImportProgress;
import pro.photoestate.app.pictures.ThumbnailRequest;
import pro.photoestate.app.pictures.ThumbnailSize;
import pro.photoestate.app.ui.common.ScreenScale;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.app.ui.common.Thumb;
import pro.photoestate.app.ui.common.TilePictures;

/** A shoot with its cover, or one on its way in with how far it is. */
final class ShootTile extends Tile<ShootsItem> {

    /** Height below the picture, px. */
    static final double FOOT = 96;

    static final double RATIO = 2.0 / 3;

    private static final double INSET = 6;

    private static final PseudoClass BEGUN = PseudoClass.getPseudoClass("begun");

    private final Texts texts;
    private final Function<Cover, ThumbnailRequest> requests;
    private final Thumb thumb;
    private final Label name = new Label();
    private final Label address = new Label();
    private final Label counts = new Label();
    private final Label finished = new Label();
    private final Tooltip full = new Tooltip();
    private final ProgressBar progress = new ProgressBar();
    private final Button stop;
    private final Consumer<ImportRun> stopped;
    private final Badge missing = new Badge(Material2OutlinedAL.FOLDER_OPEN, "badge-missing");
    private final Badge warnings = new Badge(Material2OutlinedMZ.WARNING, "badge-warning");
    private Subscription following = () -> {};
    private Runnable cancel = () -> {};

    /** A photo by which a shoot is shown. */
    record Cover(java.nio.file.Path file, String quickId) {

        /** The thumbnail that a tile of a grid shows of it, as sharp as the screen. */
        ThumbnailRequest request(TileGrid<?> of) {
            return new ThumbnailRequest(file, quickId, ThumbnailSize.atLeast(of.shape().width() * ScreenScale.of(of)));
        }
    }

    /** @param stopped told when somebody ends an import */
    ShootTile(Texts texts, TilePictures pictures, Function<Cover, ThumbnailRequest> requests, Consumer<ImportRun> stopped) {
        super("shoot-tile");
        this.texts = texts;
        this.requests = requests;
        thumb = new Thumb(pictures);
        name.getStyleClass().add("shoot-name");
        name.setTooltip(full);
        address.getStyleClass().addAll("shoot-line", Styles.TEXT_MUTED);
        counts.getStyleClass().addAll("shoot-line", Styles.TEXT_MUTED);
        finished.getStyleClass().add("shoot-finished");
        stop = new Button(texts.get("cancel"));
        stop.getStyleClass().add(Styles.SMALL);
        stop.setOnAction(e -> cancel.run());
        this.stopped = stopped;
        for (Region part : new Region[] {name, address, counts, finished, progress, stop}) {
            part.setManaged(false);
        }
        getChildren().addAll(thumb, missing, warnings, name, address, counts, finished, progress, stop);
    }

    @Override
    void show(ShootsItem item) {
        following.unsubscribe();
        following = () -> {};
        boolean coming = item instanceof ShootsItem.Coming;
        progress.setVisible(coming);
        stop.setVisible(coming);
        finished.setVisible(!coming);
        switch (item) {
            case ShootsItem.Coming on -> follow(on.run());
            case ShootsItem.There there -> show(there);
        }
        requestLayout();
    }

    private void show(ShootsItem.There there) {
        ShootCard card = there.card();
        card.cover()
                .ifPresentOrElse(
                        photo -> thumb.show(requests.apply(
                                new Cover(card.shoot().folder().resolve(photo.path()), photo.quickId()))),
                        thumb::clear);
        name.setText(card.shoot().name());
        address.setText(card.shoot().address().isEmpty() ? texts.get("shoot.noAddress") : card.shoot().address());
        counts.setText(texts.get("shoot.counts", date(card), card.scenes(), card.frames()));
        finished.setText(texts.get("shoot.finished", card.exported(), card.scenes()));
        finished.pseudoClassStateChanged(BEGUN, card.exported() > 0);
        full.setText(String.join("\n", card.shoot().name(), card.shoot().address(), card.shoot().folder().toString()));
        if (there.missing()) {
            missing.show(texts.get("shoot.missing"), () -> texts.get("shoot.missing.tip", card.shoot().folder()));
        } else {
            missing.hide();
        }
        if (card.warned() > 0) {
            warnings.show(String.valueOf(card.warned()), () -> texts.get("shoot.warned", card.warned()));
        } else {
            warnings.hide();
        }
        setAccessibleText(String.join(
                ", ",
                name.getText(),
                address.getText(),
                counts.getText(),
                finished.getText(),
                there.missing() ? texts.get("shoot.missing") : ""));
    }

    private String date(ShootCard card) {
        LocalDate day = card.cover()
                .flatMap(c -> c.captured())
                .map(t -> t.toLocalDate())
                .orElseGet(() -> LocalDate.ofInstant(card.shoot().created(), ZoneOffset.UTC));
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale()).format(day);
    }

    private void follow(ImportRun run) {
        missing.hide();
        warnings.hide();
        thumb.clear();
        cancel = () -> stopped.accept(run);
        name.setText(run.name());
        full.setText(run.name());
        stop.setAccessibleText(texts.get("import.cancel", run.name()));
        following = run.step().subscribe(this::tell);
    }

    private void tell(ImportRun.Step step) {
        step.cover().ifPresent(c -> thumb.show(requests.apply(new Cover(c.frame().file(), c.quickId()))));
        ImportProgress now = step.progress();
        progress.setProgress(part(now));
        address.setText(texts.get("import.phase." + now.phase().name().toLowerCase(Locale.ROOT)));
        counts.setText(
                now.failures().isEmpty()
                        ? texts.get("import.count", now.read(), now.found())
                        : texts.get("import.count.failed", now.read(), now.found(), now.failures().size()));
        setAccessibleText(String.join(", ", name.getText(), address.getText(), counts.getText()));
    }

    /** Reading takes about as long as comparing; before anything is found nobody knows. */
    private static double part(ImportProgress now) {
        return now.found() == 0
                ? ProgressBar.INDETERMINATE_PROGRESS
                : Math.min(1, (now.read() + now.compared()) / (2.0 * now.found()));
    }

    @Override
    void clear() {
        following.unsubscribe();
        following = () -> {};
        thumb.clear();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * INSET;
        double height = Math.rint(width * RATIO);
        missing.autosize(); // their style is known only now
        warnings.autosize();
        thumb.resizeRelocate(INSET, INSET, width, height);
        missing.relocate(INSET + 6, INSET + 6);
        warnings.relocate(INSET + width - warnings.getWidth() - 6, INSET + 6);
        double foot = INSET + height + 8;
        name.resizeRelocate(INSET + 2, foot, width - 4, 20);
        address.resizeRelocate(INSET + 2, foot + 22, width - 4, 16);
        double button = stop.isVisible() ? stop.prefWidth(-1) : 0;
        counts.resizeRelocate(INSET + 2, foot + 42, width - 4 - button, 16);
        finished.resizeRelocate(INSET + 2, foot + 60, width - 4, 16);
        stop.resizeRelocate(INSET + width - button, foot + 40, button, 26);
        progress.resizeRelocate(INSET + 2, foot + 70, width - 4, 6);
    }
}
