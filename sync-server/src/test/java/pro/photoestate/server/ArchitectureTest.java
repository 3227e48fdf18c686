package pro.photoestate.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The rules of docs/architecture.md that concern the server; those about packages still to come hold already. */
class ArchitectureTest {

    /** A feature imports only features to its left. */
    private static final List<String> ORDER = List.of(
            "platform", "audit", "changes", "jobs", "mail", "accounts", "organizations", "usage", "billing", "projects", "photos",
            "sync", "delivery", "admin");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("pro.photoestate");

    private static String within(String feature) {
        return "pro.photoestate.server." + feature + "..";
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("pro.photoestate.(**)").should().beFreeOfCycles());
    }

    @Test
    void aFeatureKnowsOnlyThoseToItsLeft() {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String[] later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(ArchitectureTest::within)
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage(within(ORDER.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later));
        }
    }

    @Test
    void whatIsSharedAndWhatServesKnowNothingOfTheDesktop() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("pro.photoestate.app..", "pro.photoestate.engine..", "javafx..", "org.bytedeco.."));
    }

    @Test
    void eachLibraryStaysInItsPlace() {
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .resideOutsideOfPackage(within("platform"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi.."));
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Routes")
                .and()
                .resideOutsideOfPackage(within("platform"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.javalin.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(within("photos"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(within("billing"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.stripe.."));
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
                .resideOutsideOfPackages(within("jobs"), within("platform"))
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
