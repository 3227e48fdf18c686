package pro.photoestate.app.ui.compare;

import java.util.Optional;
import pro.photoestate.app.ui.common.Tasks;

/** The two sides at full size, and their difference. Belongs to the window's thread. */
final class CloseUps {

    private final CloseUp left;
    private final CloseUp right;
    private final Tiles difference;
    private final Tiles none;
    private Optional<Tiles.Source> source = Optional.empty();

    /** @param changed told when there is more to be drawn */
    CloseUps(CompareServices services, Tasks tasks, Runnable changed) {
        left = new CloseUp(services, tasks, changed);
        right = new CloseUp(services, tasks, changed);
        difference = new Tiles(tasks, changed);
        none = new Tiles(tasks, changed);
    }

    CloseUp left() {
        return left;
    }

    CloseUp right() {
        return right;
    }

    /** Of both, as {@link #differ} was told. */
    Tiles difference() {
        return difference;
    }

    /** Of nothing. */
    Tiles none() {
        return none;
    }

    /** Shows the difference of what is there at full size, amplified; nothing where it is not there. */
    void differ(Optional<Pair> pair, int gain) {
        Optional<Tiles.Source> next = pair.flatMap(p -> DifferenceSource.of(
                left.picture(), right.picture(), SideMap.between(p.left(), p.right()), gain));
        if (!next.equals(source)) {
            source = next;
            difference.from(next);
        }
    }

    /** Forgets what is not of these sides. */
    void keepOnly(Pair pair) {
        left.keepOnly(pair.left());
        right.keepOnly(pair.right());
    }

    /** Gives all memory back. */
    void release() {
        left.release();
        right.release();
        differ(Optional.empty(), 1);
    }
}
