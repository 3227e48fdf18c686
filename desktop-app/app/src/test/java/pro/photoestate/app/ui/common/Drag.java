package pro.photoestate.app.ui.common;

import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.TKDropTargetListener;
import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/**
 * Something that is dragged across a window, told to it where the system tells it: which node gets which event is then up to
 * JavaFX. The screen that nobody sees has no drags of its own.
 */
public final class Drag {

    private static final TransferMode OFFERED = TransferMode.COPY;

    private final TKDropTargetListener window;
    private final TKClipboard board;
    private double x;
    private double y;
    private boolean inside;

    private Drag(Scene scene, Map<DataFormat, Object> content) {
        window = listener(scene);
        board = board(content);
    }

    /** Files that a person holds over the window, from another program. */
    public static Drag files(Scene scene, Path... files) {
        List<File> all = Stream.of(files).map(Path::toFile).toList();
        return Screen.on(() -> new Drag(scene, Map.of(DataFormat.FILES, all)));
    }

    /** Something of the window itself. */
    public static Drag of(Scene scene, DataFormat format, Object content) {
        return Screen.on(() -> new Drag(scene, Map.of(format, content)));
    }

    /** Holds it over the middle of a node; gives what would happen there, null when nothing would. */
    public @Nullable TransferMode over(Node node) {
        return over(node, 0.5);
    }

    /** Holds it over a node at a share of its width. */
    public @Nullable TransferMode over(Node node, double share) {
        Bounds at = Screen.on(() -> Screen.laidOut(node).localToScene(node.getLayoutBounds()));
        x = at.getMinX() + share * at.getWidth();
        y = at.getCenterY();
        return Screen.on(() -> {
            if (!inside) {
                window.dragEnter(x, y, x, y, OFFERED, board);
                inside = true;
            }
            return window.dragOver(x, y, x, y, OFFERED);
        });
    }

    /** Lets it go where it is; gives whether somebody took it. */
    public boolean drop() {
        return Screen.on(() -> window.drop(x, y, x, y, OFFERED)) != null;
    }

    /** Takes it out of the window again. */
    public void leave() {
        Screen.run(() -> window.dragExit(x, y, x, y));
        inside = false;
    }

    private static TKDropTargetListener listener(Scene scene) {
        try {
            Object peer = SceneHelper.getPeer(scene);
            Field field = Class.forName("com.sun.javafx.tk.quantum.GlassScene").getDeclaredField("dropTargetListener");
            field.setAccessible(true);
            return (TKDropTargetListener) field.get(peer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TKClipboard board(Map<DataFormat, Object> content) {
        return (TKClipboard) Proxy.newProxyInstance(
                Drag.class.getClassLoader(), new Class<?>[] {TKClipboard.class}, (self, method, arguments) -> switch (method.getName()) {
                    case "getContentTypes" -> content.keySet();
                    case "hasContent" -> content.containsKey((DataFormat) arguments[0]);
                    case "getContent" -> content.get((DataFormat) arguments[0]);
                    case "getTransferModes" -> Set.of(TransferMode.values());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
