package pro.photoestate.app.platform;

import java.awt.AWTError;
import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;

/**
 * A sign of the program in the system's tray, with a menu; there as long as it is open. AWT has what JavaFX lacks here, and
 * takes some 20 MB and a third of a second: it is loaded when the first sign is shown. Not for the window's thread, on which
 * macOS would wait for itself; otherwise any thread.
 */
public final class TraySign implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("pro.photoestate.tray");

    private final SystemTray tray;
    private final TrayIcon icon;

    private TraySign(SystemTray tray, TrayIcon icon) {
        this.tray = tray;
        this.icon = icon;
    }

    /**
     * What it says.
     *
     * @param tip shown when the pointer rests on it
     * @param lines of its menu
     */
    public record Face(String tip, List<Line> lines) {
        public Face {
            lines = List.copyOf(lines);
        }
    }

    /** A line of the menu and what it does, which is called on a thread of AWT's. */
    public record Line(String words, Runnable act) {}

    /**
     * Shows it; empty where the system has no tray.
     *
     * @param picture square; the tray scales it
     * @param clicked what a click on it does, called on a thread of AWT's
     */
    public static Optional<TraySign> show(URL picture, Face face, Runnable clicked) {
        try {
            if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
                return Optional.empty();
            }
            Image image = ImageIO.read(picture);
            TrayIcon icon = new TrayIcon(image);
            icon.setImageAutoSize(true);
            icon.addMouseListener(new Click(clicked));
            SystemTray tray = SystemTray.getSystemTray();
            TraySign sign = new TraySign(tray, icon);
            sign.say(face);
            tray.add(icon);
            return Optional.of(sign);
        } catch (IOException | AWTException | AWTError e) { // a tray that went away, or a system without one
            LOG.log(Level.CONFIG, "the system has no tray", e);
            return Optional.empty();
        }
    }

    /** Says something else from now on. */
    public void say(Face face) {
        PopupMenu menu = new PopupMenu();
        for (Line line : face.lines()) {
            MenuItem item = new MenuItem(line.words());
            item.addActionListener(e -> line.act().run());
            menu.add(item);
        }
        icon.setToolTip(face.tip());
        icon.setPopupMenu(menu);
    }

    /** Takes it away. */
    @Override
    public void close() {
        tray.remove(icon);
    }

    /** The first button; the others are the menu's. */
    private static final class Click extends MouseAdapter {

        private final Runnable clicked;

        Click(Runnable clicked) {
            this.clicked = clicked;
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            if (event.getButton() == MouseEvent.BUTTON1) {
                clicked.run();
            }
        }
    }
}
