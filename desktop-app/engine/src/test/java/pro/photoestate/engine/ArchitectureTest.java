package pro.photoestate.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The rules of docs/architecture.md that concern the engine. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("pro.photoestate");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("pro.photoestate.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void engineKnowsNoWindowDatabaseOrNetwork() {
        noClasses()
                .that()
                .resideInAPackage("pro.photoestate.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.sql..", "okhttp3..", "pro.photoestate.app..")
                .check(CLASSES);
    }

    @Test
    void timeAndChanceArePassedIn() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Random.class)
                .check(CLASSES);
    }

    @Test
    void threadsAreMadeOnlyWhereTheyAreOwned() {
        noClasses()
                .that()
                .resideOutsideOfPackage("pro.photoestate.engine.render..")
                .should()
                .callConstructor(Thread.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Executors.class)
                .check(CLASSES);
    }
}
