package pro.photoestate.app.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.DeliveryFixture;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.outside.Returns;
import pro.photoestate.app.platform.Settings.OutsideEditor;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Screen;
import pro.photoestate.app.ui.shell.Appearance;

class DeclareViewTest {

    @TempDir
    Path folder;

    private DeliveryFixture desk;
    private OutsideActions actions;
    private Returns returns;
    private UUID scene;
    private Screen screen;

    @BeforeEach
    void open() throws IOException {
        TestShoot.livingAndHall(folder.resolve("card"));
        desk = new DeliveryFixture(folder);
        scene = desk.scenes.getFirst();
        desk.workspace.look(scene);
        SettingsFile settings = SettingsFile.open(folder.resolve("settings.json"));
        Path editor = Path.of(System.getProperty("java.home"), "bin", "java");
        settings.change(s -> s.withEditors(java.util.List.of(new OutsideEditor("Paint", editor, true))));
        var window = desk.desk(Platform::runLater, Locale.ENGLISH);
        returns = new Returns(
                desk.outside, desk.alarm, Duration.ofMillis(50), OutsideActions.told(window, () -> actions));
        actions = new OutsideActions(window, desk.outside, returns, settings);
        screen = Screen.open(700, 760, () -> new Scene(new StackPane()));
        Screen.run(() -> Appearance.DARK.applyTo(screen.stage().getScene()));
    }

    @AfterEach
    void close() {
        screen.close();
        returns.close();
        desk.close();
    }

    private void fire(String id) {
        Screen.run(() -> actions.actions().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .filter(a -> a.possible().getAsBoolean())
                .ifPresent(Action::fire));
    }

    /** A picture that came back, with the panel that asks about it. */
    private Path brought() throws IOException {
        var copy = desk.outside.send(scene, "StageCo", true, new pro.photoestate.engine.render.Cancel());
        var image = ImageIO.read(copy.file().toFile());
        image.setRGB(5, 5, 0xFF0000);
        Path back = folder.resolve("back.png");
        ImageIO.write(image, "png", back.toFile());
        desk.window.files = java.util.List.of(back);
        fire("outside.bring");
        Screen.await(() -> !desk.window.dialogs.isEmpty());
        Screen.run(() -> ((StackPane) screen.stage().getScene().getRoot())
                .getChildren()
                .setAll(desk.window.dialogs.getFirst()));
        return back;
    }

    @Test
    void whoeverBringsAPictureInIsAskedWhatWasDoneAndCannotLeaveItOut() throws IOException {
        brought();
        Screen.run(() -> screen.find("#declare", Button.class).fire());
        assertThat(screen.find("#fault", Label.class).getText()).isEqualTo("Choose what was done.");
        Screen.run(() -> {
            screen.find("#deed-staging", CheckBox.class).fire();
            screen.find("#generative", CheckBox.class).fire();
            screen.find("#by", TextField.class).setText("StageCo");
        });
        assertThat(screen.find("#effect", Label.class).getText()).contains("labelled");
        Screen.run(() -> screen.find("#declare", Button.class).fire());

        Screen.await(() -> desk.window.dialogs.isEmpty());
        assertThat(desk.outside.chosen(scene).flatMap(OutsideVersion::declaration))
                .contains(new Declaration(Set.of(Deed.STAGING), "", "StageCo", true));
    }

    @Test
    void enhancementStandsAlone() throws IOException {
        brought();
        Screen.run(() -> {
            screen.find("#deed-sky", CheckBox.class).fire();
            screen.find("#enhancement", CheckBox.class).fire();
        });
        assertThat(screen.find("#deed-sky", CheckBox.class).isSelected()).isFalse();
        assertThat(screen.find("#effect", Label.class).getText()).contains("without a label");
        Screen.run(() -> screen.find("#deed-lawn", CheckBox.class).fire());
        assertThat(screen.find("#enhancement", CheckBox.class).isSelected()).isFalse();
    }

    @Test
    void aCopyForAServiceIsMadeAndItsFolderOffered() {
        fire("outside.service");
        Screen.await(() -> desk.window.told.size() == 2);
        assertThat(desk.window.told.getLast().sentence()).contains(".tif lies in the folder");
        Screen.run(() -> desk.window.told.getLast().action().orElseThrow().fire());
        assertThat(Path.of(desk.window.opened.getFirst())).isEqualTo(desk.folder.resolve("edits"));
    }

    @Test
    void anEditorOfTheSettingsHasAnActionOfItsOwn() {
        assertThat(Screen.on(() -> actions.actions())).extracting(Action::title).contains("Edit in Paint");
        fire("outside.edit.1");
        Screen.await(() -> desk.window.told.size() == 2);
        assertThat(desk.folder.resolve("edits")).isDirectoryContaining("glob:**.jpg");
    }

    @Test
    void withoutASceneNothingIsPossible() {
        Screen.run(() -> desk.workspace.open(desk.shoot));
        assertThat(Screen.on(() -> actions.actions())).noneMatch(a -> a.possible().getAsBoolean());
    }

    @Test
    void aWrongFileIsToldInOneSentence() throws IOException {
        desk.window.files = java.util.List.of(Files.writeString(folder.resolve("x.jpg"), "no"));
        fire("outside.bring");
        Screen.await(() -> !desk.window.told.isEmpty());
        assertThat(desk.window.told.getFirst().sentence()).contains("x.jpg");
        assertThat(desk.window.dialogs).isEmpty();
    }
}
