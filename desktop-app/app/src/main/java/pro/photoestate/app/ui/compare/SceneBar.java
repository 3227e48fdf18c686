package pro.photoestate.app.ui.compare;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import pro.photoestate.app.ui.common.Texts;

/** Which scene is looked at, and the way to its neighbours. */
record SceneBar(Button previous, Button next, Label name, Label position) {

    void tell(CompareViewModel model, Optional<UUID> scene, Texts texts) {
        Optional<String> known = scene.map(model.path()::nameOf).filter(n -> !n.isEmpty());
        name.setText(known.or(() -> scene.flatMap(s -> model.contents().get()).map(Contents::name)).orElse(""));
        name.setTooltip(name.getText().isEmpty() ? null : new Tooltip(name.getText())); // it is cut where room is short
        int at = model.path().position();
        position.setText(at < 0 ? "" : texts.get("position", at + 1, model.path().all().size()));
        previous.setDisable(!model.path().canStep(-1));
        next.setDisable(!model.path().canStep(1));
    }
}
