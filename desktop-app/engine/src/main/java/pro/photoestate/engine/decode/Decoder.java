package pro.photoestate.engine.decode;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            Source source = new Source(frame, header, bytes, turn, reduction, warnings);
            return new Decoded(upright(source), warnings);
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

    private Picture upright(Source source) throws IOException {
        Picture stored = picture(source);
        Plane y = source.turn().apply(stored.y(), store);
        Plane cb = source.turn().apply(stored.cb(), store);
        Picture upright = new Picture(y, cb, source.turn().apply(stored.cr(), store));
        return source.frame().halfChroma() && !upright.halfChroma() ? Chroma.halve(upright, store) : upright;
    }

    private Picture picture(Source source) throws IOException {
        return switch (source.header().kind()) {
            case JPEG -> new JpegPlanes(source, store, cores).decode();
            case PNG, TIFF, WEBP -> throw FormatException.unsupported("comes later");
        };
    }
}
