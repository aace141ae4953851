package rookery;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which way things may depend (house plan, section 3). An exception is [Allowed] in the code that
/// needs it.
class ArchitectureTest {
    private static final JavaClasses ROOKERY =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("rookery");

    private static final Map<String, Set<String>> MAY_USE =
            Map.of(
                    "core", Set.of(),
                    "dialect", Set.of("core"),
                    "store", Set.of("core"),
                    "lan", Set.of("core"),
                    "client", Set.of("dialect", "store", "core"),
                    "server", Set.of("dialect", "store", "core"),
                    "workbench", Set.of("client", "dialect", "core"),
                    "ui", Set.of("client", "workbench", "lan", "core"));

    /// What all dialects say in their own ways.
    private static final DescribedPredicate<JavaClass> WORDS =
            resideInAnyPackage(
                    "rookery.dialect.request", "rookery.dialect.reply", "rookery.dialect.event");

    @Test
    void layersDependOnlyDownwards() {
        MAY_USE.forEach(
                (layer, below) -> {
                    String[] allowed =
                            Stream.concat(Stream.of(layer), below.stream())
                                    .map(name -> "rookery." + name + "..")
                                    .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage("rookery." + layer + "..")
                            .should()
                            .dependOnClassesThat(
                                    resideInAPackage("rookery..")
                                            .and(
                                                    DescribedPredicate.not(
                                                            resideInAnyPackage(allowed)))
                                            .and(
                                                    DescribedPredicate.not(
                                                            resideInAPackage("rookery"))))
                            .because("house plan, section 3: " + layer + " may use " + below)
                            .allowEmptyShould(true)
                            .check(ROOKERY);
                });
    }

    @Test
    void coreStandsOnTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("rookery.core..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "rookery.core..", "java..", "org.jspecify.annotations.."))
                .check(ROOKERY);
    }

    @Test
    void dialectsArePure() {
        noClasses()
                .that()
                .resideInAPackage("rookery.dialect..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "java.nio.channels..",
                                        "java.nio.file..",
                                        "java.util.concurrent..",
                                        "java.net.http..",
                                        "java.sql..",
                                        "org.slf4j..",
                                        "io.netty..")
                                .or(
                                        describe(
                                                "sockets, files, clocks, threads",
                                                type ->
                                                        Set.of(
                                                                        "java.net.Socket",
                                                                        "java.io.File",
                                                                        "java.time.Clock",
                                                                        "java.lang.Thread",
                                                                        "java.security.SecureRandom",
                                                                        "java.util.Random")
                                                                .contains(type.getName()))))
                .because("a dialect is frames to records and back")
                .check(ROOKERY);
    }

    @Test
    void dialectsDoNotKnowEachOther() {
        slices().matching("rookery.dialect.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), WORDS)
                .ignoreDependency(WORDS, alwaysTrue())
                .allowEmptyShould(true)
                .check(ROOKERY);
    }

    @Test
    void onlyTheWiringNamesADialect() {
        noClasses()
                .that()
                .resideOutsideOfPackages("rookery.dialect..", "rookery.app..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("rookery.dialect.*..").and(DescribedPredicate.not(WORDS)))
                .because("a new dialect is one package and one line of wiring")
                .check(ROOKERY);
    }

    @Test
    void everyPackageIsNullMarked() {
        noClasses()
                .should(
                        ArchCondition.from(
                                describe(
                                        "live in a package without @NullMarked",
                                        type ->
                                                !type.getPackage()
                                                        .isAnnotatedWith(
                                                                "org.jspecify.annotations.NullMarked"))))
                .because("NullAway looks only where a package says so")
                .check(ROOKERY);
    }

    @Test
    void noCycles() {
        slices().matching("rookery.(*)..").should().beFreeOfCycles().check(ROOKERY);
        for (String layer : MAY_USE.keySet()) {
            slices().matching("rookery." + layer + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(ROOKERY);
        }
    }

    @Test
    void eachLibraryHasItsRooms() {
        onlyIn("javafx..", "rookery.ui..", "rookery.app..");
        onlyIn("io.netty..", "rookery.server.net..", "rookery.app..");
        onlyIn("org.java_websocket..", "rookery.client.net..", "rookery.app..");
        onlyIn("java.net.http..", "rookery.client.net..", "rookery.app..");
        onlyIn("java.sql..", "rookery.store.sqlite..", "rookery.app..");
        onlyIn("org.bouncycastle..", "rookery.server.account..", "rookery.app..");
        onlyIn("io.github.jaredmdobson..", "rookery.client.voice..", "rookery.app..");
        onlyIn("javax.sound..", "rookery.client.voice..", "rookery.app..");
    }

    private static void onlyIn(String library, String... rooms) {
        noClasses()
                .that(
                        DescribedPredicate.not(resideInAnyPackage(rooms))
                                .and(DescribedPredicate.not(annotatedWith(Allowed.class))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .because(
                        library
                                + " stands only in "
                                + Stream.of(rooms).collect(Collectors.joining(", ")))
                .check(ROOKERY);
    }

    @Test
    void onlyTheAppReadsTheClockAndRollsDice() {
        noClasses()
                .that(
                        DescribedPredicate.not(resideInAPackage("rookery.app.."))
                                .and(DescribedPredicate.not(annotatedWith(Allowed.class))))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(java.time.InstantSource.class, "system")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("tests hand in their own clock and ids")
                .check(ROOKERY);
    }

    @Test
    void onlyTheAppTheLanesAndSessionsMakeThreads() {
        DescribedPredicate<JavaClass> allowed =
                resideInAnyPackage(
                                "rookery.app..",
                                "rookery.client.session..",
                                "rookery.server.lane..",
                                "rookery.server.net..",
                                "rookery.store.sqlite..")
                        .or(annotatedWith(Allowed.class));
        noClasses()
                .that(DescribedPredicate.not(allowed))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "ofPlatform")
                .because("the concurrency page lists every thread")
                .check(ROOKERY);
    }

    @Test
    void modelsKnowNoService() {
        noClasses()
                .that()
                .resideInAPackage("rookery.ui..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "rookery.workbench..", "rookery.lan..", "javafx.scene..", "javafx.stage..")
                .allowEmptyShould(true)
                .check(ROOKERY);
    }

    @Test
    void controllersNeverCallTheirViews() {
        noClasses()
                .that()
                .resideInAPackage("rookery.ui..")
                .and()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("View")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .allowEmptyShould(true)
                .check(ROOKERY);
    }
}
