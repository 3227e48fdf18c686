package pro.photoestate.app.studio;

import java.util.ArrayList;
import java.util.List;

/**
 * Arrays that pictures of a moving slider take in turn: thirty a second of 10 MB each would keep the garbage collector
 * busy. One thread at a time.
 */
final class PixelRooms {

    /** One on the screen, one on its way there, one in work, one to spare. */
    static final int COUNT = 4;

    private final List<int[]> rooms = new ArrayList<>();
    private int next;

    /** An array for so many pixels; the one that was given {@link #COUNT} calls ago is given again if it suits. */
    int[] take(int pixels) {
        next = (next + 1) % COUNT;
        if (next >= rooms.size()) {
            rooms.add(new int[pixels]);
            next = rooms.size() - 1;
        } else if (rooms.get(next).length != pixels) {
            rooms.set(next, new int[pixels]);
        }
        return rooms.get(next);
    }
}
