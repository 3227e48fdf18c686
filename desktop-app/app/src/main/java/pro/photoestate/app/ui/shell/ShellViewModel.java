package pro.photoestate.app.ui.shell;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.app.ui.common.Ongoing;
import pro.photoestate.app.ui.common.PlaceId;

/** What the window shows around a place. Belongs to the window's thread. */
public final class ShellViewModel {

    private final ObjectProperty<PlaceId> place = new SimpleObjectProperty<>(this, "place", PlaceId.SHOOTS);
    private final ReadOnlyObjectWrapper<Optional<PlaceId>> before =
            new ReadOnlyObjectWrapper<>(this, "before", Optional.empty());
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty batch = new SimpleStringProperty(this, "batch", "");
    private final StringProperty connection = new SimpleStringProperty(this, "connection", "");

    private final ObservableList<Ongoing> ongoing = FXCollections.observableArrayList();

    public ShellViewModel() {
        place.subscribe((old, now) -> before.set(Optional.of(old)));
    }

    /** The place on the screen. */
    public ObjectProperty<PlaceId> place() {
        return place;
    }

    /** The place before it. */
    public ReadOnlyObjectProperty<Optional<PlaceId>> before() {
        return before.getReadOnlyProperty();
    }

    /** The shoot that is open, by name; empty when none is. */
    public StringProperty title() {
        return title;
    }

    /** How far the batch queue is, in words; empty while it rests. */
    public StringProperty batch() {
        return batch;
    }

    /** Other long work that goes on. */
    public ObservableList<Ongoing> ongoing() {
        return ongoing;
    }

    /** Whether the program is online, in words. */
    public StringProperty connection() {
        return connection;
    }
}
