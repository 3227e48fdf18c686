package pro.photoestate.engine.decode;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.sentence.Sentence;

/** Decodes frames into upright pictures in the working space. Thread-safe: frames may be decoded side by side. */
public final class Decoder {

    /** What a preview inside a file may ask for: those of cameras have 160 x 120 pixels, some 640 x 480. */
    private static final Limits PREVIEW = new Limits(1 << 20, 2048, 4 << 20, 1 << 20);

    private final PlaneStore store;
    private final Cores cores;
    private final Limits limits;
    private final LastProfile lastProfile = new LastProfile();

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
        try (Arena arena = Arena.ofConfined()) {
            Source source = source(frame, reduction, arena);
            int before = source.warnings().size();
            try (var _ = reserve(source)) {
                Picture picture = upright(source, Turn.of(frame.metadata().orientation()));
                return new Decoded(picture, source.warnings().size() == before, source.warnings());
            }
        } catch (IOException e) {
            throw FrameReader.fault(frame.file(), e);
        }
    }

    /**
     * A JPEG straight to pixels for the screen: the colours of {@link #decode}, without its planes.
     *
     * @param reduction 1, 2, 4 or 8
     * @param longSide px at most of the longer side
     * @return upright, 8 bits of B, G and R each in sRGB, for the caller to close; empty when the file is of another kind,
     *     or not whole: {@link #decode} tells then
     * @throws PhotoException as {@link #decode}
     */
    public Optional<Mat> pixels(Frame frame, int reduction, int longSide) {
        if (frame.kind() != FileKind.JPEG) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            Source source = source(frame, reduction, arena);
            try (var _ = reserve(source)) {
                return new DirectJpeg(source, store).pixels(Turn.of(frame.metadata().orientation()), longSide);
            }
        } catch (IOException e) {
            throw FrameReader.fault(frame.file(), e);
        }
    }

    private Source source(Frame frame, int reduction, Arena arena) throws IOException {
        FileBytes bytes = FileBytes.read(frame.file(), limits, arena);
        Header header = HeaderReader.read(bytes.source(), limits);
        requireSame(frame, header, Turn.of(frame.metadata().orientation()));
        List<Sentence> warnings = new ArrayList<>();
        Strips strips = new Strips(colours(frame, header, warnings), cores);
        return new Source(frame, header, bytes, reduction, strips, warnings);
    }

    private PlaneStore.Reserve reserve(Source source) {
        return store.reserve(source.bytes().size() + source.header().coefficientBytes());
    }

    /**
     * The small picture that the camera put into the file, upright, of the frame's proportions, with chroma of full size;
     * some 160 px wide, and read in a millisecond. It may show the frame as it was before somebody edited it.
     *
     * @return empty when there is none, or none that can be read: the frame itself may be sound
     * @throws PhotoException when the file itself cannot be read
     */
    public Optional<Picture> preview(Frame frame) {
        try (FileChannel channel = FileChannel.open(frame.file(), StandardOpenOption.READ)) {
            Header outer = HeaderReader.read(ByteSource.of(channel), limits);
            Optional<byte[]> bytes = outer.exif().flatMap(EmbeddedPreview::bytes);
            return bytes.isEmpty() ? Optional.empty() : preview(frame, bytes.get());
        } catch (IOException e) {
            throw FrameReader.fault(frame.file(), e);
        }
    }

    private Optional<Picture> preview(Frame frame, byte[] jpeg) {
        try (Arena arena = Arena.ofConfined()) {
            FileBytes bytes = FileBytes.of(jpeg, arena);
            Header header = HeaderReader.read(bytes.source(), PREVIEW);
            if (header.kind() != FileKind.JPEG || header.model().components() == 4) {
                return Optional.empty();
            }
            Frame small = new Frame(frame.file(), FileKind.JPEG, header.width(), header.height(), 8, false, Metadata.NONE);
            List<Sentence> warnings = new ArrayList<>();
            Source source = new Source(small, header, bytes, 1, new Strips(Optional.empty(), cores), warnings);
            Picture upright = upright(source, Turn.of(frame.metadata().orientation()));
            if (!warnings.isEmpty()) {
                upright.close();
                return Optional.empty(); // half of it is missing
            }
            return Optional.of(Letterbox.without(upright, frame.width(), frame.height(), store));
        } catch (IOException e) {
            return Optional.empty();
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
    private Optional<ColourTransform> colours(Frame frame, Header header, List<Sentence> warnings) {
        if (header.icc().isEmpty() || header.model().components() == 4) {
            return Optional.empty();
        }
        try {
            return lastProfile.transform(header.icc().get(), header.model());
        } catch (IllegalArgumentException e) {
            warnings.add(Sentence.of("engine.decode.profileBroken", ShownName.of(frame.file())));
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
