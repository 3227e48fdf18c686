package pro.photoestate.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.DeliveryFixture;
import pro.photoestate.app.TestShoot;
import pro.photoestate.app.edit.AnalysisRepository;
import pro.photoestate.app.platform.Machine;
import pro.photoestate.app.studio.ViewRequest;
import pro.photoestate.engine.export.Profiles;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.engine.render.AnalysisJson;
import pro.photoestate.engine.render.Cancel;
import pro.photoestate.engine.render.SceneAnalysis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An export goes by what Develop has found and shown, as far as the catalog has it. */
class StoredAnalysisTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** A confidence that no method finds. */
    private static final double MARK = 0.123;

    @TempDir
    Path folder;

    private DeliveryFixture desk;
    private UUID scene;
    private AnalysisRepository analyses;

    @BeforeEach
    void open() throws Exception {
        TestShoot.bracket(folder.resolve("card"), "living", 1, -3, -1.5, 0);
        desk = new DeliveryFixture(folder);
        scene = desk.scenes.getFirst();
        analyses = new AnalysisRepository(desk.catalog.database());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private SceneAnalysis seenInDevelop() {
        var request = new ViewRequest(
                desk.catalog.sceneFrames().of(scene), Looks.NATURAL, ViewRequest.USUAL_LONG_SIDE, Optional.empty(), false);
        return desk.studio.show(request, new Cancel()).picture().analysis();
    }

    /** The same analysis with the mark wherever a method tells how sure it is. */
    private static SceneAnalysis marked(SceneAnalysis found) {
        ObjectNode root = (ObjectNode) JSON.readTree(AnalysisJson.write(found));
        for (String part : List.of("verticals", "whiteBalance", "tone")) {
            ((ObjectNode) root.path(part)).put("confidence", MARK);
        }
        root.path("align").path("frames").forEach(f -> ((ObjectNode) f).put("residualPx", MARK));
        ((ObjectNode) root.path("windowPull")).put("pulledPct", MARK);
        return AnalysisJson.read(root.toString(), "here");
    }

    private Made export() {
        desk.queue.enqueue(
                new ExportRequest(
                        List.of(Profiles.named("full")), folder.resolve("out"), Optional.empty(), "", true, 0),
                List.of(new SceneExport(scene, Looks.NATURAL)));
        Claim claim = new JobRepository(desk.catalog.database()).claim(desk.clock.instant()).orElseThrow();
        try (DarkroomMaker maker = new DarkroomMaker(desk.catalog, Machine.usualMemory())) {
            return maker.make(claim, new StagedFiles(claim.job().id())::place, new Cancel(), stage -> {});
        }
    }

    private static String digest(Made made) {
        return made.files().getFirst().sha256();
    }

    @Test
    void thePhotoIsTheSameWithTheStoredAnalysisAndWithout() {
        Made anew = export();
        analyses.keep(scene, analyses.frames(scene), seenInDevelop());
        assertThat(digest(export())).isEqualTo(digest(anew));
    }

    @Test
    void nothingIsFoundAnewThatTheCatalogHas() {
        analyses.keep(scene, analyses.frames(scene), marked(seenInDevelop()));
        JsonNode report = JSON.readTree(export().report());
        for (String part : List.of("verticals", "whiteBalance", "tone")) {
            assertThat(report.path(part).path("confidence").asDouble()).as(part).isEqualTo(MARK);
        }
        assertThat(report.path("align")).hasSize(3).allSatisfy(f -> assertThat(f.path("residualPx").asDouble()).isEqualTo(MARK));
        assertThat(report.path("windowPull").path("pulledPct").asDouble()).isEqualTo(0.12);
    }

    @Test
    void whatIsOfOtherFramesOrAnotherProgramIsFoundAnew() {
        String anew = digest(export());
        analyses.keep(scene, "other frames", marked(seenInDevelop()));
        assertThat(digest(export())).isEqualTo(anew);
        analyses.keep(scene, analyses.frames(scene), marked(seenInDevelop()));
        desk.catalog.database().write(h -> h.execute("UPDATE scene_analysis SET analysis = replace(analysis, '\"schema\" : 1', '\"schema\" : 99')"));
        assertThat(digest(export())).isEqualTo(anew);
    }
}
