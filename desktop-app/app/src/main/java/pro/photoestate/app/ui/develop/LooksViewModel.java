package pro.photoestate.app.ui.develop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import pro.photoestate.app.edit.RecipeClipboard;
import pro.photoestate.app.looks.UserLook;
import pro.photoestate.app.looks.UserLooks;
import pro.photoestate.app.studio.ViewRequest;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.app.ui.common.Tasks;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.ScreenPreview;
import pro.photoestate.recipe.Recipe;

/** The looks to choose from, each with the scene as it shows it. Belongs to the window's thread. */
final class LooksViewModel {

    private final Desk desk;
    private final Services services;
    private final DevelopViewModel develop;
    private final ReadOnlyObjectWrapper<List<Item>> items = new ReadOnlyObjectWrapper<>(this, "items", List.of());
    private Subscription listening = Subscription.EMPTY;

    /**
     * A look.
     *
     * @param own the person's own; empty for a built-in one
     * @param picture the scene with it, once it is made
     */
    record Item(Recipe look, Optional<UserLook> own, SimpleObjectProperty<Optional<ScreenPreview>> picture) {
        static Item of(Recipe look, Optional<UserLook> own) {
            return new Item(look, own, new SimpleObjectProperty<>(Optional.empty()));
        }
    }

    LooksViewModel(Desk desk, Services services, DevelopViewModel develop) {
        this.desk = desk;
        this.services = services;
        this.develop = develop;
    }

    /** The built-in ones first. */
    ReadOnlyObjectProperty<List<Item>> items() {
        return items.getReadOnlyProperty();
    }

    void begin() {
        list();
        listening = develop.state().subscribe(now -> {
            if (now == DevelopViewModel.State.READY) {
                picture();
            } else {
                items.get().forEach(i -> i.picture().set(Optional.empty()));
            }
        });
    }

    void end() {
        listening.unsubscribe();
        items.set(List.of());
    }

    private void list() {
        desk.tasks().start(cancel -> services.looks().list(), this::listed, this::failed);
    }

    private void listed(UserLooks.Listing found) {
        List<Item> all = new ArrayList<>();
        Looks.ALL.forEach(look -> all.add(Item.of(look, Optional.empty())));
        found.looks().forEach(own -> all.add(Item.of(own.recipe(), Optional.of(own))));
        items.set(List.copyOf(all));
        found.faults().forEach(sentence -> desk.tell(Notice.failed(desk.texts("common").told(sentence))));
        if (develop.state().get() == DevelopViewModel.State.READY) {
            picture();
        }
    }

    /** Asks for the pictures of all looks, one after another, while nothing else is wanted. */
    private void picture() {
        develop.request().ifPresent(request -> items.get().forEach(item -> develop.later(cancel -> {
            try {
                ScreenPreview made = services.studio()
                        .thumbnail(request.scene(), with(request, item), request.known(), cancel);
                desk.tasks().later(() -> arrived(request, item, made));
            } catch (PhotoException e) {
                return; // the picture itself tells what is wrong
            }
        })));
    }

    private static Recipe with(ViewRequest request, Item item) {
        return RecipeClipboard.withLook(request.recipe(), item.look());
    }

    private void arrived(ViewRequest request, Item item, ScreenPreview made) {
        if (develop.request().map(r -> r.scene().equals(request.scene())).orElse(false)) {
            item.picture().set(Optional.of(made));
        }
    }

    /** Gives the scene a look; what was set by hand of its geometry stays. */
    void apply(Item item) {
        develop.subject().get().ifPresent(now -> desk.workspace().turns().run(
                desk.tasks(),
                cancel -> services.edits().applyLook(List.of(now.id()), item.look()),
                done -> develop.reload(),
                this::failed));
    }

    /** Keeps what the scene has as a look. */
    void save(String name) {
        Recipe look = RecipeClipboard.asLook(develop.recipe().get(), name); // what belongs to this picture stays with it
        act(cancel -> services.looks().save(name, look));
    }

    void rename(UserLook look, String name) {
        act(cancel -> services.looks().rename(look, name));
    }

    void delete(UserLook look) {
        act(cancel -> {
            services.looks().delete(look);
            return look;
        });
    }

    void importFrom(List<Path> files) {
        files.forEach(file -> act(cancel -> services.looks().importFrom(file)));
    }

    void exportTo(UserLook look, Path target) {
        act(cancel -> {
            services.looks().exportTo(look, target, true);
            return look;
        });
    }

    private void act(Tasks.Work<?> work) {
        desk.tasks().start(work, done -> list(), this::failed);
    }

    private void failed(Exception why) {
        desk.tell(Notice.failed(Fault.of(why, desk.texts("common"))));
    }
}
