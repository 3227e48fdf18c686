package pro.photoestate.engine.decode;

import java.util.Optional;

/** Turns samples of a profile into sRGB in place; interleaved blue, green, red, or grey alone. Thread-safe. */
interface ColourTransform {

    /** 8-bit samples, all of them. */
    void apply(byte[] samples);

    /** 16-bit samples, all of them. */
    void apply(short[] samples);

    /**
     * What an embedded profile asks for; empty for sRGB.
     *
     * @param model what the samples are once decoded
     * @throws IllegalArgumentException when the profile is broken or belongs to other samples; it can be ignored
     */
    static Optional<ColourTransform> of(byte[] embedded, ColourModel model) {
        try {
            IccProfile profile = IccProfile.of(embedded);
            if (model == ColourModel.GREY) {
                return profile.grey()
                        .map(c -> IccProfile.isSrgbCurve(c) ? Optional.<ColourTransform>empty()
                                : Optional.<ColourTransform>of(new GreyTransform(c)))
                        .orElseThrow(() -> new IllegalArgumentException("no profile for grey"));
            }
            return rgb(profile);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a profile that is cut off", e);
        }
    }

    private static Optional<ColourTransform> rgb(IccProfile profile) {
        if (!profile.space().equals("RGB ")) {
            throw new IllegalArgumentException("a profile of other colours");
        }
        Optional<IccProfile.Matrix> matrix = profile.matrix();
        if (matrix.isEmpty()) {
            return Optional.of(LcmsTransform.of(profile));
        }
        return matrix.get().isSrgb() ? Optional.empty() : Optional.of(new MatrixTransform(matrix.get()));
    }
}
