package pro.photoestate.app.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Parent;

/** What holds for every state of every place: each word can be read, and none is cut. */
public final class Inspection {

    private Inspection() {}

    /**
     * Looks at what a window shows now.
     *
     * @param name of the picture that is written into the folder that {@code photoestate.pictures} names, if it names one
     */
    public static void pass(Screen screen, String name) {
        Optional.ofNullable(System.getProperty("photoestate.pictures")).ifPresent(p -> screen.write(Path.of(p, name + ".png")));
        Screen.run(() -> {
            Parent root = screen.stage().getScene().getRoot();
            assertThat(Legibility.faint(root)).as("too faint in %s", name).isEmpty();
            assertThat(Legibility.cut(root)).as("cut in %s", name).isEmpty();
        });
    }
}
