package pro.photoestate.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.photoestate.recipe.OperationClass.ALTERATION;
import static pro.photoestate.recipe.OperationClass.ENHANCEMENT;
import static pro.photoestate.recipe.OperationClass.REDACTION;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pro.photoestate.recipe.OperationClass;

class DigitalSourceTypeTest {

    @Test
    void tellsWhatWasDone() {
        assertThat(DigitalSourceType.of(1, Set.of())).isEqualTo(DigitalSourceType.DIGITAL_CAPTURE);
        assertThat(DigitalSourceType.of(1, Set.of(ENHANCEMENT))).isEqualTo(DigitalSourceType.ALGORITHMICALLY_ENHANCED);
        assertThat(DigitalSourceType.of(5, Set.of(ENHANCEMENT))).isEqualTo(DigitalSourceType.COMPUTATIONAL_CAPTURE);
    }

    @Test
    void aChangeOfContentIsNeverHiddenByTheRest() {
        assertThat(DigitalSourceType.of(5, Set.of(ENHANCEMENT, REDACTION))).isEqualTo(DigitalSourceType.HUMAN_EDITS);
        assertThat(DigitalSourceType.of(5, Set.of(ENHANCEMENT, REDACTION, ALTERATION)))
                .isEqualTo(DigitalSourceType.COMPOSITE);
    }

    @Test
    void generativeMediaAreToldWhateverElseWasDone() {
        for (Set<OperationClass> classes : List.of(Set.of(ENHANCEMENT), Set.of(ENHANCEMENT, ALTERATION))) {
            assertThat(new Provenance(5, classes, true).sourceType().uri())
                    .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia");
        }
    }
}
