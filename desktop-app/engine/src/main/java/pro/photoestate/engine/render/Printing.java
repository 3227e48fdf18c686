package pro.photoestate.engine.render;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Depth;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PixelOperation;
import pro.photoestate.engine.image.Plane;
import pro.photoestate.engine.image.PlaneStore;
import pro.photoestate.engine.image.Tile;
import pro.photoestate.engine.image.View;
import pro.photoestate.engine.op.colour.Colour;
import pro.photoestate.engine.op.colour.ColourParams;
import pro.photoestate.engine.op.crop.Area;
import pro.photoestate.engine.op.crop.CropParams;
import pro.photoestate.engine.op.crop.Framing;
import pro.photoestate.engine.op.detail.Detail;
import pro.photoestate.engine.op.detail.DetailAnalysis;
import pro.photoestate.engine.op.detail.DetailParams;
import pro.photoestate.engine.op.rotate.RotateParams;
import pro.photoestate.engine.op.tone.Tone;
import pro.photoestate.engine.op.tone.ToneAnalysis;
import pro.photoestate.engine.op.tone.ToneParams;
import pro.photoestate.engine.op.verticals.Verticals;
import pro.photoestate.engine.op.verticals.VerticalsAnalysis;
import pro.photoestate.engine.op.verticals.VerticalsParams;
import pro.photoestate.engine.op.whitebalance.WhiteBalance;
import pro.photoestate.engine.op.whitebalance.WhiteBalanceAnalysis;
import pro.photoestate.engine.op.whitebalance.WhiteBalanceParams;
import pro.photoestate.engine.quality.Quality;
import pro.photoestate.engine.quality.QualityFigures;
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/** Makes one print of a negative: geometry, light and colour, in one pass over the pixels. Used once, by one thread. */
final class Printing {

    /** Long side at most of the picture that figures are taken from, px. */
    private static final int MEASURED = 1280;

    /** Pieces in which the finished picture is averaged, to keep the cores busy. */
    private static final int BANDS = 8;

    private static final Set<Operation> GEOMETRY = EnumSet.of(Operation.VERTICALS, Operation.ROTATE, Operation.CROP);

    private final Negative negative;
    private final Recipe recipe;
    private final Optional<SceneAnalysis> known;
    private final PlaneStore store;
    private final Cores cores;
    private final Stages stages = new Stages();

    private @Nullable VerticalsAnalysis verticals;
    private @Nullable WhiteBalanceAnalysis whiteBalance;
    private @Nullable ToneAnalysis tone;
    private @Nullable DetailAnalysis detail;
    private final List<PixelOperation> operations = new ArrayList<>();

    Printing(Negative negative, Recipe recipe, Optional<SceneAnalysis> known, PlaneStore store, Cores cores) {
        this.negative = negative;
        this.recipe = recipe;
        this.known = known;
        this.store = store;
        this.cores = cores;
    }

    Print print() {
        Tile proxy = new Tile();
        cores.run(2, i -> {
            if (i == 0) {
                stages.time("verticals", this::findVerticals);
            } else {
                readProxy(proxy);
            }
        });
        View view = frame();
        View whole = View.whole(negative.reduced().width(), negative.reduced().height());
        stages.time("white-balance", () -> whiteBalance(proxy, whole, view));
        stages.time("tone", () -> tone(proxy, whole, view));
        recipe.step(Operation.COLOUR).ifPresent(step -> colour(step, proxy));
        stages.time("detail", () -> detail(proxy, view));
        Plane bytes = store.lend(3 * view.width(), view.height(), Depth.U8);
        Mat bgr = bytes.mat().reshape(3);
        try {
            stages.time("finish", () -> new Finish(view, operations).into(bgr, negative.merged(), cores));
            QualityFigures quality = stages.time("quality", () -> quality(bgr));
            return new Print(bytes, bgr, view, analysis(), quality, stages.millis());
        } catch (RuntimeException | Error e) {
            bgr.close();
            bytes.close();
            throw e;
        }
    }

    private SceneAnalysis analysis() {
        return new SceneAnalysis(
                negative.frames(),
                negative.align(),
                negative.windowPull(),
                Optional.ofNullable(verticals),
                Optional.ofNullable(whiteBalance),
                Optional.ofNullable(tone),
                Optional.ofNullable(detail));
    }

    private void readProxy(Tile proxy) {
        Picture reduced = negative.reduced();
        proxy.place(0, 0, reduced.width(), reduced.height());
        try (TileReader reader = new TileReader()) {
            reader.read(reduced, View.whole(reduced.width(), reduced.height()), proxy);
        }
    }

    private void findVerticals() {
        if (recipe.step(Operation.VERTICALS).isEmpty()) {
            return;
        }
        verticals = known.flatMap(SceneAnalysis::verticals).orElseGet(() -> verticals(negative));
    }

    /** How the camera of a negative was held. */
    static VerticalsAnalysis verticals(Negative negative) {
        try (Mat grey = new Mat()) {
            negative.reduced().y().mat().convertTo(grey, opencv_core.CV_8UC1, 1 / 257.0, 0);
            var frame = negative.scene().frames().get(negative.scene().reference());
            return Verticals.analyse(grey, frame.width(), frame.height(), frame.metadata().focalPx());
        }
    }

