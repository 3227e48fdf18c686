package pro.photoestate.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Scene;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.platform.AppFolders;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.common.Workspace;
import pro.photoestate.engine.render.Cancel;

/** The whole program with the sample shoot, or the first files of it, open at its first scene. */
final class SampleProgram implements AutoCloseable {

    private final Workspace workspace = new Workspace();
    private final Workshop workshop;

    /** @param card what the shoot's folder is called */
    SampleProgram(Path home, String card, int files) throws IOException {
        AppFolders folders = AppFolders.below(home);
        SettingsFile settings = SettingsFile.open(folders.settingsFile());
        workshop = new Workshop(folders, settings, Clock.system(ZoneOffset.UTC), new Workshop.Told(() -> {}, end -> {}, () -> {}));
        Path photos = home.resolve(card);
        SampleShoot.copyTo(photos);
        for (String name : SampleShoot.files().stream().skip(files).toList()) {
            Files.delete(photos.resolve(name));
        }
        UUID shoot = workshop.importer
                .run(ImportRequest.of(List.of(photos)), now -> {}, new Cancel())
                .shoot()
                .orElseThrow()
                .id();
        workspace.open(shoot);
        workspace.look(workshop.catalog.scenes().scenes(shoot).getFirst().id());
    }

    DesktopWindow window(Locale locale) {
        return Screen.on(() -> new DesktopWindow(workshop, workspace, locale, address -> {}));
    }

    /** Goes to a place and waits until all of it is there. */
    static void go(DesktopWindow window, PlaceId place) {
        Screen.run(() -> window.shell().go(place));
        quiet(window, window.scene());
    }

    /** Waits until everything that a scene of a window shows is there. */
    static void quiet(DesktopWindow window, Scene scene) {
        int[] looks = new int[1];
        Screen.await(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            boolean now = window.running() == 0
                    && Stream.of(".progress-indicator", ".thumb:waiting")
                            .noneMatch(s -> scene.getRoot().lookupAll(s).stream().anyMatch(Screen::isSeen));
            looks[0] = now ? looks[0] + 1 : 0;
            return looks[0] > 4;
        });
    }

    @Override
    public void close() {
        workshop.close();
    }
}
