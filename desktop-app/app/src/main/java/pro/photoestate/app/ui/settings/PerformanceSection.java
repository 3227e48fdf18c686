package pro.photoestate.app.ui.settings;

import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.platform.Settings;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;

/** How much memory and disk the program may take. */
final class PerformanceSection {

    /** A quarter of a gigabyte less or more at a click, MB. */
    private static final int STEP_MB = 256;

    private final SettingsViewModel model;
    private final Parent root;
    private boolean showing = true; // until the controls show what is set

    @FXML
    private CheckBox ownMemory;

    @FXML
    private Spinner<Integer> memory;

    @FXML
    private Label machine;

    @FXML
    private Spinner<Integer> cache;

    @FXML
    private Button emptyCache;

    /** @param empty what the button does that empties the cache */
    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    PerformanceSection(SettingsViewModel model, Texts texts, Runnable empty) {
        this.model = model;
        root = Fxml.load(this, texts);
        int usual = (int) (Machine.usualMemory() >> 20);
        memory.setValueFactory(new IntegerSpinnerValueFactory(512, 65_536, usual, STEP_MB));
        cache.setValueFactory(new IntegerSpinnerValueFactory(100, 1_000_000, 2_000, 500));
        memory.disableProperty().bind(ownMemory.selectedProperty().not());
        machine.setText(texts.get("performance.machine", Machine.cores(), usual));
        ownMemory.selectedProperty().subscribe(this::changeMemory);
        memory.valueProperty().subscribe(this::changeMemory);
        cache.valueProperty().subscribe(this::changeCache);
        emptyCache.setOnAction(e -> empty.run());
    }

    Parent root() {
        return root;
    }

    private void changeMemory() {
        if (!showing) {
            OptionalInt chosen = ownMemory.isSelected() ? OptionalInt.of(memory.getValue()) : OptionalInt.empty();
            model.change(s -> s.withPerformance(s.performance().withMemoryMb(chosen)));
        }
    }

    private void changeCache() {
        if (!showing) {
            int mb = cache.getValue();
            model.change(s -> s.withPerformance(s.performance().withCacheMb(mb)));
        }
    }

    /** Follows the settings. */
    void show(Settings.Performance now) {
        showing = true;
        ownMemory.setSelected(now.memoryMb().isPresent());
        now.memoryMb().ifPresent(mb -> memory.getValueFactory().setValue(mb));
        cache.getValueFactory().setValue(now.cacheMb());
        showing = false;
    }
}
