package pro.photoestate.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import pro.photoestate.recipe.RecipeException;

class SentenceTest {

    private static final Sentence SCHEMA = Sentence.of("recipe.schema", 1700, 1);

    @Test
    void isToldInTheReadersLanguage() {
        assertThat(SCHEMA.english()).isEqualTo("schema 1700 is not known here (known: 1)");
        assertThat(SCHEMA.in(Locale.GERMANY)).isEqualTo("Schema 1700 ist hier nicht bekannt (bekannt: 1)");
        assertThat(SCHEMA.in(Locale.FRENCH)).isEqualTo(SCHEMA.english());
    }

    @Test
    void sentencesWithinItFollowItsLanguage() {
        Sentence whole = Sentence.of("recipe.at", "schema", SCHEMA);
        assertThat(whole.in(Locale.GERMAN)).isEqualTo("schema: Schema 1700 ist hier nicht bekannt (bekannt: 1)");
    }

    @Test
    void comesBackFromJson() {
        Sentence whole = Sentence.of("recipe.at", "a \"name\" {0} 'quoted'", SCHEMA);
        Sentence back = SentenceJson.read(SentenceJson.write(whole));
        assertThat(back.english()).isEqualTo(whole.english()).contains("a \"name\" {0} 'quoted'");
        assertThat(back.in(Locale.GERMAN)).isEqualTo(whole.in(Locale.GERMAN));
        assertThat(SentenceJson.write(whole).lines()).hasSize(1);
    }

    @Test
    void whatAnotherVersionWroteIsToldInItsEnglish() {
        List<String> strange = List.of(
                "A frame seems to be missing.",
                "{\"text\":\"Said later.\",\"key\":\"recipe.later\",\"arguments\":[]}",
                "{\"text\":\"Said elsewhere.\",\"key\":\"../../evil\",\"arguments\":[]}",
                "{\"text\":\"Said otherwise.\",\"key\":\"recipe.schema\",\"arguments\":[\"one\",\"two\"]}",
                "{broken");
        assertThat(strange.stream().map(s -> SentenceJson.read(s).in(Locale.GERMAN)))
                .containsExactly(
                        "A frame seems to be missing.", "Said later.", "Said elsewhere.", "Said otherwise.", "{broken");
    }

    @Test
    void aRecipesFaultNamesItsPlaceInBothLanguages() {
        var fault = new RecipeException("steps[2].id", Sentence.of("recipe.stepId"));
        assertThat(fault).hasMessage("steps[2].id: a step needs an id that is not blank");
        assertThat(fault.sentence().in(Locale.GERMAN)).isEqualTo("steps[2].id: ein Schritt braucht eine Kennung, die nicht leer ist");
    }
}
