package pro.photoestate.app.ui.develop;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import pro.photoestate.app.studio.Shown;
import pro.photoestate.app.ui.common.PicturePane;
import pro.photoestate.app.ui.common.Placement;
import pro.photoestate.app.ui.common.Zoom;
import pro.photoestate.app.ui.develop.DevelopViewModel.Tool;
import pro.photoestate.engine.render.ScreenPreview;
import pro.photoestate.recipe.Operation;

/** The picture with all that lies over it. */
final class PictureArea extends StackPane {

    /** Room for the handles of a crop that reaches to the edges, px. */
    private static final Insets AROUND = new Insets(24);

    /** A step of the zoom by keys: four double. */
    private static final double STEP = 1.1892;

    /** A step sideways by keys, in shares of what is seen. */
    private static final double PAN = 0.2;

    private final DevelopViewModel model;
    private final OverlayViewModel overlays;
    private final CloseLook closeLook;
    private final Words words;
    private final PicturePane picture = new PicturePane();
    private final CropOverlay crop;
    private final VerticalsOverlay verticals;
    private final VBox legend = new VBox(4);
    private final Label label = new Label();
    private final Region ring = new Region();
    private final Label taking = new Label();
    private final TileLayer tiles;
    private Optional<Image> mask = Optional.empty();
    private Optional<Image> clipped = Optional.empty();

