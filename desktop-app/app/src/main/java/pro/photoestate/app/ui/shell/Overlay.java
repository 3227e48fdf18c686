package pro.photoestate.app.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import pro.photoestate.app.ui.common.FocusRing;

/**
 * A panel above the whole window. Escape and a click beside it close it; the focus stays inside until then, and goes back to
 * where it was.
 */
public final class Overlay extends StackPane {

    private @Nullable Node focusBefore;

    public Overlay() {
        getStyleClass().add("scrim");
        setAlignment(Pos.CENTER);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::filter);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
    }

    /** Shows a panel in the middle, in the stead of one that is there. */
    void show(Node panel) {
        if (!isVisible() && getScene() != null) {
            focusBefore = getScene().getFocusOwner();
        }
        getChildren().setAll(panel);
        setVisible(true);
        panel.setFocusTraversable(true);
        panel.requestFocus();
    }

    void hide() {
        getChildren().clear();
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    /** In the middle, as wide as it may be, and no higher than what it holds. */
    @Override
    protected void layoutChildren() {
        for (Node panel : getManagedChildren()) {
            double width = Math.max(panel.minWidth(-1), Math.min(getWidth(), panel.maxWidth(-1)));
            double most = Math.min(getHeight(), panel.maxHeight(width));
            double height = Math.max(panel.minHeight(width), Math.min(most, panel.prefHeight(width)));
            panel.resizeRelocate(
                    snapPositionX((getWidth() - width) / 2),
                    snapPositionY((getHeight() - height) / 2),
                    snapSizeX(width),
                    snapSizeY(height));
        }
    }

    private void filter(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            FocusRing.move(this, !event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof CheckBox) {
            pressDefault(); // a box keeps the key to itself, though only Space ticks it
            event.consume();
        }
    }

    /** What is behind the panel does not hear its keys. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            hide();
        } else if (event.getCode() == KeyCode.ENTER) {
            pressDefault();
        }
        event.consume();
    }

    /** As a window would: the scene never hears of the key. */
    private void pressDefault() {
        lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.isDefaultButton() && !button.isDisabled())
                .findFirst()
                .ifPresent(Button::fire);
    }
}
