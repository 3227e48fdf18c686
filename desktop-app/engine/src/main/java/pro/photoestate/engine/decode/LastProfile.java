package pro.photoestate.engine.decode;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profile that was asked for last: all frames of a camera have the same, and its tables take some ms. Thread-safe. */
final class LastProfile {

    private volatile @Nullable Known last;

    private static final class Known {
        private final byte[] profile;
        private final ColourModel model;
        private final Optional<ColourTransform> transform;

        Known(byte[] profile, ColourModel model) {
            this.profile = profile;
            this.model = model;
            this.transform = ColourTransform.of(profile, model);
        }

        boolean is(byte[] other, ColourModel samples) {
            return model == samples && Arrays.equals(profile, other);
        }
    }

    /**
     * As {@link ColourTransform#of}.
     *
     * @param embedded not to be changed any more
     */
    Optional<ColourTransform> transform(byte[] embedded, ColourModel model) {
        Known known = last;
        if (known == null || !known.is(embedded, model)) {
            known = new Known(embedded, model);
            last = known;
        }
        return known.transform;
    }
}
