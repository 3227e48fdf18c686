package pro.photoestate.engine.decode;

import pro.photoestate.engine.image.SrgbCurve;

/** Grey of another curve as grey of sRGB, by table. */
final class GreyTransform implements ColourTransform {

    private final short[] table = new short[65536];

    GreyTransform(ToneCurve curve) {
        for (int i = 0; i < table.length; i++) {
            double light = Math.clamp(curve.light(i / 65535.0), 0, 1);
            table[i] = (short) Math.round(65535 * SrgbCurve.encodeExactly(light));
        }
    }

    @Override
    public void apply(byte[] samples) {
        for (int i = 0; i < samples.length; i++) {
            int value = table[257 * (samples[i] & 0xFF)] & 0xFFFF;
            samples[i] = (byte) ((value + 128) / 257);
        }
    }

    @Override
    public void apply(short[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = table[samples[i] & 0xFFFF];
        }
    }
}
