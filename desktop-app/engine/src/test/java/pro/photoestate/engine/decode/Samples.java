package pro.photoestate.engine.decode;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Plane;

/** Picture files for the tests of this package, synthesised. */
final class Samples {

    private Samples() {}

    /** A smooth picture that has no symmetry: red grows to the right, green downwards, blue is low on the left. */
    static Mat scene(int width, int height) {
        byte[] bgr = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            bgr[3 * i] = (byte) blue(i % width, width);
            int y = i / width;
            bgr[3 * i + 1] = (byte) green(y, height);
            bgr[3 * i + 2] = (byte) red(i % width, width);
        }
        return mat(width, height, opencv_core.CV_8UC3, bgr);
    }

    /** A matrix of 8-bit samples. */
    static Mat mat(int width, int height, int type, byte[] samples) {
        Mat mat = new Mat(height, width, type);
        mat.data().put(samples);
        return mat;
    }

    /** An even CMYK JPEG with Adobe's marker, so that 255 means no ink; the values are those in the file. */
    static byte[] cmykJpeg(int width, int height, int... inks) throws IOException {
        return inkJpeg(0, width, height, inks);
    }

    /** The same with C, M, Y turned into a luma and two colour differences, as Photoshop does it. */
    static byte[] ycckJpeg(int width, int height, int... values) throws IOException {
        return inkJpeg(2, width, height, values);
    }

    private static byte[] inkJpeg(int transform, int width, int height, int... inks) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int i = 0; i < width * height; i++) {
            raster.setPixel(i % width, i / width, inks);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(target);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = out.toByteArray();
        byte[] adobe = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        return ByteBuffer.allocate(jpeg.length + adobe.length)
                .put(jpeg, 0, 2)
                .put(adobe)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** One sample of an 8-bit or 16-bit plane. */
    static int value(Plane plane, int x, int y) {
        if (plane.depth() == Depth.U8) {
            byte[] one = new byte[1];
            plane.read(x, y, one, 1);
            return one[0] & 0xFF;
        }
        short[] one = new short[1];
        plane.read(x, y, one, 1);
        return one[0] & 0xFFFF;
    }

    static int red(double x, int width) {
        return (int) Math.round(40 + 180 * x / width);
    }

    static int green(double y, int height) {
        return (int) Math.round(60 + 150 * y / height);
    }

    static int blue(double x, int width) {
        return (int) Math.round(90 + 40 * x / width);
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encode(String extension, Mat picture, int... settings) {
        try (BytePointer out = new BytePointer();
                IntPointer wanted = new IntPointer(settings)) {
            opencv_imgcodecs.imencode(extension, picture, out, wanted);
            byte[] bytes = new byte[(int) out.limit()];
            out.get(bytes);
            return bytes;
        }
    }

    /** A JPEG of quality 95, 4:2:0. */
    static byte[] jpeg(int width, int height) {
        try (Mat picture = scene(width, height)) {
            return encode(".jpg", picture, opencv_imgcodecs.IMWRITE_JPEG_QUALITY, 95);
        }
    }

    /** The JPEG with a marker segment right after its start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** The JPEG with camera data. */
    static byte[] withExif(byte[] jpeg, byte[] tiff) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        content.writeBytes(tiff);
        return withSegment(jpeg, 0xE1, content.toByteArray());
    }

    /** A little-endian TIFF structure with one directory for everything; values are Integer, String or double[2] ratios. */
    static byte[] tiff(SortedMap<Integer, Object> entries) {
        ByteBuffer out = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) entries.size());
        int data = 10 + 12 * entries.size() + 4;
        for (var entry : entries.entrySet()) {
            out.putShort(entry.getKey().shortValue());
            byte[] bytes = bytes(entry.getValue());
            out.putShort(type(entry.getValue()));
            out.putInt(entry.getValue() instanceof String ? bytes.length : 1);
            if (bytes.length <= 4) {
                out.put(bytes).position(out.position() + 4 - bytes.length);
            } else {
                out.putInt(data);
                int back = out.position();
                out.position(data).put(bytes);
                data = out.position();
                out.position(back);
            }
        }
        byte[] all = new byte[data];
        out.position(0).get(all);
        return all;
    }

    /** Camera data that tells only how the picture is to be turned. */
    static byte[] orientation(int value) {
        TreeMap<Integer, Object> entries = new TreeMap<>();
        entries.put(0x0112, value);
        return tiff(entries);
    }

    private static short type(Object value) {
        return (short) (value instanceof String ? 2 : value instanceof Integer ? 3 : 10);
    }

    private static byte[] bytes(Object value) {
        ByteBuffer out = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        switch (value) {
            case String s -> out.put((s + "\0").getBytes(StandardCharsets.ISO_8859_1));
            case Integer i -> out.putShort(i.shortValue());
            case double[] ratio -> out.putInt((int) ratio[0]).putInt((int) ratio[1]);
            default -> throw new IllegalArgumentException(value.toString());
        }
        byte[] bytes = new byte[out.position()];
        out.position(0).get(bytes);
        return bytes;
    }
}
