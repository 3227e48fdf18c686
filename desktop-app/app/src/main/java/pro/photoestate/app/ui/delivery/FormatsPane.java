package pro.photoestate.app.ui.delivery;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import pro.photoestate.app.ui.common.Texts;

/** The list of formats, each with its limits. */
final class FormatsPane {

    private final VBox box;
    private final Texts texts;
    private final PlanViewModel plan;

    FormatsPane(VBox box, Texts texts, PlanViewModel plan) {
        this.box = box;
        this.texts = texts;
        this.plan = plan;
    }

    /** Shows the formats as they are now; rows stay while the formats are the same, and with them the focus. */
    void show(List<ProfileItem> items) {
        if (box.getChildren().size() != items.size()) {
            box.getChildren().setAll(items.stream().map(this::row).toList());
        }
        for (int i = 0; i < items.size(); i++) {
            ProfileItem item = items.get(i);
            if (box.getChildren().get(i) instanceof Row row) {
                row.show(item);
            }
        }
    }

    private Row row(ProfileItem item) {
        return new Row(item);
    }

    private final class Row extends VBox {
        private final CheckBox chosen = new CheckBox();
        private final Label limits = new Label();
        private ProfileItem item;

        Row(ProfileItem item) {
            super(2);
            this.item = item;
            getStyleClass().add("profile");
            limits.getStyleClass().add("profile-limits");
            limits.setWrapText(true);
            chosen.setMnemonicParsing(false); // names of profiles have underscores
            chosen.setOnAction(e -> plan.choose(this.item, chosen.isSelected()));
            getChildren().addAll(chosen, limits);
        }

        void show(ProfileItem now) {
            item = now;
            chosen.setId("profile-" + now.profile().name());
            chosen.setText(now.profile().name());
            chosen.setSelected(now.chosen());
            limits.setText(now.limits(texts));
            chosen.setAccessibleText(now.profile().name() + ", " + limits.getText());
        }
    }
}
