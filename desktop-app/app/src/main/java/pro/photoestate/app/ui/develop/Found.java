package pro.photoestate.app.ui.develop;

import java.util.Optional;
import java.util.OptionalDouble;
import pro.photoestate.engine.op.tone.ToneSettings;
import pro.photoestate.engine.op.verticals.VerticalsAnalysis;
import pro.photoestate.engine.op.whitebalance.WhiteBalance;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.recipe.Operation;

/** What the engine found for a scene, where a parameter is left to it: what its slider shows meanwhile. */
record Found(Optional<SceneAnalysis> analysis) {

    OptionalDouble of(Operation operation, String name) {
        return switch (operation) {
            case TONE -> analysis.flatMap(SceneAnalysis::tone)
                    .map(t -> tone(t.auto(), name))
                    .orElse(OptionalDouble.empty());
            case VERTICALS -> analysis.flatMap(SceneAnalysis::verticals)
                    .filter(VerticalsAnalysis::applied)
                    .map(v -> OptionalDouble.of(name.equals("roll") ? v.rollDeg() : v.pitchDeg()))
                    .orElse(OptionalDouble.empty());
            case WHITE_BALANCE -> analysis.flatMap(SceneAnalysis::whiteBalance)
                    .map(WhiteBalance::light)
                    .map(l -> OptionalDouble.of(name.equals("temperature") ? l.kelvin() : l.tint()))
                    .orElse(OptionalDouble.empty());
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble tone(ToneSettings auto, String name) {
        return switch (name) {
            case "exposure" -> OptionalDouble.of(auto.exposure());
            case "highlights" -> OptionalDouble.of(auto.highlights());
            case "shadows" -> OptionalDouble.of(auto.shadows());
            case "whites" -> OptionalDouble.of(auto.whites());
            case "blacks" -> OptionalDouble.of(auto.blacks());
            case "contrast" -> OptionalDouble.of(auto.contrast());
            case "localContrast" -> OptionalDouble.of(auto.localContrast());
            default -> OptionalDouble.empty();
        };
    }
}
