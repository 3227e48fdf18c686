package pro.photoestate.engine.render;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;
import pro.photoestate.engine.bracket.AlignAnalysis;
import pro.photoestate.engine.image.Cores;
import pro.photoestate.engine.image.Homography;
import pro.photoestate.engine.image.Picture;
import pro.photoestate.engine.image.PixelOperation;
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
import pro.photoestate.recipe.Operation;
import pro.photoestate.recipe.Recipe;
import pro.photoestate.recipe.Step;

/** Finds what a recipe asks for in a negative and turns both into a view and operations. Used once, by one thread. */
final class Developing {

    private static final Set<Operation> GEOMETRY = EnumSet.of(Operation.VERTICALS, Operation.ROTATE, Operation.CROP);

    private final Negative negative;
    private final Recipe recipe;
    private final Optional<SceneAnalysis> known;
    private final Stages stages;
    private final Proxy proxy;

    private @Nullable VerticalsAnalysis verticals;
    private @Nullable WhiteBalanceAnalysis whiteBalance;
    private @Nullable ToneAnalysis tone;
    private @Nullable DetailAnalysis detail;
    private final List<PixelOperation> light = new ArrayList<>();
    private final List<PixelOperation> taste = new ArrayList<>();

    Developing(Negative negative, Recipe recipe, Optional<SceneAnalysis> known, Stages stages) {
        this.negative = negative;
        this.recipe = recipe;
        this.known = known;
        this.stages = stages;
        this.proxy = new Proxy(negative.reduced());
    }

    Development develop(Cores cores) {
        cores.run(known.isPresent() ? 1 : 2, i -> {
            if (i == 0) {
                stages.time("verticals", this::findVerticals);
            } else {
                proxy.tile();
            }
        });
        View view = frame();
        stages.time("white-balance", () -> whiteBalance(view));
        stages.time("tone", () -> tone(view));
        recipe.step(Operation.COLOUR).ifPresent(this::colour);
        stages.time("detail", () -> detail(view));
        return new Development(view, light, taste, analysis());
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
        return negative.align().map(Developing::common).orElse(Area.WHOLE);
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

    private void whiteBalance(View view) {
        Optional<Step> step = recipe.step(Operation.WHITE_BALANCE);
        if (step.isEmpty()) {
            return;
        }
        var params = WhiteBalanceParams.of(step.get());
        var found = known.flatMap(SceneAnalysis::whiteBalance).orElseGet(() -> WhiteBalance.analyse(proxy.tile()));
        whiteBalance = found;
        WhiteBalance.operation(params, found, proxy.view()).ifPresent(proxy::then);
        WhiteBalance.operation(params, found, view).ifPresent(light::add);
    }

    private void tone(View view) {
        Optional<Step> step = recipe.step(Operation.TONE);
        if (step.isEmpty()) {
            return;
        }
        var params = ToneParams.of(step.get());
        var found = known.flatMap(SceneAnalysis::tone)
                .filter(t -> t.suits(params))
                .orElseGet(() -> Tone.analyse(proxy.tile(), params));
        tone = found;
        proxy.then(Tone.operation(params, found, proxy.view()));
        taste.add(Tone.operation(params, found, view));
    }

    private void colour(Step step) {
        Colour.operation(ColourParams.of(step)).ifPresent(operation -> {
            proxy.then(operation);
            taste.add(operation);
        });
    }

    private void detail(View view) {
        Optional<DetailParams> params = recipe.step(Operation.DETAIL).map(DetailParams::of);
        if (params.isEmpty() || params.get().isIdentity()) {
            return;
        }
        var found = known.flatMap(SceneAnalysis::detail).orElseGet(() -> Detail.ofNoise(negative.noise()));
        if (!found.suits(params.get())) {
            found = Detail.analyse(proxy.tile(), found.noise());
        }
        detail = found;
        taste.add(Detail.operation(params.get(), found, view, negative.scale()));
    }
}
