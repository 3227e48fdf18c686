package pro.photoestate.engine.decode;

/** Pictures with transparency as they look on white paper; the last channel is opacity. */
final class Opacity {

    private static final int WHITE_8 = 255;
    private static final int WHITE_16 = 65535;

    private Opacity() {}

    /** The colour channels alone, over white. */
    static byte[] overWhite(byte[] samples, int channels) {
        int colours = channels - 1;
        byte[] out = new byte[samples.length / channels * colours];
        for (int from = 0, to = 0; from < samples.length; from += channels, to += colours) {
            int opacity = samples[from + colours] & 0xFF;
            for (int c = 0; c < colours; c++) {
                int over = (samples[from + c] & 0xFF) * opacity + WHITE_8 * (WHITE_8 - opacity);
                out[to + c] = (byte) ((over + WHITE_8 / 2) / WHITE_8);
            }
        }
        return out;
    }

    /** The colour channels alone, over white. */
    static short[] overWhite(short[] samples, int channels) {
        int colours = channels - 1;
        short[] out = new short[samples.length / channels * colours];
        for (int from = 0, to = 0; from < samples.length; from += channels, to += colours) {
            long opacity = samples[from + colours] & 0xFFFF;
            for (int c = 0; c < colours; c++) {
                long over = (samples[from + c] & 0xFFFF) * opacity + WHITE_16 * (WHITE_16 - opacity);
                out[to + c] = (short) ((over + WHITE_16 / 2) / WHITE_16);
            }
        }
        return out;
    }
}
