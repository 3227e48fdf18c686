package pro.photoestate.app.ui.common;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A picture that is zoomed by the wheel or a pinch at the cursor, moved by dragging, and toggled between whole and 1:1 by a
 * double click. Panes that share a {@link Zoom} move together. One pixel of a picture at 1:1 is one pixel of the screen,
 * whatever its scale factor. Handles and the like are put into {@link #above()} and placed by {@link #placement()}.
 */
public final class PicturePane extends Region {

    /** One notch of a wheel, as a factor: five notches double. */
    private static final double NOTCH = 1.15;

    /** What systems report for one notch, px. */
    private static final double NOTCH_DELTA = 40;

    private final Canvas canvas = new Canvas();
    private final Pane above = new Pane();
    private final Rectangle bounds = new Rectangle();
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(this, "zoom", Zoom.FIT);
    private final ReadOnlyObjectWrapper<Optional<Placement>> placement =
            new ReadOnlyObjectWrapper<>(this, "placement", Optional.empty());
    private final ObservableList<PictureLayer> layers = FXCollections.observableArrayList();
    private Optional<Image> picture = Optional.empty();
    private double fullWidth;
    private double fullHeight;
    private double dragX;
    private double dragY;

    public PicturePane() {
        getStyleClass().add("picture-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        above.setPickOnBounds(false);
        above.setClip(bounds); // handles of spots beyond the edge stay out of sight
        getChildren().addAll(canvas, above);
        zoom.subscribe(this::requestLayout);
        ScreenScale.follow(this).subscribe((old, now) -> requestLayout());
        layers.subscribe(this::requestLayout);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        setOnZoom(e -> zoomAt(e.getX(), e.getY(), e.getZoomFactor()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /**
     * Shows a picture.
     *
     * @param image of any size; it stands for the full-size one
     * @param width of the full-size picture, px
     * @param height of the full-size picture, px
     */
    public void show(Image image, int width, int height) {
        picture = Optional.of(image);
        fullWidth = width;
        fullHeight = height;
        requestLayout();
    }

    /** Shows nothing. */
    public void clear() {
        picture = Optional.empty();
        requestLayout();
    }

    /** What is seen; may be bound to another pane's. */
    public ObjectProperty<Zoom> zoom() {
        return zoom;
    }

    /** Where the picture lies now; empty without a picture or a size. */
    public ReadOnlyObjectProperty<Optional<Placement>> placement() {
        return placement.getReadOnlyProperty();
    }

    /** What is drawn above the picture, the last on top. */
    public ObservableList<PictureLayer> layers() {
        return layers;
    }

    /** For handles above it all; clicks beside them go to the picture. */
    public Pane above() {
        return above;
    }

    /** Draws anew at the next pulse, as when a layer has something new to show. */
    public void refresh() {
        requestLayout();
    }

    /** Zooms with a spot of the pane held still. */
    public void zoomAt(double x, double y, double by) {
        place().ifPresent(at -> {
            double factor = Math.clamp(factor(at) * by, Math.min(Zoom.LEAST, fitFactor()), Zoom.MOST);
            if (factor <= fitFactor()) {
                zoom.set(Zoom.FIT);
                return;
            }
            double scale = factor / factor(at);
            double u = at.u(x) + (getWidth() / 2 - x) / (at.width() * scale);
            double v = at.v(y) + (getHeight() / 2 - y) / (at.height() * scale);
            zoom.set(new Zoom(false, factor, u, v));
        });
    }

    /** Whole or 1:1, with a spot of the pane in the middle. */
    public void toggleActual(double x, double y) {
        place().ifPresent(at -> zoom.set(zoom.get().fit() ? Zoom.actual(at.u(x), at.v(y)) : Zoom.FIT));
    }

    private double factor(Placement at) {
        return at.width() / screen(fullWidth);
    }

    private double fitFactor() {
        return Placement.fit(getWidth(), getHeight(), screen(fullWidth), screen(fullHeight));
    }

    /** Pixels of a picture in px of the pane. */
    private double screen(double pixels) {
        return pixels / ScreenScale.of(this);
    }

    private void scrolled(ScrollEvent event) {
        zoomAt(event.getX(), event.getY(), Math.pow(NOTCH, event.getDeltaY() / NOTCH_DELTA));
        event.consume();
    }

    private void pressed(MouseEvent event) {
        dragX = event.getX();
        dragY = event.getY();
    }

    private void dragged(MouseEvent event) {
        Zoom now = zoom.get();
        if (!now.fit()) {
            place().ifPresent(at -> { // as it will lie: several moves may come before the next pulse
                double u = at.u(getWidth() / 2 - (event.getX() - dragX));
                double v = at.v(getHeight() / 2 - (event.getY() - dragY));
                zoom.set(new Zoom(false, now.factor(), u, v));
            });
        }
        pressed(event);
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && event.isStillSincePress()) {
            toggleActual(event.getX(), event.getY());
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, getWidth(), getHeight());
        placement.set(place());
        placement.get().ifPresent(at -> draw(to, at));
        above.resizeRelocate(0, 0, getWidth(), getHeight());
        bounds.setWidth(getWidth());
        bounds.setHeight(getHeight());
    }

    private Optional<Placement> place() {
        return picture.isEmpty() || getWidth() < 1 || getHeight() < 1
                ? Optional.empty()
                : Optional.of(Placement.of(zoom.get(), getWidth(), getHeight(), screen(fullWidth), screen(fullHeight)));
    }

    private void draw(GraphicsContext to, Placement at) {
        Image image = picture.orElseThrow();
        to.setImageSmoothing(isSmooth(image, at));
        to.drawImage(image, at.x(), at.y(), at.width(), at.height());
        for (PictureLayer layer : layers) {
            to.save();
            layer.draw(to, at);
            to.restore();
        }
    }

    /** Beyond 200 % pixels are looked at as pixels; those of a preview are nobody's, so they never are. */
    private boolean isSmooth(Image image, Placement at) {
        return factor(at) <= 2 || image.getWidth() < fullWidth;
    }
}
