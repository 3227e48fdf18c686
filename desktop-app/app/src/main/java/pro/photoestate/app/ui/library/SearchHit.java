package pro.photoestate.app.ui.library;

import java.util.UUID;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.Shoot;

/**
 * A scene of which photos were found.
 *
 * @param photo the one of them that stands for the scene
 */
record SearchHit(Shoot shoot, Photo photo) implements GridItem {

    @Override
    public UUID id() {
        return photo.scene();
    }
}
