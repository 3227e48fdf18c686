package pro.photoestate.app.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.net.URL;
import java.util.Objects;
import javafx.scene.Scene;

/**
 * How the window looks: a base theme, then our neutral greys (colour is judged here, so nothing around a picture is tinted),
 * then what is ours.
 */
public enum Appearance {
    DARK(new PrimerDark(), "dark.css"),
    LIGHT(new PrimerLight(), "light.css"),
    CONTRAST(new PrimerDark(), "contrast.css");

    private final Theme base;
    private final String colours;

    Appearance(Theme base, String colours) {
        this.base = base;
        this.colours = colours;
    }

    /** Gives a scene this look. */
    public void applyTo(Scene scene) {
        scene.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(colours), sheet("shell.css"));
    }

    private static String sheet(String name) {
        URL file = Objects.requireNonNull(Appearance.class.getResource(name), name);
        return file.toExternalForm();
    }
}
