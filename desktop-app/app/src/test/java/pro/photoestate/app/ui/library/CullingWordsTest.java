package pro.photoestate.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pro.photoestate.app.catalog.CatalogScene;
import pro.photoestate.app.catalog.Photo;
import pro.photoestate.app.catalog.SceneCard;
import pro.photoestate.app.ui.common.Texts;

class CullingWordsTest {

    private final CullingWords words = new CullingWords(Texts.of("library", Locale.ENGLISH));

    private static SceneItem scene(double... exposures) {
        UUID id = new UUID(0, 99);
        List<Photo> frames = IntStream.range(0, exposures.length)
                .mapToObj(i -> new Photo(new UUID(0, i), id, i + ".jpg", exposures[i], i + ".jpg", 480, 320, Optional.empty(), "", Photo.Marks.NONE))
                .toList();
        CatalogScene scene = new CatalogScene(id, new UUID(0, 100), 0, CatalogScene.State.NEW, 1, List.of());
        return new SceneItem.Stack(new SceneCard(scene, frames), false);
    }

    private String exposure(SceneItem item, int frame, boolean alone) {
        return words.exposure(item, item.card().frames().get(frame), alone);
    }

    @Test
    void placesAreCountedFromOne() {
        assertThat(words.place(0, 6)).isEqualTo("1 of 6");
    }

    @Test
    void aFrameOfSeveralIsNamedByItsExposureOnceItIsMarkedAlone() {
        SceneItem bracket = scene(-2, 0, 1.5);
        assertThat(exposure(bracket, 1, false)).isEqualTo("3 frames, marked together");
        assertThat(exposure(bracket, 0, true)).isEqualTo("Frame 1 of 3, −2 EV");
        assertThat(exposure(bracket, 1, true)).isEqualTo("Frame 2 of 3, 0 EV");
        assertThat(exposure(bracket, 2, true)).isEqualTo("Frame 3 of 3, +1.5 EV");
        assertThat(exposure(scene(0), 0, true)).isEmpty();
    }

    @Test
    void aFlagIsSaidWhereThereIsOne() {
        assertThat(words.flag(Photo.Flag.PICK)).isEqualTo("Picked");
        assertThat(words.flag(Photo.Flag.NONE)).isEmpty();
    }
}
