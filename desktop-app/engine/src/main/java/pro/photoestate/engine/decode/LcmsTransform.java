package pro.photoestate.engine.decode;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** A profile with tables, by the LittleCMS of the JDK. */
final class LcmsTransform implements ColourTransform {

    private static final int[] BGR = {2, 1, 0};

    private final ICC_Profile[] profiles;

    private LcmsTransform(ICC_Profile from) {
        profiles = new ICC_Profile[] {from, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
    }

    /** @throws IllegalArgumentException when LittleCMS cannot use the profile */
    static LcmsTransform of(IccProfile profile) {
        try {
            LcmsTransform transform = new LcmsTransform(ICC_Profile.getInstance(profile.bytes()));
            transform.apply(new byte[3]);
            return transform;
        } catch (CMMException e) {
            throw new IllegalArgumentException("a profile that LittleCMS refuses", e);
        }
    }

    @Override
    public void apply(byte[] samples) {
        convert(new DataBufferByte(samples, samples.length));
    }

    @Override
    public void apply(short[] samples) {
        convert(new DataBufferUShort(samples, samples.length));
    }

    private void convert(DataBuffer samples) {
        int pixels = samples.getSize() / 3;
        WritableRaster raster = Raster.createInterleavedRaster(samples, pixels, 1, 3 * pixels, 3, BGR, null);
        WritableRaster out = raster.createCompatibleWritableRaster();
        new ColorConvertOp(profiles, null).filter(raster, out);
        raster.setDataElements(0, 0, out);
    }
}
