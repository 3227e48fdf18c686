package pro.photoestate.app.ui.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.PhotoFilter;
import pro.photoestate.app.catalog.PhotoRepository;
import pro.photoestate.app.catalog.Shoot;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.PlaceId;
import pro.photoestate.engine.render.Cancel;

/** Photos of the whole catalog that a filter lets pass, scene by scene, read on page by page. */
final class SearchViewModel {

    /** Photos read at once: some screens of scenes. */
    private static final int PAGE = 400;

    private final Desk desk;
    private final LibraryServices services;
    private final GridSelection selection = new GridSelection();
    private final ObservableList<SearchHit> hits = FXCollections.observableArrayList();
    private final ObjectProperty<PhotoFilter> filter = new SimpleObjectProperty<>(this, "filter", PhotoFilter.ALL);
    private final ReadOnlyObjectWrapper<ListState> state =
            new ReadOnlyObjectWrapper<>(this, "state", ListState.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private Optional<Long> next = Optional.empty();
    private Optional<Cancel> reading = Optional.empty();
    private boolean busy;

    SearchViewModel(Desk desk, LibraryServices services) {
        this.desk = desk;
        this.services = services;
        filter.subscribe((old, now) -> begin());
    }

    private record Read(List<SearchHit> hits, Optional<Long> next) {}

    /** Looks anew; nothing is looked for when the filter lets everything pass. */
    void begin() {
        end();
        if (filter.get().equals(PhotoFilter.ALL)) {
            hits.clear();
            selection.items(List.of());
            state.set(ListState.NOTHING_OPEN);
            return;
        }
        if (hits.isEmpty()) {
            state.set(ListState.LOADING);
        }
        read(Optional.empty());
    }

    /** Lets go of what is being read. */
    void end() {
        reading.ifPresent(Cancel::cancel);
        busy = false;
    }

    /** Reads the next page, if there is one. */
    void more() {
        if (!busy && next.isPresent()) {
            read(next);
        }
    }

    private void read(Optional<Long> after) {
        busy = true;
        PhotoFilter wanted = filter.get();
        reading = Optional.of(desk.tasks().start(cancel -> page(wanted, after), page -> show(page, after.isPresent()), e -> {
            busy = false;
            fault.set(Optional.of(Fault.of(e, desk.texts("common"))));
            state.set(ListState.FAILED);
        }));
    }

    private Read page(PhotoFilter wanted, Optional<Long> after) {
        PhotoRepository.Page page = services.catalog().photos().find(wanted, after, PAGE);
        Map<UUID, Photo> firsts = new LinkedHashMap<>();
        page.photos().forEach(p -> firsts.merge(p.scene(), p, SearchViewModel::nearer));
        Map<UUID, Shoot> shoots = new HashMap<>();
        services.catalog().photos().shoots().forEach(s -> shoots.put(s.id(), s));
        List<SearchHit> found = new ArrayList<>();
        firsts.values().forEach(photo -> services.catalog()
                .scenes()
                .scene(photo.scene())
                .map(scene -> shoots.get(scene.shoot()))
                .ifPresent(shoot -> found.add(new SearchHit(shoot, photo))));
        return new Read(found, page.next());
    }

    /** Of the photos found of a scene, that which is exposed most like the whole. */
    private static Photo nearer(Photo one, Photo other) {
        return Math.abs(other.exposureEv()) < Math.abs(one.exposureEv()) ? other : one;
    }

    private void show(Read page, boolean more) {
        busy = false;
        next = page.next();
        Map<UUID, SearchHit> all = new LinkedHashMap<>();
        if (more) {
            hits.forEach(h -> all.put(h.id(), h));
        }
        page.hits().forEach(h -> all.putIfAbsent(h.id(), h)); // a scene may go on over the end of a page
        hits.setAll(all.values());
        selection.items(List.copyOf(all.keySet()));
        state.set(hits.isEmpty() ? ListState.FILTERED_OUT : ListState.SHOWN);
        if (selection.focused().isEmpty()) {
            selection.move(0, false);
        }
    }

    /** Goes to the scene in its shoot. */
    void open(SearchHit hit) {
        desk.workspace().open(hit.shoot().id());
        desk.workspace().look(hit.id());
        desk.go(PlaceId.SCENES);
    }

    GridSelection selection() {
        return selection;
    }

    /** What was found so far, the last imported first. */
    ObservableList<SearchHit> hits() {
        return hits;
    }

    /** What is looked for. */
    ObjectProperty<PhotoFilter> filter() {
        return filter;
    }

    /** {@link ListState#NOTHING_OPEN} while nothing is looked for. */
    ReadOnlyObjectProperty<ListState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Fault>> fault() {
        return fault.getReadOnlyProperty();
    }
}
