package pro.photoestate.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;

class ProfilesTest {

    @TempDir
    Path folder;

    static Iterable<String> builtIn() {
        return Profiles.builtIn();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyBuiltInProfileHidesPlaceAndSerialsAndSurvivesWriting(String name) {
        ExportProfile profile = Profiles.named(name);

        assertThat(profile.name()).isEqualTo(name);
        assertThat(profile.metadata()).isEqualTo(MetadataRules.PUBLIC);
        String json = ProfileJson.write(profile);
        assertThat(ProfileJson.write(ProfileJson.read(json, "again"))).isEqualTo(json);
    }

    @Test
    void aPhotoKeepsItsProportionsWithinTheLimitsAndIsNeverEnlarged() {
        ExportProfile profile = Profiles.named("mls-1024");

        assertThat(profile.size(6000, 4000)).isEqualTo(new Size(1024, 683));
        assertThat(profile.size(4000, 6000)).isEqualTo(new Size(512, 768));
        assertThat(profile.size(640, 480)).isEqualTo(new Size(640, 480));
        assertThat(profile.size(60_000, 10)).isEqualTo(new Size(1024, 1));
    }

    @Test
    void onlyAFullSizeJpegGoesStripByStrip() {
        assertThat(Profiles.named("full").fullSizeJpeg(6000, 4000)).isTrue();
        assertThat(Profiles.named("web").fullSizeJpeg(6000, 4000)).isFalse();
        assertThat(Profiles.named("mls-1280-125k").fullSizeJpeg(100, 100)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "{} | schema",
        "[] | JSON object",
        "{\"schema\":2} | schema 2 is not known",
        "{\"schema\":1,\"name\":\"a\",\"size\":3} | there is no field \"size\"",
        "{\"schema\":1,\"name\":\"a\",\"quality\":101} | quality: it must be a whole number from 1 to 100",
        "{\"schema\":1,\"name\":\"a\",\"quality\":\"high\"} | quality must be given as a whole number",
        "{\"schema\":1,\"name\":\"a b/c\"} | name: it must be",
        "{\"schema\":1,\"name\":\"..\"} | name: it must be",
        "{\"schema\":1,\"name\":\"a\",\"chroma\":\"4:1:1\"} | auto, 4:4:4, 4:2:2 or 4:2:0",
        "{\"schema\":1,\"name\":\"a\",\"format\":\"webp\"} | jpeg, png or tiff",
        "{\"schema\":1,\"name\":\"a\",\"maxBytes\":10} | maxBytes",
        "{\"schema\":1,\"name\":\"a\",\"maxBytes\":1.5} | maxBytes",
        "{\"schema\":1,\"name\":\"a\",\"format\":\"png\",\"maxBytes\":90000} | maxBytes",
        "{\"schema\":1,\"name\":\"a\",\"naming\":\"{nam}\"} | naming: the naming template has no {nam}",
        "{\"schema\":1,\"name\":\"a\",\"metadata\":{\"gps\":true}} | metadata.gps: there is no field \"gps\"",
        "{\"schema\":1,\"name\":\"a\",\"metadata\":{\"exif\":1}} | metadata.exif",
        "{\"schema\":1,\"name\":\"a\",\"name\":\"b\"} | not valid JSON",
        "nonsense | not valid JSON"
    })
    void aFaultyProfileIsRefusedWithThePlaceOfTheFault(String json, String expected) {
        assertThatThrownBy(() -> ProfileJson.read(json, "mine.json"))
                .isInstanceOfSatisfying(
                        PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.INVALID_SETTING))
                .hasMessageStartingWith("mine.json")
                .hasMessageContaining(expected);
    }

    @Test
    void readsAProfileFromAFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("agency.json"), "{\"schema\":1,\"name\":\"agency\",\"maxWidth\":800}");

        ExportProfile profile = Profiles.named(file.toString());

        assertThat(profile.maxWidth()).hasValue(800);
        assertThat(profile.maxHeight()).isEmpty();
        assertThat(profile.metadata()).isEqualTo(MetadataRules.PUBLIC);
    }

    @Test
    void aMissingProfileIsNamed() {
        assertThatThrownBy(() -> Profiles.named("mls-9")).hasMessageContaining("mls-9").hasMessageContaining("mls-2048");
        assertThatThrownBy(() -> Profiles.named(folder.resolve("no.json").toString()))
                .isInstanceOfSatisfying(
                        PhotoException.class, e -> assertThat(e.code()).isEqualTo(FaultCode.UNREADABLE));
    }
}
