package pro.photoestate.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The rules of docs/architecture.md that concern the desktop; those about packages still to come hold already. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("pro.photoestate");

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("pro.photoestate.(**)").should().beFreeOfCycles());
    }

    @Test
    void onlyTheEngineKnowsItsNativeLibrary() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("pro.photoestate.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco.."));
    }

    @Test
    void theEngineKnowsNothingOfTheApp() {
        check(noClasses()
                .that()
                .resideInAPackage("pro.photoestate.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.sql..", "okhttp3..", "pro.photoestate.app.."));
    }

    @Test
    void viewModelsKnowNoToolkit() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."));
    }

    @Test
    void theDatabaseAndTheCloudStayInTheirPlaces() {
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .resideOutsideOfPackage("..platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..sync.transfer..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.."));
    }

    @Test
    void timeAndChanceArePassedIn() {
        check(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Random.class));
    }

    @Test
    void threadsAreMadeOnlyWhereTheyAreOwned() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("..queue..", "..render..", "..platform..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Executors.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
