package pro.photoestate.app.ui.delivery;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import pro.photoestate.app.delivery.DeliveryOrder;
import pro.photoestate.app.ui.common.Texts;

/** The button that sends everything out, and what that will be in one sentence. */
final class SendPane {

    private final Label summary;
    private final Button send;
    private final Texts texts;
    private final DeliveryViewModel model;

    SendPane(Label summary, Button send, Texts texts, DeliveryViewModel model) {
        this.summary = summary;
        this.send = send;
        this.texts = texts;
        this.model = model;
    }

    void show() {
        Optional<DeliveryOrder> order = model.order();
        send.setText(texts.get("send", order.map(o -> o.scenes().size()).orElse(0)));
        send.setDisable(!model.ready());
        summary.setText(order.map(this::words).orElseGet(() -> texts.get("summary.naming")));
    }

    private String words(DeliveryOrder order) {
        if (model.run().state().get() == ExportRunViewModel.State.RUNNING) {
            return texts.get("summary.running");
        }
        String base = texts.get("summary", order.scenes().size(), order.profiles().size());
        int originals = order.altered().size();
        String all = originals > 0 ? texts.get("summary.original", base, originals) : base;
        long open = model.gate().open();
        if (open > 0) {
            return texts.get("summary.open", all, open);
        }
        return model.gate().waiting() ? texts.get("summary.measuring", all) : all;
    }
}
