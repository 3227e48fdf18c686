package pro.photoestate.engine.op.colour;

import java.util.Optional;
import pro.photoestate.engine.image.PixelOperation;

/** Makes the colour operation. */
public final class Colour {

    private Colour() {}

    /** The operation; empty when it would change nothing. Thread-safe, no halo. */
    public static Optional<PixelOperation> operation(ColourParams params) {
        return params.changesNothing() ? Optional.empty() : Optional.of(new ChromaScale(params));
    }
}
