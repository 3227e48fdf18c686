package pro.photoestate.app.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A finished picture that is dropped where a scene is seen: it comes in as a version of that scene. */
public final class PictureDrop {

    /** What a node shows while it would take what hangs above it. */
    public static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private static final Set<String> PICTURES = Set.of("tif", "tiff", "jpg", "jpeg", "png", "webp");

    private PictureDrop() {}

    /**
     * Lets a node take pictures.
     *
     * @param scene that the node shows now; with none, what is dropped goes on to whoever lies behind
     */
    public static void install(Node node, Supplier<Optional<UUID>> scene, OutsidePictures outside) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (picture(event).isPresent() && scene.get().isPresent()) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                node.pseudoClassStateChanged(TARGET, true);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.pseudoClassStateChanged(TARGET, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> picture(event).ifPresent(file -> scene.get().ifPresent(id -> {
            outside.bring(id, file);
            event.setDropCompleted(true);
            event.consume();
        })));
    }

    private static Optional<Path> picture(DragEvent event) {
        boolean files = event.getGestureSource() == null && event.getDragboard().hasFiles(); // words may be dragged, too
        return files ? picture(event.getDragboard().getFiles()) : Optional.empty();
    }

    /** The one picture that can be a scene's own; several files, or another kind, are a matter of import. */
    private static Optional<Path> picture(List<File> files) {
        return files.size() == 1
                ? Optional.of(files.getFirst().toPath()).filter(f -> PICTURES.contains(ending(f)))
                : Optional.empty();
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
