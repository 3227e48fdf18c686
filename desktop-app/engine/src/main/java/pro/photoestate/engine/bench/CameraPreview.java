package pro.photoestate.engine.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Puts the small picture into a JPEG that a camera would have put there: 160 x 120 pixels, with black bars where the
 * photo has other proportions (Exif 2.32, section 4.5.8). Camera data that the file has stay.
 */
public final class CameraPreview {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** A structure without camera data. */
    private static final byte[] EMPTY = {'I', 'I', 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private CameraPreview() {}

    /** Changes the file. */
    public static void into(Path jpeg) throws IOException {
        Files.write(jpeg, with(Files.readAllBytes(jpeg), picture(jpeg)));
    }

    /** A JPEG with these bytes as its preview, whatever they are. */
    public static byte[] with(byte[] jpeg, byte[] preview) {
        ByteBuffer file = ByteBuffer.wrap(jpeg);
        boolean told = jpeg.length > 12 && (jpeg[3] & 0xFF) == 0xE1 && jpeg[4 + 2] == 'E' && jpeg[4 + 3] == 'x';
        int length = told ? file.getShort(4) & 0xFFFF : 0;
        byte[] tiff = EMPTY;
        if (told) {
            tiff = new byte[length - 2 - EXIF.length];
            file.get(6 + EXIF.length, tiff);
        }
        byte[] longer = appended(tiff, preview);
        var out = new ByteArrayOutputStream();
        out.write(0xFF);
        out.write(0xD8);
        out.write(0xFF);
        out.write(0xE1);
        int segment = 2 + EXIF.length + longer.length;
        out.write(segment >> 8);
        out.write(segment);
        out.writeBytes(EXIF);
        out.writeBytes(longer);
        int rest = told ? 4 + length : 2;
        out.write(jpeg, rest, jpeg.length - rest);
        return out.toByteArray();
    }

    private static byte[] appended(byte[] tiff, byte[] preview) {
        int directory = tiff.length + tiff.length % 2;
        int entries = 3;
        int data = directory + 2 + 12 * entries + 4;
        ByteBuffer out = ByteBuffer.allocate(data + preview.length)
                .order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        out.put(0, tiff);
        int first = out.getInt(4);
        out.putInt(first + 2 + 12 * out.getShort(first), directory);
        out.position(directory).putShort((short) entries);
        out.putShort((short) 0x0103).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0); // JPEG
        out.putShort((short) 0x0201).putShort((short) 4).putInt(1).putInt(data);
        out.putShort((short) 0x0202).putShort((short) 4).putInt(1).putInt(preview.length);
        out.putInt(0).put(preview);
        return out.array();
    }

    private static byte[] picture(Path jpeg) {
        int flags = opencv_imgcodecs.IMREAD_REDUCED_COLOR_4 | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
        try (Mat large = opencv_imgcodecs.imread(jpeg.toString(), flags);
                Scalar black = new Scalar(0);
                Mat small = new Mat(HEIGHT, WIDTH, opencv_core.CV_8UC3, black);
                BytePointer bytes = new BytePointer()) {
            double scale = Math.min((double) WIDTH / large.cols(), (double) HEIGHT / large.rows());
            int width = (int) Math.round(large.cols() * scale);
            int height = (int) Math.round(large.rows() * scale);
            try (Rect middle = new Rect((WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
                    Mat inside = new Mat(small, middle);
                    Size size = new Size(width, height)) {
                opencv_imgproc.resize(large, inside, size, 0, 0, opencv_imgproc.INTER_AREA);
            }
            opencv_imgcodecs.imencode(".jpg", small, bytes);
            byte[] out = new byte[Math.toIntExact(bytes.limit())];
            bytes.get(out);
            return out;
        }
    }
}
