package pro.photoestate.app.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;

class KeyTableViewModelTest {

    private static final Action PICK = Action.of("pick", "Pick the photo", "P", () -> {});
    private static final Action UNDO = Action.of("undo", "Undo", "Shortcut+Z", () -> {});
    private static final Action EXPORT = Action.of("export", "Export photos", () -> {});

    @TempDir
    Path folder;

    private SettingsFile file;
    private KeyTableViewModel model;

    @BeforeEach
    void open() {
        file = SettingsFile.open(folder.resolve("settings.json"));
        SettingsViewModel settings = new SettingsViewModel(
                file, new Tasks(Runnable::run, Runnable::run), Texts.of("common", Locale.ENGLISH));
        model = new KeyTableViewModel(settings, Texts.of("settings", Locale.ENGLISH));
        model.offer(List.of(PICK, UNDO, EXPORT, PICK));
        settings.settings().subscribe(now -> model.show(now.keys()));
    }

    private KeyTableViewModel.Row row(String id) {
        return model.rows().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void eachActionStandsThereOnceWithItsKeyOrThatItHasNone() {
        assertThat(model.rows()).extracting(KeyTableViewModel.Row::title).containsExactly("Pick the photo", "Undo", "Export photos");
        assertThat(row("pick").key()).isEqualTo("P");
        assertThat(row("export").key()).isEqualTo("none");
        assertThat(model.rows()).noneMatch(KeyTableViewModel.Row::changed);
    }

    @Test
    void actionsAreFoundByPartsOfTheirTitlesInLargeLettersOrSmall() {
        model.wanted().set("PHOTO");
        assertThat(model.rows()).extracting(KeyTableViewModel.Row::id).containsExactly("pick", "export");
        model.wanted().set("nothing of the kind");
        assertThat(model.rows()).isEmpty();
        model.wanted().set("");
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void anotherKeyIsKeptAndItsOwnComesBack() {
        model.bind("pick", "Q");
        assertThat(file.current().keys()).isEqualTo(Map.of("pick", "Q"));
        assertThat(row("pick")).isEqualTo(new KeyTableViewModel.Row("pick", "Pick the photo", "Q", true));
        model.reset("pick");
        assertThat(file.current().keys()).isEmpty();
        assertThat(row("pick")).isEqualTo(new KeyTableViewModel.Row("pick", "Pick the photo", "P", false));
    }

    @Test
    void whoseAKeyIsBesideIsSaidUntilOneIsChosenThatIsFree() {
        model.bind("export", "Shortcut+Z");
        assertThat(model.conflict().get()).startsWith("That key also belongs to: Undo.");
        model.bind("pick", "Shortcut+Z");
        assertThat(model.conflict().get()).startsWith("That key also belongs to: Undo, Export photos.");
        model.bind("pick", "Q");
        assertThat(model.conflict().get()).isEmpty();
    }

    @Test
    void aKeyThatIsGivenAwayIsInNobodysWay() {
        model.bind("undo", "U");
        model.bind("pick", "Shortcut+Z");
        assertThat(model.conflict().get()).isEmpty();
    }

    @Test
    void aKeyThatSomebodyHasEditedToNonsenseCountsAsNoneAndCanBeTakenBack() {
        model.show(Map.of("pick", "Shift+Shift+A"));
        assertThat(row("pick")).isEqualTo(new KeyTableViewModel.Row("pick", "Pick the photo", "P", true));
    }

    @Test
    void whatIsPressedTogetherIsNamedAsActionsNameIt() {
        assertThat(new KeyPress(KeyCode.Z, true, false, false).name()).isEqualTo(UNDO.keyName().orElseThrow());
        assertThat(new KeyPress(KeyCode.P, false, false, false).name()).isEqualTo(PICK.keyName().orElseThrow());
        String all = new KeyPress(KeyCode.F5, true, true, true).name();
        assertThat(Action.of("all", "All", all, () -> {}).keyName()).contains(all);
        assertThat(all).contains("Shortcut", "Alt", "Shift", "F5");
    }
}
