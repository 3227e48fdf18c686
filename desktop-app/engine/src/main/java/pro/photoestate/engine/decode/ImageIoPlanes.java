package pro.photoestate.engine.decode;

import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PlaneStore;

/**
 * Files that OpenCV refuses or does not know by heart (CMYK, cut off PNG and TIFF), through ImageIO and the
 * TwelveMonkeys readers; slower, and on the heap.
 */
final class ImageIoPlanes {

    /** Bytes of a decoded picture on the heap; 64 megapixels of CMYK. */
    private static final long MOST_BYTES = 256L << 20;
    /** Rows converted at a time. */
    private static final int ROWS = 64;

    private final Source source;
    private final PlaneStore store;

    ImageIoPlanes(Source source, PlaneStore store) {
        this.source = source;
        this.store = store;
    }

    /**
     * Decodes what can be decoded.
     *
     * @throws IOException when nothing can
     */
    Picture decode() throws IOException {
        if (source.header().decodedBytes() > MOST_BYTES) {
            throw new FormatException(
                    FaultCode.TOO_LARGE, "engine.decode.tooLargeForKind");
        }
        ImageReader reader = reader();
        try (var _ = store.reserve(2 * source.header().decodedBytes()); // on the heap, and for OpenCV
                MemoryInput input = new MemoryInput(source.bytes())) {
            reader.setInput(input, false, true);
            return planes(read(reader));
        } catch (FormatException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw damaged(e);
        } catch (OutOfMemoryError e) {
            throw new FormatException(FaultCode.TOO_LARGE, "engine.decode.noMemory");
        } finally {
            reader.dispose();
        }
    }

    private ImageReader reader() throws FormatException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(source.header().kind().name());
        ImageReader found = null;
        while (readers.hasNext()) {
            ImageReader next = readers.next();
            if (found == null || next.getClass().getName().startsWith("com.twelvemonkeys")) {
                found = next;
            }
        }
        if (found == null) {
            throw FormatException.damaged();
        }
        return found;
    }

    /** The whole picture, or as much as comes before the fault. */
    private BufferedImage read(ImageReader reader) throws IOException {
        requireSize(reader);
        ImageReadParam param = reader.getDefaultReadParam();
        DecodedShare share = new DecodedShare();
        reader.addIIOReadProgressListener(share);
        BufferedImage image = reader.getImageTypes(0).next().createBufferedImage(reader.getWidth(0), reader.getHeight(0));
        param.setDestination(image);
        try {
            return reader.read(0, param);
        } catch (IOException | RuntimeException e) {
            if (share.percent() < 1) {
                throw damaged(e);
            }
            source.warn("engine.decode.cutOrDamaged", 100 - share.percent());
            return image;
        }
    }

    private void requireSize(ImageReader reader) throws IOException {
        if (reader.getWidth(0) != source.header().width() || reader.getHeight(0) != source.header().height()) {
            throw FormatException.corrupt("engine.decode.contradiction");
        }
    }

    private static FormatException damaged(Throwable cause) {
        FormatException damaged = FormatException.damaged();
        damaged.initCause(cause);
        return damaged;
    }

    private Picture planes(BufferedImage image) {
        boolean convert = image.getColorModel() instanceof IndexColorModel || image.getRaster().getNumBands() > 4
                || image.getColorModel().getColorSpace().getNumComponents() == 4;
        int bands = convert ? 3 : image.getRaster().getNumBands();
        boolean wide = !convert && image.getSampleModel().getSampleSize(0) > 8;
        int type = wide ? opencv_core.CV_16UC(bands) : opencv_core.CV_8UC(bands);
        try (Mat samples = new Mat(image.getHeight(), image.getWidth(), type)) {
            for (int from = 0; from < image.getHeight(); from += ROWS) {
                int rows = Math.min(ROWS, image.getHeight() - from);
                BufferedImage strip = image.getSubimage(0, from, image.getWidth(), rows);
                try (Mat target = samples.rowRange(from, from + rows)) {
                    copy((convert ? toRgb(strip) : strip).getRaster(), target);
                }
            }
            return reduced(samples);
        }
    }

    private static BufferedImage toRgb(BufferedImage strip) {
        BufferedImage rgb = new BufferedImage(strip.getWidth(), strip.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        return new ColorConvertOp(null).filter(strip, rgb);
    }

    /** Samples in the order of OpenCV, blue first, spread over the whole range. */
    private static void copy(Raster from, Mat target) {
        int bands = from.getNumBands();
        int width = from.getWidth();
        int most = (1 << from.getSampleModel().getSampleSize(0)) - 1;
        int[] row = new int[width * bands];
        ByteBuffer bytes = target.depth() == opencv_core.CV_8U ? target.createBuffer() : ByteBuffer.allocate(0);
        ShortBuffer shorts = target.depth() == opencv_core.CV_16U ? target.createBuffer() : ShortBuffer.allocate(0);
        for (int y = 0; y < from.getHeight(); y++) {
            from.getPixels(from.getMinX(), from.getMinY() + y, width, 1, row);
            for (int i = 0; i < row.length; i++) {
                int band = i % bands;
                int value = row[i - band + (bands >= 3 && band < 3 ? 2 - band : band)];
                if (bytes.hasRemaining()) {
                    bytes.put((byte) (most == 255 ? value : value * 255 / most));
                } else {
                    shorts.put((short) (most == 65535 ? value : value * 65535L / most));
                }
            }
        }
    }

    private Picture reduced(Mat samples) {
        if (source.reduction() == 1) {
            return source.strips().planes(samples, store);
        }
        try (Mat small = new Mat()) {
            Chroma.reduce(samples, small, source.reduction());
            return source.strips().planes(small, store);
        }
    }
}
