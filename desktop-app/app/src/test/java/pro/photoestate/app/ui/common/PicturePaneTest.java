package pro.photoestate.app.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PicturePaneTest {

    private static final int SIDE = 200;

    private PicturePane pane;
    private Screen screen;

    @BeforeEach
    void open() {
        pane = Screen.on(PicturePane::new);
        screen = Screen.open(SIDE, SIDE, () -> new Scene(new StackPane(pane), SIDE, SIDE));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    /** Black on the left, white on the right. */
    private static Image halves(int width, int height) {
        WritableImage image = new WritableImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getPixelWriter().setColor(x, y, x < width / 2 ? Color.BLACK : Color.WHITE);
            }
        }
        return image;
    }

    /** How bright the pane is there, 0..1. */
    private double light(int x, int y) {
        return Screen.on(() -> {
            pane.layout();
            return pane.getScene().snapshot(null).getPixelReader().getColor(x, y).getBrightness();
        });
    }

    @Test
    void pixelsOfTheFullPictureStaySharpAtFourHundredPercent() {
        Screen.run(() -> {
            pane.show(halves(100, 100), 100, 100);
            pane.zoom().set(new Zoom(false, 4, 0.5, 0.5));
        });
        assertThat(light(SIDE / 2 - 1, 50)).isZero();
        assertThat(light(SIDE / 2, 50)).isEqualTo(1);
    }

    @Test
    void pixelsOfAPreviewAreSmoothedHoweverCloseOneLooks() {
        Screen.run(() -> {
            pane.show(halves(10, 10), 100, 100);
            pane.zoom().set(new Zoom(false, 4, 0.5, 0.5));
        });
        assertThat(light(SIDE / 2 - 4, 50)).isGreaterThan(0).isLessThan(1);
    }

    @Test
    void handlesBeyondTheEdgeAreOutOfSight() {
        Screen.run(() -> {
            StackPane half = new StackPane(pane);
            half.setMaxSize(SIDE / 2.0, SIDE / 2.0);
            StackPane white = new StackPane(half);
            white.setStyle("-fx-background-color: white"); // themes differ in theirs
            screen.stage().getScene().setRoot(white);
            Region handle = new Region();
            handle.setStyle("-fx-background-color: black");
            handle.resizeRelocate(-40, 10, 200, 40);
            handle.setManaged(false);
            pane.above().getChildren().add(handle);
            screen.stage().getScene().getRoot().layout();
        });
        assertThat(light(SIDE / 2, 75)).isZero();
        assertThat(light(SIDE / 2 - 60, 75)).isEqualTo(1);
    }
}
