package pro.photoestate.app.ui.outside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import pro.photoestate.app.outside.Editors;
import pro.photoestate.app.outside.Outside;
import pro.photoestate.app.outside.OutsideCopy;
import pro.photoestate.app.outside.OutsideVersion;
import pro.photoestate.app.outside.Returns;
import pro.photoestate.app.platform.Settings.OutsideEditor;
import pro.photoestate.app.platform.SettingsFile;
import pro.photoestate.app.ui.common.Action;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.OutsidePictures;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.app.ui.common.Texts;
import pro.photoestate.sentence.Sentence;

/** What can be done with the scene that is looked at, in other programs. On the window's thread. */
public final class OutsideActions implements OutsidePictures {

    private final Desk desk;
    private final Outside outside;
    private final Returns returns;
    private final SettingsFile settings;
    private final Texts texts;

    /** @param returns watches from the first copy on; it is closed by whoever made it */
    public OutsideActions(Desk desk, Outside outside, Returns returns, SettingsFile settings) {
        this.desk = desk;
        this.outside = outside;
        this.returns = returns;
        this.settings = settings;
        this.texts = desk.texts("outside");
    }

    /** One for each editor of the settings, those for services, and those for what came back. Ask again when settings change. */
    public List<Action> actions() {
        BooleanSupplier some = () -> desk.workspace().scene().get().isPresent();
        List<Action> all = new ArrayList<>();
        List<OutsideEditor> editors = settings.current().editors();
        for (int i = 0; i < editors.size(); i++) {
            OutsideEditor editor = editors.get(i);
            all.add(Action.of("outside.edit." + (i + 1), texts.get("action.edit", editor.name()), () -> edit(editor))
                    .when(some));
        }
        all.add(Action.of("outside.service", texts.get("action.service"), () -> service(false)).when(some));
        all.add(Action.of("outside.service-jpeg", texts.get("action.service.jpeg"), () -> service(true)).when(some));
        all.add(Action.of("outside.bring", texts.get("action.bring"), this::bring).when(some));
        all.add(Action.of("outside.declare", texts.get("action.declare"), () -> desk.workspace().scene().get().ifPresent(this::declare))
                .when(some));
        all.add(Action.of("outside.versions", texts.get("action.versions"), () -> desk.workspace().scene().get().ifPresent(this::versions))
                .when(some));
        all.add(Action.of("outside.own", texts.get("action.own"), this::own).when(some));
        return List.copyOf(all);
    }

    /** Looks whether something came back to a shoot while nobody watched, and goes on watching; call it when one is opened. */
    public void watch(UUID shoot) {
        desk.tasks()
                .start(
                        cancel -> {
                            returns.watch(shoot);
                            return shoot;
                        },
                        done -> {},
                        this::failed);
    }

    private void edit(OutsideEditor editor) {
        send(editor.name(), editor.jpeg(), copy -> Editors.open(editor, copy.file()));
    }

    private void service(boolean jpeg) {
        send(texts.get("service"), jpeg, copy -> {});
    }

    /** What follows once the copy is there; off the window's thread. */
    private interface Then {
        void with(OutsideCopy copy);
    }

    private void send(String to, boolean jpeg, Then then) {
        Optional<UUID> scene = desk.workspace().scene().get();
        Optional<UUID> shoot = desk.workspace().shoot().get();
        if (scene.isEmpty() || shoot.isEmpty()) {
            return;
        }
        desk.tell(Notice.done(texts.get("sending", to)));
        Tasks.Work<OutsideCopy> sending = cancel -> {
            OutsideCopy copy = outside.send(scene.get(), to, jpeg, cancel);
            returns.watch(shoot.get());
            then.with(copy);
            return copy;
        };
        desk.workspace().turns().after(() -> desk.tasks().start(sending, this::sent, this::failed)); // with the last edit
    }

    private void sent(OutsideCopy copy) {
        Path folder = Optional.ofNullable(copy.file().getParent()).orElse(copy.file());
        desk.tell(Notice.done(texts.get("sent", String.valueOf(copy.file().getFileName())))
                .with(Action.of("outside.show", texts.get("show"), () -> desk.window().browse(folder.toUri()))));
    }

    /** Takes a file that was chosen by hand. */
    private void bring() {
        desk.window().askFiles(texts.get("bring.ask"), List.of("tif", "tiff", "jpg", "jpeg", "png", "webp")).stream()
                .findFirst()
                .ifPresent(file -> desk.workspace().scene().get().ifPresent(scene -> bring(scene, file)));
    }

    @Override
    public void bring(UUID scene, Path file) {
        desk.tasks().start(cancel -> outside.take(scene, file), this::came, this::failed);
    }

    /** The photo of the scene is again what its recipe makes. */
    private void own() {
        desk.workspace().scene().get().ifPresent(scene -> desk.tasks()
                .start(
                        cancel -> {
                            outside.choose(scene, Optional.empty());
                            return scene;
                        },
                        done -> desk.workspace().changed(),
                        this::failed));
    }

    private void came(OutsideVersion version) {
        desk.workspace().changed();
        ask(version);
    }

    @Override
    public void versions(UUID scene) {
        VersionsViewModel model = new VersionsViewModel(outside, desk, scene, this::failed);
        model.load();
        desk.window().showDialog(new VersionsView(model, texts, desk.locale(), this::ask, desk.window()::closeDialog).root());
    }

    @Override
    public void declare(UUID scene) {
        desk.tasks()
                .start(
                        cancel -> outside.chosen(scene).or(() -> outside.versions(scene).stream().findFirst()),
                        version -> version.ifPresentOrElse(
                                this::ask, () -> desk.tell(Notice.failed(texts.get("declare.none")))),
                        this::failed);
    }

    private void ask(OutsideVersion version) {
        DeclareViewModel model = new DeclareViewModel(outside, desk.tasks(), version, declared -> {
            desk.window().closeDialog();
            desk.workspace().changed();
            desk.tell(Notice.done(texts.get("declared")));
        }, e -> Fault.of(e, desk.texts("common")).sentence());
        desk.window().showDialog(new DeclareView(model, texts, desk.window()::closeDialog).root());
    }

    private void failed(Exception failure) {
        desk.tell(Notice.failed(Fault.of(failure, desk.texts("common"))));
    }

    /** What the watch of returned pictures tells, brought to the window. Give it to {@link Returns}. */
    public static Returns.Listener told(Desk desk, java.util.function.Supplier<OutsideActions> actions) {
        Texts texts = desk.texts("outside");
        return new Returns.Listener() {
            @Override
            public void returned(OutsideVersion version) {
                desk.tasks().later(() -> {
                    desk.workspace().changed();
                    desk.tell(Notice.done(texts.get("returned", String.valueOf(version.file().getFileName())))
                            .with(Action.of(
                                    "outside.declare", texts.get("action.declare"), () -> actions.get().ask(version))));
                });
            }

            @Override
            public void refused(Path file, Sentence sentence) {
                desk.tasks().later(() -> desk.tell(Notice.failed(texts.told(sentence))));
            }
        };
    }
}
