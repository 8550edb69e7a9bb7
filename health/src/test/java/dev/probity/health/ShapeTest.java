package dev.probity.health;

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
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the library is made of.
class ShapeTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.probity.health");

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(LIBRARY);
    }

    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("dev.probity.health")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }

    @Test
    void itNeedsNothingAtRunTimeButTheBaseOfThePlatform() throws Exception {
        Path classes = Path.of(HealthChecker.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ModuleDescriptor module = ModuleFinder.of(classes)
                .find("dev.probity.health")
                .orElseThrow()
                .descriptor();

        assertThat(module.requires())
                .filteredOn(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
        assertThat(module.requires())
                .extracting(Requires::name)
                .allMatch(name -> name.startsWith("java.") || name.startsWith("jdk.") || name.equals("org.jspecify"));
    }

    @Test
    void itKnowsThePlatformOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.probity.health..",
                        "java..",
                        "javax.sql..",
                        "javax.net..",
                        "javax.security.auth.x500..",
                        "com.sun.net.httpserver..",
                        "org.jspecify.annotations..")
                .check(LIBRARY);
    }

    @Test
    void whatIsDecidedReadsNoClock() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(SystemTime|HealthEndpoint|RedisCheck|HeartbeatCheck)")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(LIBRARY);
    }

    @Test
    void everyPackageIsLookedAt() {
        assertThat(LIBRARY.stream().map(JavaClass::getPackageName).distinct())
                .containsAll(List.of(
                        "dev.probity.health",
                        "dev.probity.health.checks.cache",
                        "dev.probity.health.export",
                        "dev.probity.health.run"));
    }
}
