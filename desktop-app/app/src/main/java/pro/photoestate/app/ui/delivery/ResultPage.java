package pro.photoestate.app.ui.delivery;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import pro.photoestate.app.queue.JobState;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fxml;
import pro.photoestate.app.ui.common.Texts;

/** What becomes of an export. */
final class ResultPage {

    private final Texts texts;
    private final DeliveryViewModel model;
    private final Parent root;

    @FXML
    private Label resultState;

    @FXML
    private Button openFolder;

    @FXML
    private Button cancelRun;

    @FXML
    private ProgressBar progress;

    @FXML
    private ListView<ResultItem> results;

    @FXML
    private Label noResult;

    @SuppressWarnings({"NullAway.Init", "this-escape"}) // FXML fills the fields
    ResultPage(Desk desk, Texts texts, DeliveryViewModel model) {
        this.texts = texts;
        this.model = model;
        this.root = Fxml.load(this, texts);
        ExportRunViewModel run = model.run();
        results.setItems(run.items());
        results.setCellFactory(list -> new ResultCell(texts, this::budgets));
        results.setPlaceholder(new Label());
        progress.progressProperty().bind(run.progress());
        openFolder.setOnAction(e -> desk.window().browse(model.plan().folder().get().toUri()));
        cancelRun.setOnAction(e -> run.cancel());
        run.items().addListener((Observable o) -> show(run));
        run.state().subscribe(() -> show(run));
    }

    private Map<String, Long> budgets() {
        Map<String, Long> budgets = new HashMap<>();
        model.plan().chosen().forEach(p -> p.maxBytes().ifPresent(b -> budgets.put(p.name(), b)));
        return budgets;
    }

    private void show(ExportRunViewModel run) {
        ExportRunViewModel.State state = run.state().get();
        boolean none = state == ExportRunViewModel.State.NONE;
        boolean running = state == ExportRunViewModel.State.RUNNING;
        long done = run.count(JobState.DONE);
        resultState.setText(switch (state) {
            case NONE -> "";
            case RUNNING -> texts.get("result.running", done, run.items().size());
            case ENDED -> ended(run, done);
        });
        noResult.setVisible(none);
        results.setVisible(!none);
        progress.setVisible(running);
        openFolder.setVisible(!running && done > 0);
        openFolder.setManaged(!running && done > 0);
        cancelRun.setVisible(running);
        cancelRun.setManaged(running);
    }

    private String ended(ExportRunViewModel run, long done) {
        long failed = run.count(JobState.FAILED);
        String sentence = texts.get("result.ended", done, run.items().size());
        return failed > 0 ? texts.get("result.failed", sentence, failed) : sentence;
    }

    Parent root() {
        return root;
    }
}
