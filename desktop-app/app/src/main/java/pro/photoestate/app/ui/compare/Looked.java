package pro.photoestate.app.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pro.photoestate.app.ui.common.Desk;
import pro.photoestate.app.ui.common.Fault;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.render.Cancel;

/** A scene as it is looked at: what there is of it and its shoot, and two sides of it. */
record Looked(List<SceneName> scenes, Contents contents, Pair pair) {

    /**
     * What shall be looked at.
     *
     * @param left the scene's own side before where it has no such
     * @param right the scene's current side where it has no such
     * @param alike see {@link ComparePictures#pair}
     * @param old what is on the screen, if it may stay where it is still right
     */
    record Wanted(UUID scene, Optional<UUID> shoot, Side left, Side right, boolean alike, Optional<Looked> old) {

        /** Makes it; off the window's thread. */
        Looked make(ComparePictures pictures, Cancel cancel) {
            Contents there = pictures.contents(scene);
            List<SceneName> all = shoot.map(pictures::scenes).orElse(List.of());
            Side a = has(left, there, all) ? left : new Side.Before();
            Side b = has(right, there, all) ? right : new Side.Current();
            Pair made = old.filter(o -> o.contents().isLike(there))
                    .map(Looked::pair)
                    .orElseGet(() -> pictures.pair(there, a, b, alike, cancel));
            return new Looked(all, there, made);
        }

        /** Another scene may have gone since it was chosen. */
        private static boolean has(Side side, Contents there, List<SceneName> all) {
            return there.has(side)
                    && (!(side instanceof Side.OtherScene other) || all.stream().anyMatch(s -> s.id().equals(other.scene())));
        }
    }

    /** Originals that are away are no failure of the program: say what brings them back. */
    static Fault fault(Exception why, Desk desk) {
        Fault plain = Fault.of(why, desk.texts("common"));
        return plain.code().equals(FaultCode.UNREADABLE.name())
                ? new Fault(desk.texts("compare").get("originals.away", plain.sentence()), plain.code(), plain.details())
                : plain;
    }
}
