package pro.photoestate.app.ui.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes down which pictures were brought to which scenes. */
public final class BroughtPictures implements OutsidePictures {

    /** A picture that came to a scene. */
    public record Brought(UUID scene, Path file) {}

    public final List<Brought> all = new ArrayList<>();

    @Override
    public void bring(UUID scene, Path file) {
        all.add(new Brought(scene, file));
    }

    @Override
    public void declare(UUID scene) {}

    @Override
    public void versions(UUID scene) {}
}
