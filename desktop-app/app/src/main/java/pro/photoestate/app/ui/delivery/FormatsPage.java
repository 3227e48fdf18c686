package pro.photoestate.app.ui.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import pro.photoestate.app.delivery.DeliveryOrder;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.export.ExportProfile;

/** In which formats photos go out, where to, and under which names. */
final class FormatsPage {

    private final Texts texts;
    private final DeliveryViewModel model;
    private final Parent root;
    private final FormatsPane formats;

    @FXML
    private VBox profiles;

    @FXML
    private Button addProfile;

    @FXML
    private Label folder;

    @FXML
    private Button chooseFolder;

    @FXML
    private CheckBox replace;

    @FXML
    private TextField naming;

    @FXML
    private Label example;

    @FXML
    private Label namingFault;

    @FXML
    private TextField address;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    FormatsPage(Desk desk, Texts texts, DeliveryViewModel model) {
        this.texts = texts;
        this.model = model;
        this.root = Fxml.load(this, texts);
        this.formats = new FormatsPane(profiles, texts, model.plan());
        bindPlan(model.plan());
        bindButtons(desk, model.plan());
        model.photos().items().addListener((Observable o) -> showFirst());
    }

    private void bindPlan(PlanViewModel plan) {
        plan.profiles().addListener((Observable o) -> formats.show(plan.profiles()));
        naming.textProperty().bindBidirectional(plan.naming());
        address.textProperty().bindBidirectional(plan.address());
        replace.selectedProperty().bindBidirectional(plan.replace());
        plan.folder().subscribe(f -> {
            folder.setText(f.toString());
            folder.setTooltip(new Tooltip(f.toString()));
        });
        plan.namingFault().subscribe(f -> {
            boolean any = f.isPresent();
            namingFault.setText(f.map(texts::told).orElse(""));
            namingFault.setVisible(any);
            namingFault.setManaged(any);
            example.setVisible(!any);
            example.setManaged(!any);
        });
    }

    private void bindButtons(Desk desk, PlanViewModel plan) {
        chooseFolder.setOnAction(e -> desk.window().askFolder(texts.get("folder.ask")).ifPresent(plan.folder()::set));
        addProfile.setOnAction(
                e -> desk.window().askFiles(texts.get("formats.file"), List.of("json")).forEach(model::add));
    }

    private void showFirst() {
        address.setPromptText(model.shootAddress());
        Optional<DeliveryOrder> order = model.order().filter(o -> !o.scenes().isEmpty());
        Optional<ExportProfile> profile = order.flatMap(o -> o.profiles().stream().findFirst());
        Optional<DeliveryOrder.Names> first = order.flatMap(o -> profile.map(o::names).map(names -> names.get(first(o))));
        example.setText(first.map(n -> texts.get("example", n.photo())).orElseGet(() -> texts.get("example.none")));
    }

    private static UUID first(DeliveryOrder order) {
        return order.scenes().getFirst().id();
    }

    Parent root() {
        return root;
    }
}
