package org.tandemswitch.system.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Order(10)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {
    private static final String[] ENGINE = {"org.mobicents..", "org.restcomm..", "gov.nist..", "javax.sip.."};

    private final JavaClasses all = BuiltEar.classes();

    @ParameterizedTest
    @EnumSource
    void room_is_in_the_ear(Room room) {
        assertThat(all).anyMatch(room::holds);
    }

    @ParameterizedTest
    @EnumSource
    void room_knows_only_the_rooms_below_it(Room room) {
        noClasses()
                .that(room.classes())
                .should()
                .dependOnClassesThat(Room.classesOf(room.mustNotKnow()))
                .check(all);
    }

    @Test
    void domain_depends_on_the_jdk_alone() {
        classes()
                .that(Room.DOMAIN.classes())
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.or(
                        Room.DOMAIN.classes(),
                        JavaClass.Predicates.resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.."),
                        DescribedPredicate.describe(
                                "primitive", type -> type.getBaseComponentType().isPrimitive())))
                .check(all);
    }

    @Test
    void nobody_but_the_container_knows_the_engine() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage(ENGINE).check(all);
    }

    @Test
    void static_fields_are_final() {
        fields().that().areStatic().should().beFinal().check(all);
    }

    @Test
    void static_fields_hold_no_state_that_changes() {
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(JavaClass.Predicates.resideInAnyPackage(
                        "java.util.concurrent", "java.util.concurrent.atomic", "java.util.concurrent.locks"))
                .orShould()
                .haveRawType(java.util.HashMap.class)
                .orShould()
                .haveRawType(java.util.ArrayList.class)
                .check(all);
    }

    /** What the console and the interfaces for programs reach without saying for whom, and why that is right. */
    private static final Set<String> FOR_ANYBODY = Set.of(
            "ChooseLanguage.choose", // one's own
            "ChooseLanguage.of", // one's own
            "ChangePassword.shortest", // a rule to be told
            "EffectiveParameters.count", // a fact of this version
            "EffectiveParameters.isEffective", // a fact of this version
            "Health.conditions", // anybody may ask
            "LocalToken.matches", // nobody yet
            "Marks.of", // of what was handed out already, and says nothing of it
            "OneTimeCodes.fresh", // nothing but chance
            "ParametersInForce.now", // of the pages, which ask for the right themselves
            "Sessions.lapse", // the container, not a person
            "SharedPages.open", // whoever knows the secret
            "SignIn.check", // nobody yet
            "SignIn.code", // nobody yet
            "ThisNode.name", // stands on every page
            "TokenSignIn.check", // nobody yet
            "UsersInForce.actor", // makes the actor
            "UsersInForce.mustChange" // part of the sign-in
            );

    @Test
    @DisplayName("US-01 every use case that the console reaches asks who wants it")
    void use_cases_ask_who_wants_them() {
        List<String> nameless = all.stream()
                .filter(Room.WEB::holds)
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .map(JavaMethodCall::getTarget)
                .filter(target -> isUseCase(target.getOwner()))
                .filter(target -> target.getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.getName().equals("org.tandemswitch.audit.Actor")))
                .map(target -> target.getOwner().getSimpleName() + "." + target.getName())
                .distinct()
                .filter(name -> !FOR_ANYBODY.contains(name))
                .sorted()
                .toList();

        assertThat(nameless).isEmpty();
    }

    private static boolean isUseCase(JavaClass type) {
        return Room.SERVICES.holds(type)
                && (type.isAnnotatedWith("jakarta.ejb.Stateless")
                        || type.isAnnotatedWith("jakarta.ejb.Singleton")
                        || type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped"));
    }

    @Test
    void packages_are_named_after_what_they_are_about() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl..")
                .check(all);
    }

    @Test
    void every_package_says_why_it_is_there() throws IOException {
        Set<Path> packages = new HashSet<>();
        Files.walkFileTree(Path.of(System.getProperty("tandem.root")), new SimpleFileVisitor<Path>() {
            /** What is built changes while servers run in it. */
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.endsWith("target") || directory.endsWith(".git")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java") && file.toString().contains("/java/")) {
                    packages.add(file.getParent());
                }
                return FileVisitResult.CONTINUE;
            }
        });

        List<Path> silent = packages.stream()
                .filter(directory -> !Files.exists(directory.resolve("package-info.java")))
                .filter(directory -> !isTestOf(directory))
                .toList();

        assertThat(packages).hasSizeGreaterThan(20);
        assertThat(silent).isEmpty();
    }

    /** Tests stand in the package of what they test, which has spoken already. */
    private static boolean isTestOf(Path directory) {
        String inMain = directory.toString().replace("/src/test/java/", "/src/main/java/");
        return !inMain.equals(directory.toString()) && Files.exists(Path.of(inMain, "package-info.java"));
    }
}
