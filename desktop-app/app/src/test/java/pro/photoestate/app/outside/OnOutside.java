package pro.photoestate.app.outside;


import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.app.DeliveryFixture;
import pro.photoestate.app.TestShoot;
import pro.photoestate.engine.render.Cancel;

/** What tests have that give scenes to others: a bracket and a single frame, and what comes back of a sofa. */
abstract class OnOutside {

    static final Declaration STAGED =
            new Declaration(Set.of(Deed.STAGING), "a red sofa", "StageCo", true);

    @TempDir
    Path folder;

    DeliveryFixture desk;
    UUID living;
    UUID hall;

    @BeforeEach
    void open() throws IOException {
        TestShoot.livingAndHall(folder.resolve("card"));
        desk = new DeliveryFixture(folder);
        living = sceneOf(3);
        hall = sceneOf(1);
    }

    UUID sceneOf(int frames) {
        return desk.scenes.stream()
                .filter(s -> desk.catalog.scenes().photos(s).size() == frames)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    OutsideCopy send(UUID scene, boolean jpeg) {
        return desk.outside.send(scene, "StageCo", jpeg, new Cancel());
    }
}
