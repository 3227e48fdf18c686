package pro.photoestate.app.ui.develop;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import pro.photoestate.app.ui.common.Remembered;
import pro.photoestate.app.ui.common.Zoom;

/** How Develop looked when it was last seen: each thing is as it was, and remembered from then on. */
record DevelopMemory(Remembered remembered) {

    void width(DoubleProperty width) {
        width.set(remembered.number("develop.panel.width", PanelEdge.USUAL, PanelEdge.LEAST, PanelEdge.MOST));
        width.subscribe(now -> remembered.put("develop.panel.width", now.doubleValue()));
    }

    /** Something that is on or off, such as a group that is open. */
    void flag(String name, BooleanProperty flag) {
        flag.set(remembered.flag("develop." + name, flag.get()));
        flag.subscribe(now -> remembered.put("develop." + name, now));
    }

    void overlays(OverlayViewModel overlays) {
        overlays.kind().set(remembered.choice("develop.overlay", OverlayViewModel.Kind.NONE));
        overlays.kind().subscribe(now -> remembered.put("develop.overlay", now));
        flag("clipping", overlays.clipping());
    }

    void zoom(ObjectProperty<Zoom> zoom) {
        if (!remembered.flag("develop.zoom.fit", true)) {
            zoom.set(new Zoom(
                    false,
                    remembered.number("develop.zoom.factor", 1, Zoom.LEAST, Zoom.MOST),
                    remembered.number("develop.zoom.u", 0.5, 0, 1),
                    remembered.number("develop.zoom.v", 0.5, 0, 1)));
        }
        zoom.subscribe(now -> {
            remembered.put("develop.zoom.fit", now.fit());
            remembered.put("develop.zoom.factor", now.factor());
            remembered.put("develop.zoom.u", now.u());
            remembered.put("develop.zoom.v", now.v());
        });
    }
}
