package pro.photoestate.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;

class SettingsFileTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("settings.json");
    }

    private static Settings everything() {
        Settings s = Settings.STANDARD;
        return s.withAppearance(new Settings.Appearance(Settings.Language.DE, Settings.Theme.CONTRAST, Settings.Motion.ON, 300))
                .withPerformance(new Settings.Performance(Settings.Renderer.CPU, OptionalInt.of(4000), 500))
                .withCatalogFolder(Optional.of(Path.of("/photos/Küche catalog")))
                .withSidecars(true)
                .withCard(new Settings.Card("{date}", Optional.of(Path.of("/backup"))))
                .withEditors(List.of(new Settings.OutsideEditor("GIMP", Path.of("/usr/bin/gimp"), false)))
                .withCrashReports(new Settings.CrashReports(true, "https://key@example.com/1"))
                .withScreenProfile(new Settings.ScreenProfile(Settings.ScreenColour.FILE, Optional.of(Path.of("/colour/desk.icc"))))
                .withKeys(Map.of("undo", "Shortcut+Y"))
                .withWindow(s.window()
                        .withGeometry(new Settings.Geometry(-10, 20, 1280, 720, true))
                        .withLastPlace("develop")
                        .withViews(Map.of("develop.panel", "320.0"))
                        .withTourSeen(true));
    }

    @Test
    void everySettingComesBackAtTheNextStart() {
        assertThat(SettingsFile.open(file()).current()).isEqualTo(Settings.STANDARD);
        SettingsFile.open(file()).change(s -> everything());
        SettingsFile again = SettingsFile.open(file());
        assertThat(again.current()).isEqualTo(everything());
        assertThat(again.fault()).isEmpty();
        again.change(s -> Settings.STANDARD);
        assertThat(SettingsFile.open(file()).current()).isEqualTo(Settings.STANDARD);
    }

    @Test
    void whatANewerProgramWroteIsKept() throws IOException {
        Files.writeString(file(), "{\"appearance\":{\"theme\":\"light\",\"glow\":3},\"telepathy\":{\"on\":true}}");
        SettingsFile settings = SettingsFile.open(file());
        assertThat(settings.fault()).isEmpty();
        settings.change(s -> s.withSidecars(true));
        assertThat(settings.current().appearance().theme()).isEqualTo(Settings.Theme.LIGHT);
        assertThat(file()).content().contains("\"glow\" : 3", "telepathy", "\"sidecars\" : true");
    }

    @Test
    void oneBadValueSpoilsNoOther() throws IOException {
        Files.writeString(
                file(),
                "{\"appearance\":{\"theme\":\"pink\",\"language\":\"de\",\"thumbnailSize\":99999},\"sidecars\":null,\"editors\":[null]}");
        SettingsFile settings = SettingsFile.open(file());
        assertThat(settings.current().appearance())
                .isEqualTo(new Settings.Appearance(Settings.Language.DE, Settings.Theme.DARK, Settings.Motion.SYSTEM, 512));
        assertThat(settings.current().editors()).isEmpty();
        assertThat(settings.fault()).hasValueSatisfying(f -> assertThat(f.english()).contains("theme, editors"));
    }

    @Test
    void aDamagedFileIsSetAsideAndTheLastGoodOneUsed() throws IOException {
        SettingsFile.open(file()).change(s -> everything());
        Files.writeString(file(), "{\"appearance\":{\"the");
        SettingsFile settings = SettingsFile.open(file());
        assertThat(settings.current()).isEqualTo(everything());
        assertThat(settings.fault()).hasValueSatisfying(f -> assertThat(f.english()).contains("settings.json.damaged", "last good"));
        assertThat(folder.resolve("settings.json.damaged")).hasContent("{\"appearance\":{\"the");
    }

    @Test
    void aDamagedFileWithoutAGoodOneGivesTheStandardSettings() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, 0, 1});
        SettingsFile settings = SettingsFile.open(file());
        assertThat(settings.current()).isEqualTo(Settings.STANDARD);
        assertThat(settings.fault()).hasValueSatisfying(f -> assertThat(f.english()).contains("standard settings"));
    }

    @Test
    void listenersHearOfChangesUntilTheyLeave() {
        SettingsFile settings = SettingsFile.open(file());
        List<Boolean> heard = new ArrayList<>();
        Runnable leave = settings.listen(s -> heard.add(s.sidecars()));
        settings.change(s -> s.withSidecars(true));
        settings.change(s -> s.withSidecars(true));
        leave.run();
        settings.change(s -> s.withSidecars(false));
        assertThat(heard).containsExactly(true);
    }

    @Test
    void whatCannotBeWrittenHoldsForTheSession() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        SettingsFile settings = SettingsFile.open(taken.resolve("settings.json"));
        assertThatThrownBy(() -> settings.change(s -> s.withSidecars(true)))
                .isInstanceOfSatisfying(PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.UNWRITABLE));
        assertThat(settings.current().sidecars()).isTrue();
    }
}
