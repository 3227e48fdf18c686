package pro.photoestate.app.ui.library;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import pro.photoestate.app.ui.common.Texts;

/** Files and folders that are dropped anywhere on a view; while they hang above it, all of it says so. */
public final class ImportDrop {

    private final StackPane sign = new StackPane();

    private ImportDrop(Texts texts) {
        sign.getStyleClass().add("drop-sign");
        Label head = new Label(texts.get("drop.title"));
        head.getStyleClass().add("drop-title");
        Label words = new Label(texts.get("drop"));
        VBox column = new VBox(12, new FontIcon(Material2OutlinedAL.ADD_PHOTO_ALTERNATE), head, words);
        column.setAlignment(javafx.geometry.Pos.CENTER);
        column.setMouseTransparent(true);
        sign.getChildren().add(column);
        sign.setMouseTransparent(true);
        sign.setVisible(false);
    }

    /** @param dropped told of what was dropped */
    public static void install(StackPane view, Texts texts, Consumer<List<Path>> dropped) {
        ImportDrop drop = new ImportDrop(texts);
        view.getChildren().add(drop.sign);
        view.addEventFilter(DragEvent.DRAG_OVER, event -> drop.sign.setVisible(false)); // somebody on the way may take it
        view.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
                drop.sign.setVisible(true);
                event.consume();
            }
        });
        view.addEventHandler(DragEvent.DRAG_EXITED, event -> drop.sign.setVisible(false));
        view.addEventFilter(DragEvent.DRAG_DROPPED, event -> drop.sign.setVisible(false));
        view.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                dropped.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
