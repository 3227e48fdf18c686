package pro.photoestate.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pro.photoestate.app.delivery.DeliveryPlan.Language;
import pro.photoestate.app.outside.Declaration;
import pro.photoestate.app.outside.Deed;
import pro.photoestate.engine.export.DigitalSourceType;
import pro.photoestate.engine.export.Disclosure;
import pro.photoestate.recipe.OperationClass;

class DisclosureTextTest {

    private static final DisclosureText ENGLISH = new DisclosureText(Language.ENGLISH);

    private static DeliveryScene outside(Deed... deeds) {
        return Papers.withOutside(Papers.scene(1), Optional.of(Papers.said(deeds)));
    }

    private static String whole(Language language, DeliveryScene... scenes) {
        DeliveryOrder order = Papers.order(scenes);
        return new DisclosureText(language)
                .whole(DisclosureText.told(order, order.names(order.profiles().getFirst())));
    }

    @Test
    void aMergedPhotoHasNoLabelAndSaysWhatItIsMergedFrom() {
        Disclosure said = ENGLISH.of(Papers.scene(1), "");
        assertThat(said.label()).isEmpty();
        assertThat(said.text()).startsWith("Merged from 3 exposures").contains("Nothing was added, removed or replaced");
        assertThat(Papers.scene(1).provenance().sourceType()).isEqualTo(DigitalSourceType.COMPUTATIONAL_CAPTURE);
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void everyAlterationIsNamedInItsLabelAndItsTextInBothLanguages(Deed deed) {
        DeliveryScene scene = outside(deed);
        for (Language language : Language.values()) {
            Disclosure said = new DisclosureText(language).of(scene, scene.altered() ? "a-original.jpg" : "");
            boolean altered = deed.kind() == OperationClass.ALTERATION;
            assertThat(said.label().isEmpty()).isEqualTo(deed == Deed.ENHANCEMENT);
            assertThat(said.text()).contains("StageCo").contains("sofa and rug").doesNotContain("{");
            assertThat(said.text().contains("a-original.jpg")).isEqualTo(altered);
            assertThat(scene.provenance().sourceType() == DigitalSourceType.COMPOSITE).isEqualTo(altered);
        }
    }

    @Test
    void severalAlterationsAreAllNamed() {
        Disclosure said = ENGLISH.of(outside(Deed.STAGING, Deed.SKY), "a.jpg");
        assertThat(said.label()).isEqualTo("Sky replaced, Virtually staged");
        assertThat(said.text())
                .isEqualTo("Digitally altered: the sky was replaced; furniture or decoration was added. Details: sofa and rug."
                        + " Done by StageCo. The unaltered original is a.jpg.");
    }

    @Test
    void aPictureThatNobodyDeclaredClaimsNothing() {
        Disclosure said = ENGLISH.of(Papers.withOutside(Papers.scene(1), Optional.empty()), "");
        assertThat(said.label()).isEqualTo("Not declared");
        assertThat(said.text()).doesNotContain("Nothing was added");
    }

    @Test
    void bothLanguagesStandOneBehindTheOther() {
        String text = whole(Language.BOTH, outside(Deed.STAGING));
        assertThat(text).contains("Virtually staged", "Digital möbliert");
        assertThat(text.indexOf("How these photos")).isLessThan(text.indexOf("Wie diese Fotos"));
    }

    @Test
    void aDeliveryWithoutAlterationsGetsAShortStatement() {
        String text = whole(Language.ENGLISH, Papers.scene(1), Papers.scene(2));
        assertThat(text).contains("5 Lake Road").contains("All 2 photos show the property as it was").doesNotContain("PES_");
    }

    @Test
    void aDeliveryWithOneNamesWhatWasAlteredOnWhichPhotoAndWhereTheOriginalIs() {
        String text = whole(Language.ENGLISH, Papers.scene(2), outside(Deed.STAGING));
        assertThat(text)
                .contains("One of these photos is digitally altered")
                .contains("PES_1.jpg - Virtually staged: Digitally altered: furniture or decoration was added.")
                .contains("The unaltered original is PES_1-original.jpg.")
                .contains("All other photos show the property as it was")
                .doesNotContain("PES_2.jpg");
    }

    @Test
    void whatWasHiddenForPrivacyIsToldAndIsNoAlteration() {
        DeliveryScene scene = outside(Deed.PRIVACY);
        assertThat(scene.altered()).isFalse();
        assertThat(scene.provenance().sourceType()).isEqualTo(DigitalSourceType.HUMAN_EDITS);
        assertThat(whole(Language.ENGLISH, scene)).contains("In one photo faces").doesNotContain("altered");
    }

    @ParameterizedTest
    @EnumSource(value = Deed.class, names = {"ENHANCEMENT", "STAGING", "PRIVACY"})
    void generativeAiIsToldInLabelTextAndSourceTypeWhateverItDid(Deed deed) {
        var said = new Declaration(Set.of(deed), "", "StageCo", true);
        DeliveryScene scene = Papers.withOutside(Papers.scene(1), Optional.of(said));
        Disclosure told = ENGLISH.of(scene, "");
        assertThat(told.label()).endsWith("Generative AI");
        assertThat(told.text()).contains("Generative AI made some of what is seen").doesNotContain("Nothing was added");
        assertThat(scene.provenance().sourceType())
                .isEqualTo(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
        assertThat(whole(Language.BOTH, scene, Papers.scene(2)))
                .contains("In one photo generative AI")
                .contains("In einem Foto hat generative KI")
                .contains("PES_1.jpg - ");
    }

    @Test
    void whatPeopleTypeIsNeverTakenForAPattern() {
        var said = new Declaration(Set.of(Deed.OTHER), "it's {0} of 5 % <b>", "O'Neill");
        Disclosure told = ENGLISH.of(Papers.withOutside(Papers.scene(1), Optional.of(said)), "a.jpg");
        assertThat(told.text()).contains("it's {0} of 5 % <b>").contains("O'Neill");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        Set<String> english = new TreeSet<>(DisclosureWords.of(Locale.ENGLISH).bundle().keySet());
        Set<String> german = new TreeSet<>(DisclosureWords.of(Locale.GERMAN).bundle().keySet());
        assertThat(german).isEqualTo(english);
        for (Deed deed : List.of(Deed.values())) {
            if (deed.kind() == OperationClass.ALTERATION) {
                assertThat(english).contains(deed.code(), deed.code() + ".label");
            }
        }
    }

    @Test
    void onePhotoIsNotSpokenOfAsSeveral() {
        assertThat(whole(Language.ENGLISH, Papers.scene(1))).contains("The photo shows").doesNotContain("All 1 photos");
        assertThat(whole(Language.GERMAN, Papers.scene(1))).contains("Das Foto zeigt").doesNotContain("Alle 1 Fotos");
    }
}
