package pro.photoestate.app.ui.common;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;

/** A window around one place, which writes down what the place asks of it. */
public final class QuietWindow implements Surroundings {

    /** What {@link #askFolder}, {@link #askFiles} and {@link #askTarget} answer. */
    public final List<Path> answers = new ArrayList<>();

    /** What was told in the corner. */
    public final List<Notice> notices = new ArrayList<>();

    /** Where the place went. */
    public final List<PlaceId> went = new ArrayList<>();

    /** What was opened outside. */
    public final List<URI> browsed = new ArrayList<>();

    /** The panel above everything. */
    public Optional<Node> dialog = Optional.empty();

    /** What a place gets, with work done at once in the background by this executor. */
    public Desk desk(Executor background, Locale locale) {
        return new Desk(new Tasks(background, Platform::runLater), new Workspace(), this, locale);
    }

    @Override
    public void go(PlaceId place) {
        went.add(place);
    }

    @Override
    public void tell(Notice notice) {
        notices.add(notice);
    }

    @Override
    public void showDialog(Node panel) {
        dialog = Optional.of(panel);
    }

    @Override
    public void closeDialog() {
        dialog = Optional.empty();
    }

    @Override
    public Optional<Path> askFolder(String title) {
        return answers.stream().findFirst();
    }

    @Override
    public List<Path> askFiles(String title, List<String> endings) {
        return List.copyOf(answers);
    }

    @Override
    public Optional<Path> askTarget(String title, String suggestion) {
        return answers.stream().findFirst();
    }

    @Override
    public void browse(URI address) {
        browsed.add(address);
    }

    @Override
    public boolean animated() {
        return false;
    }
}