    PictureArea(DevelopViewModel model, OverlayViewModel overlays, CloseLook closeLook, Words words) {
        this.model = model;
        this.overlays = overlays;
        this.closeLook = closeLook;
        this.words = words;
        crop = new CropOverlay(model, words);
        verticals = new VerticalsOverlay(model, words);
        tiles = new TileLayer(closeLook, picture);
        picture.setId("picture");
        picture.setFocusTraversable(true);
        picture.layers()
                .setAll(List.of(this::tiles, (to, at) -> over(to, at, mask), (to, at) -> over(to, at, clipped)));
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> picture.requestFocus()); // keys are no longer typed then
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::pan);
        ring.getStyleClass().add("picture-ring");
        ring.setMouseTransparent(true);
        ring.visibleProperty().bind(picture.focusVisibleProperty());
        legend.getStyleClass().add("legend");
        legend.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        legend.setId("legend");
        label.getStyleClass().add("picture-label");
        label.setId("picture-label");
        taking.setText(words.texts().get("drop"));
        taking.getStyleClass().add("drop-here");
        taking.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        taking.setMouseTransparent(true);
        getStyleClass().add("picture-area");
        getChildren().addAll(picture, ring, legend, label, taking);
        setAlignment(legend, Pos.BOTTOM_LEFT);
        setAlignment(label, Pos.TOP_LEFT);
    }

    PicturePane picture() {
        return picture;
    }

    /** Whole or 1:1, about its middle. */
    void toggleActual() {
        picture.toggleActual(picture.getWidth() / 2, picture.getHeight() / 2);
    }

    void fit() {
        picture.zoom().set(Zoom.FIT);
    }

    void zoomIn() {
        picture.zoomAt(picture.getWidth() / 2, picture.getHeight() / 2, STEP);
    }

    void zoomOut() {
        picture.zoomAt(picture.getWidth() / 2, picture.getHeight() / 2, 1 / STEP);
    }

    /** Moves what is seen by arrow keys; the focus stays where it is also where there is nothing to move. */
    private void pan(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        Zoom now = picture.zoom().get();
        if (!plain || !event.getCode().isArrowKey()) {
            return;
        }
        event.consume();
        picture.placement().get().filter(at -> !now.fit()).ifPresent(at -> {
            double across = event.getCode() == KeyCode.RIGHT ? PAN : event.getCode() == KeyCode.LEFT ? -PAN : 0;
            double down = event.getCode() == KeyCode.DOWN ? PAN : event.getCode() == KeyCode.UP ? -PAN : 0;
            double u = at.u(picture.getWidth() * (0.5 + across));
            double v = at.v(picture.getHeight() * (0.5 + down));
            picture.zoom().set(new Zoom(false, now.factor(), u, v));
        });
    }

    /** Follows what is shown until the answer is unsubscribed. */
    Subscription follow() {
        return Subscription.combine(
                model.shown().subscribe(s -> show()),
                overlays.beforePicture().subscribe(s -> show()),
                model.tool().subscribe(t -> place()),
                model.recipe().subscribe(r -> place()),
                overlays.masked().subscribe(m -> {
                    mask = m.map(Images::of);
                    picture.refresh();
                }),
                overlays.clipped().subscribe(c -> {
                    clipped = c.map(Images::of);
                    picture.refresh();
                }),
                overlays.sources().subscribe(this::legend),
                closeLook.arrived().subscribe(n -> tiles.changed()),
                picture.placement().subscribe(p -> place()),
                picture.zoom().subscribe(z -> place()));
    }

    private void show() {
        Optional<ScreenPreview> before = overlays.beforePicture().get();
        Optional<ScreenPreview> now = before.or(() -> model.shown().get().map(Shown::picture));
        now.ifPresentOrElse(
                p -> {
                    double scale = fullScale(p);
                    picture.show(Images.of(p), (int) Math.rint(p.width() * scale), (int) Math.rint(p.height() * scale));
                },
                picture::clear);
        label.setText(before.isPresent() ? words.texts().get("before") : "");
        label.setVisible(before.isPresent());
        picture.setAccessibleText(model.subject()
                .get()
                .map(s -> words.texts().get(before.isPresent() ? "picture.before" : "picture.name", s.name()))
                .orElse(""));
        place();
    }

    /** Pixels of the full size for one of a preview. */
    private double fullScale(ScreenPreview preview) {
        return model.subject()
                .get()
                .map(s -> (double) s.frameWidth() / preview.view().sourceWidth())
                .orElse(1.0);
    }

    private void place() {
        Optional<Placement> at = picture.placement().get();
        Optional<Shown> now = model.shown().get();
        boolean seen = at.isPresent() && now.isPresent() && overlays.beforePicture().get().isEmpty();
        Tool tool = seen ? model.tool().get() : Tool.NONE;
        setPadding(tool == Tool.CROP ? AROUND : Insets.EMPTY);
        List<Pane> above = tool == Tool.CROP ? List.of(crop) : tool == Tool.VERTICALS ? List.of(verticals) : List.of();
        if (!picture.above().getChildren().equals(above)) { // what is being dragged must stay
            picture.above().getChildren().setAll(above);
        }
        if (tool == Tool.CROP && now.orElseThrow().request().recipe().step(Operation.CROP).isEmpty()) {
            crop.resizeRelocate(0, 0, picture.getWidth(), picture.getHeight());
            crop.show(at.orElseThrow(), new CropGeometry(now.get().picture().view()));
        } else if (tool == Tool.VERTICALS) {
            verticals.resizeRelocate(0, 0, picture.getWidth(), picture.getHeight());
            verticals.show(at.orElseThrow());
        }
        boolean closely = seen && at.orElseThrow().width() > 1.1 * now.orElseThrow().picture().width() && !picture.zoom().get().fit();
        closeLook.look(closely);
    }

    private void tiles(GraphicsContext to, Placement at) {
        if (overlays.beforePicture().get().isEmpty()) {
            tiles.draw(to, at);
        }
    }

    private static void over(GraphicsContext to, Placement at, Optional<Image> image) {
        image.ifPresent(i -> to.drawImage(i, at.x(), at.y(), at.width(), at.height()));
    }

    private void legend(List<OverlayViewModel.Source> sources) {
        legend.setVisible(!sources.isEmpty());
        legend.getChildren().clear();
        for (OverlayViewModel.Source source : sources) {
            Region colour = new Region();
            colour.getStyleClass().add("legend-colour");
            colour.setStyle("-fx-background-color: #%06x;".formatted(source.rgb()));
            Label line = new Label(
                    words.texts().get("source", source.name(), source.exposureEv(), source.share()), colour);
            legend.getChildren().add(new HBox(line));
        }
    }
}
