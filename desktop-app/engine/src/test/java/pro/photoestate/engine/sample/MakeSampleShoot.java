package pro.photoestate.engine.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the sample shoot from a rendering: {@code MakeSampleShoot RENDERED SHOOT TRUTH} reads the radiance that the
 * scene scripts wrote into RENDERED, writes the camera's JPEGs and {@code shoot.json} into SHOOT, and the small radiance
 * maps, masks and truth for tests into TRUTH. Views that were not rendered are left out. The same rendering gives the
 * same bytes.
 */
public final class MakeSampleShoot {

    private MakeSampleShoot() {}

    /** @param args the rendered radiance, the folder of the shoot, the folder of the tests' truth */
    public static void main(String[] args) throws IOException {
        Path rendered = Path.of(args[0]);
        Path shoot = Files.createDirectories(Path.of(args[1]));
        Photographer photographer = new Photographer(shoot);
        List<ShootTruth.SetTruth> sets = new ArrayList<>();
        for (ShootPlan.Set set : ShootPlan.rendered(rendered)) {
            sets.add(photographer.photograph(set, RenderedScene.read(rendered.resolve(set.name()))));
        }
        String broken = photographer.breakCopy(sets.getLast().frames().getLast().file());
        ShootTruth truth = new ShootTruth(CameraExif.MAKE, CameraExif.MODEL, sets, List.of(broken));
        writeJson(shoot.resolve("shoot.json"), truth);
        new TruthMaps(rendered, Path.of(args[2])).write();
    }

    /** Writes a record as text for people and programs. */
    static void writeJson(Path file, Object value) throws IOException {
        String json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(value);
        Files.writeString(file, json + "\n");
    }
}
