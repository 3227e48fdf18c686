package pro.photoestate.app.studio;

import org.jspecify.annotations.Nullable;

/**
 * Arrays that pictures of a moving slider take in turn: thirty a second of 10 MB each would keep the garbage collector
 * busy. One thread at a time.
 */
final class PixelRooms {

    /** One on the screen, one on its way there, one in work, one to spare. */
    static final int COUNT = 4;

    private final int @Nullable [][] rooms = new int[COUNT][];
    private int next;

    /** An array for so many pixels; the one that was given {@link #COUNT} calls ago is given again if it suits. */
    int[] take(int pixels) {
        next = (next + 1) % COUNT;
        int[] room = rooms[next];
        if (room == null || room.length != pixels) {
            room = new int[pixels];
            rooms[next] = room;
        }
        return room;
    }
}
