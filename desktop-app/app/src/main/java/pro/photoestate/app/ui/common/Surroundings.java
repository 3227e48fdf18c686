package pro.photoestate.app.ui.common;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** The window around a place. On the window's thread. */
public interface Surroundings {

    /** Goes to a place. */
    void go(PlaceId place);

    /** Shows a sentence in the corner. */
    void tell(Notice notice);

    /** Shows a panel above everything, in the middle; Escape and a click beside it close it. */
    void showDialog(Node panel);

    /** Closes that panel. */
    void closeDialog();

    /** Asks for a folder; empty when the person thinks better of it. */
    Optional<Path> askFolder(String title);

    /** Asks for files that exist, with these endings such as {@code "json"}; none for all. */
    List<Path> askFiles(String title, List<String> endings);

    /** Asks where to write a file. */
    Optional<Path> askTarget(String title, String suggestion);

    /** Opens a page, folder or file with the system's program for it. */
    void browse(URI address);

    /** Says whether things move on the screen: not when the person or the system wants it still. */
    boolean animated();
}
