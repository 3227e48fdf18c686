package pro.photoestate.app.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.pictures.ScreenPictures;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.screen.ScreenPicture;

/**
 * One frame at a time: that of the tile with the focus, or another of the same scene. A scene is marked as a whole, until
 * somebody steps through its frames: then the one that is seen. What lies next in the direction that somebody goes is read
 * ahead, so that it is there when it is wanted.
 */
final class CullingViewModel implements SceneMarking.Large {

    private final Desk desk;
    private final ScenesViewModel scenes;
    private final ScreenPictures pictures;
    private final ReadOnlyObjectWrapper<Optional<Photo>> photo =
            new ReadOnlyObjectWrapper<>(this, "photo", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyBooleanWrapper alone = new ReadOnlyBooleanWrapper(this, "alone", false);
    private Subscription listening = () -> {};
    private Optional<Cancel> reading = Optional.empty();
    private Optional<SceneItem> item = Optional.empty();
    private int frame;
    private int focus = -1;
    private int direction = 1;
    private int longSide;
    private boolean whole;

    CullingViewModel(Desk desk, ScenesViewModel scenes, ScreenPictures pictures) {
        this.desk = desk;
        this.scenes = scenes;
        this.pictures = pictures;
    }

    /** @param picture of the photo, at the size of the screen or whole */
    record Shown(Photo photo, ScreenPicture picture) {}

    /** @param screen px of the longer side of what is shown */
    void begin(int screen) {
        end();
        longSide = screen;
        item = Optional.empty();
        listening = scenes.list().selection().focus().subscribe((old, now) -> follow()).and(scenes.list().items().subscribe(this::follow));
        follow();
        scenes.marking().lookAt(Optional.of(this));
    }

    void end() {
        scenes.marking().lookAt(Optional.empty());
        listening.unsubscribe();
        listening = () -> {};
        reading.ifPresent(Cancel::cancel);
        photo.set(Optional.empty());
        shown.set(Optional.empty());
        fault.set(Optional.empty());
        whole = false;
    }

    /** Shows pictures at another size from now on. */
    void resize(int screen) {
        if (screen != longSide && photo.get().isPresent()) {
            longSide = screen;
            read();
        }
    }

    /** Whether all pixels of the frame are wanted, as when it is zoomed into. */
    void wantWhole(boolean all) {
        if (all != whole) {
            whole = all;
            if (all && photo.get().isPresent()) {
                read();
            }
        }
    }

    /** Goes to the next tile, or back. */
    void go(int by) {
        scenes.list().selection().move(by, false);
    }

    /** Goes to the next brighter frame of the scene, or a darker one. */
    void step(int by) {
        item.ifPresent(i -> {
            int last = i.card().frames().size() - 1;
            alone.set(last > 0);
            int to = Math.clamp((long) frame + by, 0, last);
            if (to != frame) {
                frame = to;
                look(i.card().frames().get(to));
            }
        });
    }

    @Override
    public List<Photo> photos() {
        return alone.get()
                ? photo.get().stream().toList()
                : item.map(i -> i.card().frames()).orElse(List.of());
    }

    /** To the next frame of a scene whose frames are looked at, else to the next tile. */
    @Override
    public void goOn() {
        boolean more = item.filter(SceneItem.Stack.class::isInstance)
                .filter(i -> alone.get() && frame < i.card().frames().size() - 1)
                .isPresent();
        if (more) {
            step(1);
        } else {
            go(1);
        }
    }

    private void follow() {
        int at = scenes.list().selection().focus().get();
        Optional<SceneItem> now = scenes.list().focused();
        boolean same = now.map(SceneItem::id).equals(item.map(SceneItem::id));
        direction = at < focus ? -1 : 1;
        focus = at;
        item = now;
        now.ifPresent(i -> {
            if (!same) {
                alone.set(i instanceof SceneItem.FrameOf);
                frame = i.card().frames().indexOf(i.photo());
            }
            look(i.card().frames().get(Math.min(frame, i.card().frames().size() - 1)));
        });
    }

    private void look(Photo wanted) {
        boolean same = photo.get().map(Photo::id).equals(Optional.of(wanted.id()));
        photo.set(Optional.of(wanted));
        if (!same) {
            whole = false;
            fault.set(Optional.empty());
            read();
        }
    }

    private void read() {
        reading.ifPresent(Cancel::cancel);
        Photo wanted = photo.get().orElseThrow();
        int side = whole ? Math.max(wanted.width(), wanted.height()) : longSide;
        List<Path> next = next();
        int ahead = longSide;
        Path file = file(wanted);
        reading = Optional.of(desk.tasks().start(
                cancel -> {
                    ScreenPicture picture = pictures.get(file, side);
                    if (!cancel.isCancelled()) {
                        pictures.prefetch(next, ahead);
                    }
                    return picture;
                },
                picture -> shown.set(Optional.of(new Shown(wanted, picture))),
                e -> fault.set(Optional.of(Fault.of(e, desk.texts("common"))))));
    }

    /** Two on in the direction that somebody goes, and one back. */
    private List<Path> next() {
        return IntStream.of(focus + direction, focus + 2 * direction, focus - direction)
                .filter(i -> i >= 0 && i < scenes.list().items().size())
                .mapToObj(i -> file(scenes.list().items().get(i).photo()))
                .toList();
    }

    private Path file(Photo of) {
        return scenes.shoot().get().orElseThrow().folder().resolve(of.path());
    }

    /** The frame that is to be seen. */
    ReadOnlyObjectProperty<Optional<Photo>> photo() {
        return photo.getReadOnlyProperty();
    }

    /** Whether a mark is for this frame alone, not for all of its scene. */
    ReadOnlyBooleanProperty alone() {
        return alone.getReadOnlyProperty();
    }

    /** The tile that it belongs to. */
    Optional<SceneItem> item() {
        return item;
    }

    /** The frame whose picture is there; perhaps still the one before. */
    ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Why the frame cannot be seen. */
    ReadOnlyObjectProperty<Optional<Fault>> fault() {
        return fault.getReadOnlyProperty();
    }
}