    /**
     * The view at the negative's own size. A recipe without any step of geometry keeps the reference frame as it is: where
     * another frame does not reach its border, that frame's edge goes on.
     */
    private View frame() {
        Picture merged = negative.merged();
        if (recipe.only(GEOMETRY).steps().stream().noneMatch(Step::enabled)) {
            return View.whole(merged.width(), merged.height());
        }
        View full = framing(negative.fullWidth(), negative.fullHeight()).view();
        return negative.scale() == 1 ? full : full.reduced(negative.scale(), merged.width(), merged.height());
    }

    /** At full size, so that a preview cuts off neither more nor less. */
    private Framing framing(int width, int height) {
        Framing framing = Framing.whole(width, height).within(commonArea());
        VerticalsAnalysis found = verticals;
        if (found != null) {
            var params = VerticalsParams.from(recipe.step(Operation.VERTICALS).orElseThrow());
            Homography correction = found.correctedBy(params);
            double scale = (double) width / found.width();
            framing = framing.straightened(
                    correction.equals(Homography.IDENTITY) ? correction : correction.rescaled(scale),
                    params.keepFrame());
        }
        framing = framing.turned(
                recipe.step(Operation.ROTATE).map(RotateParams::from).orElse(RotateParams.NONE));
        return framing.cropped(recipe.step(Operation.CROP).map(CropParams::from).orElse(CropParams.NONE));
    }

    private Area commonArea() {
        return negative.align().map(Printing::common).orElse(Area.WHOLE);
    }

    private static Area common(AlignAnalysis align) {
        double width = align.width();
        double height = align.height();
        var area = align.common();
        return new Area(
                area.x() / width,
                area.y() / height,
                (area.x() + area.width()) / width,
                (area.y() + area.height()) / height);
    }

    private void whiteBalance(Tile proxy, View whole, View view) {
        Optional<Step> step = recipe.step(Operation.WHITE_BALANCE);
        if (step.isEmpty()) {
            return;
        }
        var params = WhiteBalanceParams.of(step.get());
        var found = known.flatMap(SceneAnalysis::whiteBalance).orElseGet(() -> WhiteBalance.analyse(proxy));
        whiteBalance = found;
        WhiteBalance.operation(params, found, whole).ifPresent(o -> o.apply(proxy));
        WhiteBalance.operation(params, found, view).ifPresent(operations::add);
    }

    private void tone(Tile proxy, View whole, View view) {
        Optional<Step> step = recipe.step(Operation.TONE);
        if (step.isEmpty()) {
            return;
        }
        var params = ToneParams.of(step.get());
        var found = known.flatMap(SceneAnalysis::tone)
                .filter(t -> t.suits(params))
                .orElseGet(() -> Tone.analyse(proxy, params));
        tone = found;
        Tone.operation(params, found, whole).apply(proxy);
        operations.add(Tone.operation(params, found, view));
    }

    private void colour(Step step, Tile proxy) {
        Colour.operation(ColourParams.of(step)).ifPresent(operation -> {
            operation.apply(proxy);
            operations.add(operation);
        });
    }

    private void detail(Tile proxy, View view) {
        Optional<DetailParams> params = recipe.step(Operation.DETAIL).map(DetailParams::of);
        if (params.isEmpty() || params.get().isIdentity()) {
            return;
        }
        var found = known.flatMap(SceneAnalysis::detail).orElseGet(() -> Detail.analyse(proxy, negative.noise()));
        detail = found;
        operations.add(Detail.operation(params.get(), found, view, negative.scale()));
    }

    /** Measured on whole blocks of pixels, which are cheap to average. */
    private QualityFigures measured(Mat bgr) {
        int block = (Math.max(bgr.cols(), bgr.rows()) + MEASURED - 1) / MEASURED;
        if (block == 1 || Math.min(bgr.cols(), bgr.rows()) < block) {
            return Quality.measure(bgr);
        }
        int columns = bgr.cols() / block;
        int rows = bgr.rows() / block;
        try (Mat small = new Mat(rows, columns, opencv_core.CV_8UC3)) {
            int bands = Math.min(rows, BANDS);
            cores.run(bands, i -> average(bgr, block, small, rows * i / bands, rows * (i + 1) / bands));
            return Quality.measure(small);
        }
    }

    private static void average(Mat bgr, int block, Mat small, int from, int to) {
        try (Rect place = new Rect(0, from * block, small.cols() * block, (to - from) * block);
                Mat part = new Mat(bgr, place);
                Mat band = small.rowRange(from, to);
                Size size = new Size(small.cols(), to - from)) {
            opencv_imgproc.resize(part, band, size, 0, 0, opencv_imgproc.INTER_AREA);
        }
    }

    private QualityFigures quality(Mat bgr) {
        QualityFigures figures = measured(bgr);
        VerticalsAnalysis found = verticals;
        return found != null && found.residualDeg().isPresent()
                ? figures.withTilt(found.residualDeg().getAsDouble())
                : figures;
    }
}
