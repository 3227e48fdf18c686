package pro.photoestate.app.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.photoestate.engine.image.FaultCode;
import pro.photoestate.engine.image.PhotoException;
import pro.photoestate.engine.looks.Looks;
import pro.photoestate.recipe.RecipeJson;

class UserLooksTest {

    @TempDir
    Path folder;

    private UserLooks looks;

    @BeforeEach
    void begin() {
        looks = new UserLooks(folder.resolve("looks"));
    }

    private static void refused(ThrowingCallable work, FaultCode code, String words) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(PhotoException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(words);
    }

    @Test
    void aLookIsThereAgainAfterItWasSaved() {
        assertThat(looks.list().looks()).isEmpty();
        looks.save(" Küche: hell/warm ", Looks.WARM);
        assertThat(new UserLooks(folder.resolve("looks")).list().looks()).singleElement().satisfies(look -> {
            assertThat(look.name()).isEqualTo("Küche: hell/warm");
            assertThat(look.recipe().steps()).isEqualTo(Looks.WARM.steps());
            assertThat(look.file()).hasFileName("Küche- hell-warm.json");
        });
    }

    @Test
    void namesThatDifferOnlyWhereFilesMustNotBothStay() {
        looks.save("a/b", Looks.WARM);
        looks.save("a:b", Looks.CRISP);
        assertThat(looks.list().looks()).extracting(UserLook::name).containsExactly("a/b", "a:b");
    }

    @Test
    void namesDifferByMoreThanCase() {
        looks.save("Mine", Looks.WARM);
        refused(() -> looks.save("mINE", Looks.WARM), FaultCode.EXISTS, "there is a look");
        refused(() -> looks.save("Natural", Looks.WARM), FaultCode.EXISTS, "built-in");
        refused(() -> looks.save("  ", Looks.WARM), FaultCode.INVALID_SETTING, "1 to 60");
        refused(() -> looks.save("x".repeat(61), Looks.WARM), FaultCode.INVALID_SETTING, "1 to 60");
        refused(() -> looks.save("a\nb", Looks.WARM), FaultCode.INVALID_SETTING, "visible");
    }

    @Test
    void aLookIsRenamedReplacedAndRemoved() {
        UserLook look = looks.save("Mine", Looks.WARM);
        UserLook other = looks.rename(look, "mine"); // only its case
        assertThat(looks.list().looks()).containsExactly(other);
        looks.save("Yours", Looks.CRISP);
        refused(() -> looks.rename(other, "yours"), FaultCode.EXISTS, "already");
        UserLook changed = looks.replace(other, Looks.BRIGHT);
        assertThat(changed.recipe()).isEqualTo(Looks.BRIGHT.withName("mine"));
        looks.delete(changed);
        looks.delete(changed);
        assertThat(looks.list().looks()).extracting(UserLook::name).containsExactly("Yours");
    }

    @Test
    void aFileThatIsNoLookIsNamedAndSpoilsNoOther() throws IOException {
        UserLook look = looks.save("Mine", Looks.WARM);
        Files.writeString(folder.resolve("looks/broken.json"), "{\"schema\":1");
        Files.writeString(folder.resolve("looks/copy.json"), RecipeJson.write(look.recipe()));
        Files.writeString(folder.resolve("looks/huge.json"), " ".repeat(2 << 20));
        Files.writeString(folder.resolve("looks/natural.json"), RecipeJson.write(Looks.NATURAL));
        Files.createDirectory(folder.resolve("looks/folder.json"));
        UserLooks.Listing listing = looks.list();
        assertThat(listing.looks()).hasSize(1);
        assertThat(listing.faults()).hasSize(5).anySatisfy(f -> assertThat(f.english()).contains("broken.json", "not valid JSON"));
    }

    @Test
    void aLookTravelsAsAFile() throws IOException {
        Path file = folder.resolve("given.json");
        looks.exportTo(looks.save("Mine", Looks.WARM), file, false);
        UserLooks others = new UserLooks(folder.resolve("others"));
        assertThat(others.importFrom(file).recipe()).isEqualTo(Looks.WARM.withName("Mine"));
        refused(() -> others.importFrom(file), FaultCode.EXISTS, "already");
        refused(() -> looks.exportTo(looks.list().looks().getFirst(), file, false), FaultCode.EXISTS, "exists already");
        Files.writeString(file, "no look");
        refused(() -> others.importFrom(file), FaultCode.INVALID_SETTING, "not a look");
        refused(() -> others.importFrom(folder.resolve("none.json")), FaultCode.UNREADABLE, "cannot be read");
    }
}
