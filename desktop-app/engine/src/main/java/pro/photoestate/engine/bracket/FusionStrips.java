package pro.photoestate.engine.bracket;

import pro.photoestate.engine.image.Cores;

/** Spreads rows over the cores. What a row becomes never depends on how the rows were shared out. */
final class FusionStrips {

    /** Rows a task: enough that reading a row above and below costs little, few enough for an even load. */
    static final int ROWS = 32;

    private FusionStrips() {}

    /** Work on rows {@code from} (inclusive) to {@code to} (exclusive) of item {@code item}. */
    interface Strip {
        void run(int item, int from, int to);
    }

    /** Runs {@code strip} over {@code rows} rows of each of {@code items} items. */
    static void run(Cores cores, int items, int rows, Strip strip) {
        int strips = (rows + ROWS - 1) / ROWS;
        cores.run(items * strips, task -> {
            int from = task % strips * ROWS;
            strip.run(task / strips, from, Math.min(from + ROWS, rows));
        });
    }
}
