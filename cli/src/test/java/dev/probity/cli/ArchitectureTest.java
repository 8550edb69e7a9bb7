package dev.probity.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The shape of the house: who may know whom.
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.probity");

    @Test
    void allModulesAreLookedAt() {
        Set<String> modules = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("dev.probity."))
                .map(name -> name.split("\\.", -1)[2])
                .collect(Collectors.toSet());

        assertThat(modules)
                .contains("monitor", "documents", "storage", "client", "probes", "faults", "health", "server", "cli");
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(HOUSE);
    }

    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("dev.probity")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }

    @Test
    void theDomainDoesNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAPackage("dev.probity.monitor..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.net..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.sql..",
                        "javax.net..",
                        "java.net.http..")
                .check(HOUSE);
    }

    @Test
    void theDomainKnowsTheJavaPlatformOnly() {
        classes()
                .that()
                .resideInAPackage("dev.probity.monitor..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.probity.monitor..", "java..", "org.jspecify.annotations..")
                .check(HOUSE);
    }

    @Test
    void onlyTheSystemTimeReadsAClock() {
        noClasses()
                .that()
                .resideInAPackage("dev.probity.monitor..")
                .and()
                .haveNameNotMatching(".*\\.Time(\\$.*)?")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(HOUSE);
    }

    @Test
    void onlyTheStoreAndTheCheckOfDatabasesSpeakSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.probity.storage.sqlite..",
                        "dev.probity.health.checks.database..",
                        "dev.probity.health.bindings..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(HOUSE);
    }

    @Test
    void theHealthLibraryKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("dev.probity.health..")
                .and()
                .resideOutsideOfPackage("dev.probity.health.bindings..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.probity..").and(resideOutsideOfPackage("dev.probity.health..")))
                .check(HOUSE);
    }

    @Test
    void nobodyButTheEngineKnowsNetty() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.probity.client.transport.netty..", "dev.probity.faults..", "dev.probity.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(HOUSE);
    }

    @Test
    void nothingButTheCommandKnowsEverything() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.probity.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.probity.cli..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("dev.probity.client..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.probity.monitor..",
                        "dev.probity.probes..",
                        "dev.probity.documents..",
                        "dev.probity.faults..")
                .check(HOUSE);
    }
}
