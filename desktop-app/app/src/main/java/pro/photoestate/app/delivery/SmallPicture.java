package pro.photoestate.app.delivery;

import pro.photoestate.engine.render.Print;
import pro.photoestate.engine.screen.ScreenPicture;

/** A print averaged down to a size that many can be kept of. */
final class SmallPicture {

    private SmallPicture() {}

    /** @param least long side that is not gone below, px, where the print has it */
    static ScreenPicture of(Print print, int least) {
        int width = print.view().width();
        int height = print.view().height();
        int block = Math.max(1, Math.max(width, height) / least);
        ScreenPicture small = new ScreenPicture(
                Math.max(1, width / block), Math.max(1, height / block), new int[Math.max(1, width / block) * Math.max(1, height / block)]);
        int columns = Math.min(width, small.width() * block);
        int rows = Math.min(block, height);
        int[] band = new int[columns * rows];
        for (int y = 0; y < small.height(); y++) {
            print.read(0, y * rows, columns, rows, band);
            for (int x = 0; x < small.width(); x++) {
                small.argb()[y * small.width() + x] = mean(band, columns, x * block, Math.min(block, columns), rows);
            }
        }
        return small;
    }

    private static int mean(int[] band, int columns, int from, int across, int rows) {
        int r = 0;
        int g = 0;
        int b = 0;
        for (int y = 0; y < rows; y++) {
            for (int x = from; x < from + across; x++) {
                int pixel = band[y * columns + x];
                r += pixel >> 16 & 255;
                g += pixel >> 8 & 255;
                b += pixel & 255;
            }
        }
        int count = across * rows;
        return 0xFF000000 | (r / count) << 16 | (g / count) << 8 | b / count;
    }
}
