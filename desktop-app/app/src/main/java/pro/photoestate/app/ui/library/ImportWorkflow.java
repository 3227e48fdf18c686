package pro.photoestate.app.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.app.demo.SampleShoot;
import pro.photoestate.app.ingest.ImportProgress;
import pro.photoestate.app.ingest.ImportRequest;
import pro.photoestate.app.ingest.ImportResult;
import pro.photoestate.app.ingest.ImportShoot;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.identity.Ids;

/**
 * Brings folders and files into the catalog while the person goes on, and tells what came of it wherever they are then.
 * Belongs to the window's thread; one for all places.
 */
public final class ImportWorkflow {

    private final Desk desk;
    private final Texts texts;
    private final ImportShoot importer;
    private final Ids ids;
    private final Path sampleFolder;
    private final ObservableList<ImportRun> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ImportResult>> last =
            new ReadOnlyObjectWrapper<>(this, "last", Optional.empty());

    /** @param sampleFolder where the sample shoot is copied to when somebody tries it; made when needed */
    public ImportWorkflow(Desk desk, ImportShoot importer, Ids ids, Path sampleFolder) {
        this.desk = desk;
        this.texts = desk.texts("library");
        this.importer = importer;
        this.ids = ids;
        this.sampleFolder = sampleFolder;
    }

    /** Imports files and folders where they lie. */
    public void begin(List<Path> paths) {
        begin(ImportRequest.of(paths));
    }

    /** Imports. */
    public void begin(ImportRequest request) {
        start(name(request), request, () -> {});
    }

    /** Copies the sample shoot into the program's own folder and imports it. */
    public void sample() {
        ImportRequest request =
                new ImportRequest(List.of(sampleFolder), Optional.empty(), texts.get("sample.name"), texts.get("sample.address"));
        start(texts.get("sample.name"), request, () -> SampleShoot.copyTo(sampleFolder));
    }

    private void start(String name, ImportRequest request, Runnable before) {
        ImportProgress none = new ImportProgress(ImportProgress.Phase.FINDING, 0, 0, 0, List.of(), List.of());
        Cancel stop = new Cancel(); // not the task's own, which would not tell what came of it
        ImportRun run = new ImportRun(ids.next(), name, none, stop);
        runs.add(run);
        desk.tasks()
                .start(
                        own -> {
                            before.run();
                            return whole(request, run, stop);
                        },
                        result -> result.ifPresentOrElse(r -> ended(run, r), () -> cancelled(run)),
                        e -> failed(run, e));
    }

    /** Empty when it was cancelled in time: then the catalog has nothing of it, else all. */
    private Optional<ImportResult> whole(ImportRequest request, ImportRun run, Cancel stop) {
        try {
            return Optional.of(importer.run(request, now -> desk.tasks().later(() -> run.progressed(now)), stop));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /** Ends an import; the catalog stays as it was, unless it was just being saved. Which of both is told. */
    void cancel(ImportRun run) {
        run.cancel();
        runs.remove(run);
    }

    private void ended(ImportRun run, ImportResult result) {
        runs.remove(run);
        last.set(Optional.of(result));
        desk.workspace().changed();
        desk.tell(notice(run, result));
    }

    private void cancelled(ImportRun run) {
        runs.remove(run);
        desk.tell(Notice.done(texts.get("import.cancelled", run.name())));
    }

    private void failed(ImportRun run, Exception e) {
        runs.remove(run);
        desk.tell(Notice.failed(Fault.of(e, desk.texts("common"))));
    }

    private Notice notice(ImportRun run, ImportResult result) {
        String name = run.name();
        int unread = result.failures().size();
        int known = result.duplicates().size();
        String done = texts.get("import.done", name, result.scenes().size(), result.frames(), unread, known);
        String sentence = run.isCancelled() ? texts.get("import.late", done) : done;
        if (unread + known > 0) {
            Action details = Action.of("import.details", texts.get("import.details"), () -> showDetails(name, result));
            return new Notice(unread > 0 ? Notice.Kind.WARNING : Notice.Kind.DONE, sentence, Optional.of(details));
        }
        return Notice.done(sentence).with(Action.of("import.show", texts.get("import.show"), () -> open(result)));
    }

    private void showDetails(String name, ImportResult result) {
        desk.window().showDialog(new ImportDetails(name, result, texts, desk.window()::closeDialog, () -> open(result)));
    }

    private void open(ImportResult result) {
        result.shoot().ifPresent(shoot -> {
            desk.window().closeDialog();
            desk.workspace().open(shoot.id());
            desk.go(PlaceId.SCENES);
        });
    }

    private static String name(ImportRequest request) {
        Path first = request.paths().getFirst();
        Path name = first.getFileName();
        return name == null ? first.toString() : name.toString();
    }

    /** Those on their way. */
    ObservableList<ImportRun> runs() {
        return runs;
    }

    /** What the last import did. */
    ReadOnlyObjectProperty<Optional<ImportResult>> last() {
        return last.getReadOnlyProperty();
    }
}
