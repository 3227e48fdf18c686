package pro.photoestate.engine.decode;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.sentence.Sentence;

/** Reads what files say about themselves, without decoding them. Thread-safe. */
public final class FrameReader {

    private final Limits limits;

    public FrameReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * The header and the camera data of a file.
     *
     * @throws PhotoException {@link FaultCode#UNREADABLE}, {@link FaultCode#EMPTY}, {@link FaultCode#UNSUPPORTED},
     *     {@link FaultCode#TOO_LARGE}, {@link FaultCode#CORRUPT} or {@link FaultCode#TRUNCATED}
     */
    public Frame read(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new PhotoException(
                    FaultCode.UNREADABLE, Sentence.of("engine.read.noFile", ShownName.of(file)));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return frame(file, HeaderReader.read(ByteSource.of(channel), limits));
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    private static Frame frame(Path file, Header header) {
        int storedWidth = header.width();
        int storedHeight = header.height();
        Metadata metadata = header.exif()
                .map(e -> MetadataReader.read(e, storedWidth, storedHeight))
                .orElse(Metadata.NONE);
        Turn turn = Turn.of(metadata.orientation());
        return new Frame(
                file,
                header.kind(),
                turn.width(storedWidth, storedHeight),
                turn.height(storedWidth, storedHeight),
                header.bits(),
                header.halved() && turn.keepsSiting(storedWidth, storedHeight),
                metadata);
    }

    /** The sentence about a file that cannot be read. */
    static PhotoException fault(Path file, IOException e) {
        String name = ShownName.of(file);
        return switch (e) {
            case FormatException f -> new PhotoException(f.code(), f.about(name), e);
            case EOFException f -> new PhotoException(
                    FaultCode.TRUNCATED, Sentence.of("engine.decode.truncated", name), e);
            case NoSuchFileException f -> new PhotoException(
                    FaultCode.UNREADABLE, Sentence.of("engine.read.gone", ShownName.ofPath(file)), e);
            default -> new PhotoException(
                    FaultCode.UNREADABLE, Sentence.of("engine.read.unreadable", name), e);
        };
    }
}
