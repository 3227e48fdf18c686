package pro.photoestate.app.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads what a view looks like. */
public final class Fxml {

    private Fxml() {}

    /**
     * Loads {@code <View>.fxml} beside the view's class, and fills the view's {@code @FXML} fields from it. The file names
     * no controller: the view, made by hand, is it.
     */
    public static Parent load(Object view, Texts texts) {
        URL file = java.util.Objects.requireNonNull(
                view.getClass().getResource(view.getClass().getSimpleName() + ".fxml"), () -> "no FXML for " + view.getClass());
        FXMLLoader loader = new FXMLLoader(file, texts.bundle());
        loader.setController(view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
