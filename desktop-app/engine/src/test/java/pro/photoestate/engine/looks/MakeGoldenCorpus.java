package pro.photoestate.engine.looks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.opencv.opencv_core.Mat;
import pro.photoestate.engine.render.AnalysisJson;
import pro.photoestate.engine.render.SceneAnalysis;
import pro.photoestate.recipe.RecipeJson;

/**
 * Makes the golden corpus anew, on purpose, when pixels have changed for the better: {@code MakeGoldenCorpus FOLDER} with
 * the folder {@code src/test/resources/pro/photoestate/engine/looks/golden}. CONTRIBUTING.md has the whole command. Look at
 * every changed picture before committing it.
 */
final class MakeGoldenCorpus {

    private MakeGoldenCorpus() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path scratch = Files.createTempDirectory("golden");
        Files.createDirectories(folder);
        Map<String, SceneAnalysis> found = new TreeMap<>();
        try (GoldenDarkroom darkroom = new GoldenDarkroom(scratch)) {
            for (GoldenCase one : GoldenCase.all()) {
                SceneAnalysis analysis = found.computeIfAbsent(one.scene(), scene -> darkroom.found(scene, one.asking()));
                Files.writeString(folder.resolve(one.scene() + ".analysis.json"), AnalysisJson.write(analysis) + "\n");
                Files.writeString(folder.resolve(one.name() + ".recipe.json"), RecipeJson.write(one.recipe()) + "\n");
                try (Mat print = darkroom.print(one.scene(), one.recipe(), analysis)) {
                    Files.write(folder.resolve(one.name() + ".jpg"), GoldenDarkroom.coded(print));
                }
            }
        }
    }
}
