package pro.photoestate.engine.decode;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;

/** Decodes frames into upright pictures in the working space. Thread-safe: frames may be decoded side by side. */
public final class Decoder {

    private final PlaneStore store;
    private final Cores cores;
    private final Limits limits;

    /**
     * @param store lends the planes of every picture
     * @param cores share the work on one frame
     * @param limits as for the header check
     */
    public Decoder(PlaneStore store, Cores cores, Limits limits) {
        NativeLog.silence();
        NativeStderr.mute();
        this.store = store;
        this.cores = cores;
        this.limits = limits;
    }

    /**
     * The frame at 1/1, 1/2, 1/4 or 1/8 of its size, rounded up; JPEG is cheaper the smaller it is asked for. Chroma is
     * of half size where {@link Frame#halfChroma()} says so, at every reduction.
     *
     * @param reduction 1, 2, 4 or 8
     * @throws PhotoException as {@link FrameReader#read}, or {@link FaultCode#CHANGED} when the file is not the one that
     *     was looked at
     */
    public Decoded decode(Frame frame, int reduction) {
        if (Integer.bitCount(reduction) != 1 || reduction < 1 || reduction > 8) {
            throw new IllegalArgumentException("reduction " + reduction);
        }
        Path file = frame.file();
        try (Arena arena = Arena.ofConfined()) {
            FileBytes bytes = FileBytes.read(file, limits, arena);
            Header header = HeaderReader.read(bytes.source(), limits);
            Turn turn = Turn.of(frame.metadata().orientation());
            requireSame(frame, header, turn);
            List<String> warnings = new ArrayList<>();
            Strips strips = new Strips(colours(frame, header, warnings), cores);
            int before = warnings.size();
            Source source = new Source(frame, header, bytes, reduction, strips, warnings);
            try (var _ = store.reserve(bytes.size() + header.coefficientBytes())) {
                Picture picture = upright(source, turn);
                return new Decoded(picture, warnings.size() == before, warnings);
            }
        } catch (IOException e) {
            throw FrameReader.fault(file, e);
        }
    }

    private static void requireSame(Frame frame, Header header, Turn turn) throws FormatException {
        boolean same = header.kind() == frame.kind()
                && turn.width(header.width(), header.height()) == frame.width()
                && turn.height(header.width(), header.height()) == frame.height();
        if (!same) {
            throw FileBytes.changed();
        }
    }

    /** What the embedded profile asks for; one that cannot be used is ignored with a warning. */
    private static Optional<ColourTransform> colours(Frame frame, Header header, List<String> warnings) {
        if (header.icc().isEmpty() || header.model().components() == 4) {
            return Optional.empty();
        }
        try {
            return ColourTransform.of(header.icc().get(), header.model());
        } catch (IllegalArgumentException e) {
            warnings.add(ShownName.of(frame.file()) + " has a broken colour profile, which was ignored");
            return Optional.empty();
        }
    }

    private Picture upright(Source source, Turn turn) throws IOException {
        Picture stored = stored(source);
        Plane y = turn.apply(stored.y(), store);
        Plane cb = turn.apply(stored.cb(), store);
        Picture upright = new Picture(y, cb, turn.apply(stored.cr(), store));
        return source.frame().halfChroma() && !upright.halfChroma() ? Chroma.halve(upright, store) : upright;
    }

    private Picture stored(Source source) throws IOException {
        if (source.header().model().components() == 4) {
            return new ImageIoPlanes(source, store).decode();
        }
        try {
            return source.header().kind() == FileKind.JPEG
                    ? new JpegPlanes(source, store, cores).decode()
                    : new RasterPlanes(source, store).decode();
        } catch (FormatException e) {
            if (e.code() != FaultCode.CORRUPT) {
                throw e;
            }
            return new ImageIoPlanes(source, store).decode();
        }
    }
}
