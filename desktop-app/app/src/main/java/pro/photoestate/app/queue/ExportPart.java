package pro.photoestate.app.queue;

import java.util.List;

/** Scenes that go out in one way; several parts are queued together where they belong together. */
public record ExportPart(ExportRequest request, List<SceneExport> scenes) {
    public ExportPart {
        scenes = List.copyOf(scenes);
    }
}
