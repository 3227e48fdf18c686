package pro.photoestate.app.ui.compare;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.ui.common.Fault;

/** One scene among others. */
final class SurveyItem {

    private final UUID scene;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObjectProperty<Optional<SidePicture>> picture =
            new SimpleObjectProperty<>(this, "picture", Optional.empty());
    private final ObjectProperty<Optional<Fault>> fault = new SimpleObjectProperty<>(this, "fault", Optional.empty());
    private final ObjectProperty<Photo.Marks> marks = new SimpleObjectProperty<>(this, "marks", Photo.Marks.NONE);

    SurveyItem(UUID scene) {
        this.scene = scene;
    }

    UUID scene() {
        return scene;
    }

    /** Empty until it is known. */
    StringProperty name() {
        return name;
    }

    /** Empty until it is made. */
    ObjectProperty<Optional<SidePicture>> picture() {
        return picture;
    }

    /** Why it cannot be made. */
    ObjectProperty<Optional<Fault>> fault() {
        return fault;
    }

    /** Those of its reference frame. */
    ObjectProperty<Photo.Marks> marks() {
        return marks;
    }
}
