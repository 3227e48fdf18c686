package pro.photoestate.engine.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Cores;

/** What cannot be avoided: reading every frame's JPEG and writing one, with the library that the engine uses. */
public final class Floor {

    private static final int QUALITY = 92;

    private Floor() {}

    /** Wall nanoseconds to decode all files on the cores and to encode the last one. */
    public static long nanos(List<Path> files, Cores cores) {
        Mat[] pictures = new Mat[files.size()];
        long start = System.nanoTime();
        cores.run(files.size(), i -> pictures[i] = decode(files.get(i)));
        try (BytePointer jpeg = new BytePointer();
                IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY)) {
            opencv_imgcodecs.imencode(".jpg", pictures[pictures.length - 1], jpeg, options);
        }
        long nanos = System.nanoTime() - start;
        for (Mat picture : pictures) {
            picture.close();
        }
        return nanos;
    }

    private static Mat decode(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            try (BytePointer memory = new BytePointer(bytes);
                    Mat data = new Mat(1, bytes.length, opencv_core.CV_8UC1, memory)) {
                return opencv_imgcodecs.imdecode(data, opencv_imgcodecs.IMREAD_COLOR);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
