package pro.photoestate.app.ui.compare;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pro.photoestate.app.studio.Raster;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.app.ui.common.Notice;
import pro.photoestate.engine.render.Cancel;

/** What is made of a pair of pictures while it is looked at: their difference, their sources, the picture before. */
final class Derived {

    private final CompareViewModel model;
    private final ComparePictures pictures;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Difference>> difference =
            new ReadOnlyObjectWrapper<>(this, "difference", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HeatMap>> heat =
            new ReadOnlyObjectWrapper<>(this, "heat", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SidePicture>> before =
            new ReadOnlyObjectWrapper<>(this, "before", Optional.empty());
    private Cancel work = new Cancel();
    private Cancel holding = new Cancel();

    Derived(CompareViewModel model, ComparePictures pictures, Desk desk) {
        this.model = model;
        this.pictures = pictures;
        this.desk = desk;
        model.pair().subscribe(pair -> anew());
        model.sight().mode().subscribe(mode -> make());
        model.sight().gain().subscribe(gain -> make());
    }

    private void anew() {
        letGo();
        make();
    }

    private void make() {
        work.cancel();
        Optional<Pair> pair = model.pair().get();
        if (pair.isEmpty() || model.sight().mode().get() != Mode.DIFFERENCE) {
            difference.set(Optional.empty());
        }
        heat.set(Optional.empty());
        pair.ifPresent(this::make);
    }

    private void make(Pair pair) {
        int gain = model.sight().gain().get();
        switch (model.sight().mode().get()) {
            case DIFFERENCE ->
                work = desk.tasks().start(c -> difference(pair, gain), d -> difference.set(Optional.of(d)), this::cannot);
            case SOURCES -> work = desk.tasks().start(c -> HeatMap.of(pair.lead()), heat::set, this::cannot);
            default -> {}
        }
    }

    private static Difference difference(Pair pair, int gain) {
        SidePicture lead = pair.lead();
        SidePicture other = lead.equals(pair.left()) ? pair.right() : pair.left();
        return Difference.of(raster(lead), raster(other), pair.fromLead(other), gain);
    }

    /** The pixels of a side. */
    static Raster raster(SidePicture side) {
        return new Raster(side.picture().width(), side.picture().height(), side.picture().argb());
    }

    /** What is on the screen stays good. */
    private void cannot(Exception why) {
        desk.tell(Notice.failed(Fault.of(why, desk.texts("common"))));
    }

    /** Shows the picture before in the stead of all, until {@link #letGo}. */
    void hold() {
        Optional<Pair> pair = model.pair().get();
        if (pair.isEmpty() || before.get().isPresent()) {
            return;
        }
        SidePicture lead = pair.get().lead();
        Optional<SidePicture> there = Stream.of(pair.get().left(), pair.get().right())
                .filter(p -> p.side() instanceof Side.Before && p.scene().equals(lead.scene()))
                .findFirst();
        if (there.isPresent()) {
            before.set(there);
            return;
        }
        Optional<Contents> contents = model.contents().get().filter(c -> c.scene().equals(lead.scene()));
        holding.cancel();
        contents.ifPresent(c -> holding = desk.tasks().start(
                cancel -> pictures.picture(c, new Side.Before(), Optional.of(lead), cancel),
                made -> before.set(Optional.of(made)),
                this::cannot));
    }

    /** Ends {@link #hold}. */
    void letGo() {
        holding.cancel();
        before.set(Optional.empty());
    }

    /** Ends all work. */
    void end() {
        work.cancel();
        letGo();
    }

    /** While differences are looked at. */
    ReadOnlyObjectProperty<Optional<Difference>> difference() {
        return difference.getReadOnlyProperty();
    }

    /** While sources are looked at; empty also where nothing was merged. */
    ReadOnlyObjectProperty<Optional<HeatMap>> heat() {
        return heat.getReadOnlyProperty();
    }

    /** The reference frame in the leading picture's geometry, while it is held. */
    ReadOnlyObjectProperty<Optional<SidePicture>> before() {
        return before.getReadOnlyProperty();
    }
}
