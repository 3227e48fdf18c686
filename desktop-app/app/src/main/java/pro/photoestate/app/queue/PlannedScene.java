package pro.photoestate.app.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import pro.photoestate.engine.bracket.SceneGroup;
import pro.photoestate.engine.decode.Frame;

/**
 * A scene with the names of what will be written of it.
 *
 * @param id the same for the same frames in the same state
 * @param sequence place in the batch, from 1
 * @param group its frames
 * @param outputs one file a profile, in the order of the request
 */
record PlannedScene(String id, int sequence, SceneGroup group, List<Path> outputs) {

    PlannedScene {
        outputs = List.copyOf(outputs);
    }

    static String id(SceneGroup group) {
        String frames = group.frames().stream().map(PlannedScene::state).sorted().collect(Collectors.joining("\n"));
        return Digests.sha256(frames).substring(0, 16);
    }

    /** The name of the frame whose geometry and name the photo takes. */
    Frame reference() {
        return group.frames().get(group.reference());
    }

    private static String state(Frame frame) {
        Path file = frame.file().toAbsolutePath().normalize();
        try {
            return "%s %d %s".formatted(file, Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            return file.toString(); // it has gone since it was scanned; decoding will say so
        }
    }
}
