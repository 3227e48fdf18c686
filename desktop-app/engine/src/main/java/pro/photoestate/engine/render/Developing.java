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

    /** How the camera was held and what the light was are found side by side: neither needs the other. */
    Development develop(Cores cores) {
        cores.run(2, i -> {
            if (i == 0) {
                stages.time("verticals", this::findVerticals);
            } else {
                findLight();
            }
        });
        View view = frame();
        light(view);
        taste(view);
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

    /** What is known of the scene counts where the frames were not asked for: before and after show the same part. */
    private Area commonArea() {
        return negative.align()
                .or(() -> known.flatMap(SceneAnalysis::align))
                .map(Developing::common)
                .orElse(Area.WHOLE);
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

    /** In the order of the operations, each in the scene as the ones before leave it. */
    private void findLight() {
        stages.time("white-balance", this::findWhiteBalance);
        stages.time("tone", this::findTone);
        recipe.step(Operation.COLOUR).map(ColourParams::of).flatMap(Colour::operation).ifPresent(o -> proxy.then(() -> o));
        stages.time("detail", this::findDetail);
    }

    private void findWhiteBalance() {
        Optional<Step> step = recipe.step(Operation.WHITE_BALANCE);
        if (step.isEmpty()) {
            return;
        }
        var found = known.flatMap(SceneAnalysis::whiteBalance).orElseGet(() -> WhiteBalance.analyse(proxy.tile()));
        whiteBalance = found;
        proxy.then(() -> WhiteBalance.operation(WhiteBalanceParams.of(step.get()), found, proxy.view())
                .orElse(tile -> {}));
    }

    private void findTone() {
        Optional<ToneParams> params = recipe.step(Operation.TONE).map(ToneParams::of);
        if (params.isEmpty()) {
            return;
        }
        var found = known.flatMap(SceneAnalysis::tone)
                .filter(t -> t.suits(params.get()))
                .orElseGet(() -> Tone.analyse(proxy.tile(), params.get()));
        tone = found;
        proxy.then(() -> Tone.operation(params.get(), found, proxy.view()));
    }

    private void findDetail() {
        Optional<DetailParams> params = detailParams();
        if (params.isEmpty()) {
            return;
        }
        var found = known.flatMap(SceneAnalysis::detail).map(this::withOwnNoise).orElseGet(() -> Detail.ofNoise(negative.noise()));
        detail = found.suits(params.get()) ? found : Detail.analyse(proxy.tile(), found.noise());
    }

    /** The noise is that of the full size wherever it is there: that of a preview is another. */
    private DetailAnalysis withOwnNoise(DetailAnalysis found) {
        return negative.scale() == 1 ? new DetailAnalysis(found.version(), negative.noise(), found.maps()) : found;
    }

    private Optional<DetailParams> detailParams() {
        return recipe.step(Operation.DETAIL).map(DetailParams::of).filter(p -> !p.isIdentity());
    }

    private void light(View view) {
        WhiteBalanceAnalysis found = whiteBalance;
        if (found != null) {
            var params = WhiteBalanceParams.of(recipe.step(Operation.WHITE_BALANCE).orElseThrow());
            WhiteBalance.operation(params, found, view).ifPresent(light::add);
        }
    }

    private void taste(View view) {
        ToneAnalysis toneFound = tone;
        if (toneFound != null) {
            var params = ToneParams.of(recipe.step(Operation.TONE).orElseThrow());
            taste.add(Tone.operation(params, toneFound, view));
        }
        recipe.step(Operation.COLOUR).map(ColourParams::of).flatMap(Colour::operation).ifPresent(taste::add);
        DetailAnalysis detailFound = detail;
        if (detailFound != null) {
            taste.add(Detail.operation(detailParams().orElseThrow(), detailFound, view, negative.scale()));
        }
    }
}
