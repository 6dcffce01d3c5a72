package no.jobbsjanse.portal.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Nationwide;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Rounds;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.WithinCase;
import no.jobbsjanse.access.WithinScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dependencies of the house point one way, and nobody looks into another module's rooms. */
class ModuleBoundaryTest {

    private static final String ROOT = "no.jobbsjanse.";

    /** A new folder under modules must be given its place here, or the first test fails. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "access", Set.of(),
            "registry", Set.of("access"),
            "lookup", Set.of("registry", "access"),
            "reporting", Set.of("registry", "access"));

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("no.jobbsjanse");

    static List<String> modules() {
        return Project.modules();
    }

    @Test
    void every_module_has_its_place_in_the_order() {
        assertThat(modules()).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_uses_only_the_modules_below_it(String module) {
        List<String> others = modules().stream()
                .filter(other -> !other.equals(module) && !MAY_USE.get(module).contains(other)).toList();
        for (String other : others) {
            noClasses().that().resideInAPackage(ROOT + module + "..")
                    .should().dependOnClassesThat().resideInAPackage(ROOT + other + "..")
                    .allowEmptyShould(true).check(ALL);
        }
        noClasses().that().resideInAPackage(ROOT + module + "..")
                .should().dependOnClassesThat().resideInAPackage(ROOT + "portal..").allowEmptyShould(true).check(ALL);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void only_the_base_package_of_a_module_is_seen_from_outside(String module) {
        DescribedPredicate<JavaClass> inside = DescribedPredicate.describe("inside " + module,
                type -> type.getPackageName().startsWith(ROOT + module + "."));
        noClasses().that().resideOutsideOfPackage(ROOT + module + "..")
                .should().dependOnClassesThat(inside).allowEmptyShould(true).check(ALL);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void modules_know_neither_faces_nor_the_web(String module) {
        // Starting and stopping with the application is all a module may ask of the web container.
        // Keycloak is spoken with by an interface of MicroProfile Rest Client, in a package of its own.
        noClasses().that().resideInAPackage(ROOT + module + "..").and().resideOutsideOfPackage(ROOT + "access.keycloak")
                .and().areNotAnnotatedWith("jakarta.servlet.annotation.WebListener").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "jakarta.ws.rs..")
                .allowEmptyShould(true).check(ALL);
    }

    @Test
    void only_lookup_speaks_http() {
        noClasses().that().resideInAnyPackage(ROOT + "access..", ROOT + "registry..", ROOT + "reporting..")
                .should().dependOnClassesThat().resideInAPackage("java.net.http..").allowEmptyShould(true).check(ALL);
    }

    @Test
    void the_portal_has_no_sql_and_no_entities() {
        noClasses().that().resideInAPackage(ROOT + "portal..").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..").check(ALL
                        .that(DescribedPredicate.describe("main code", type -> !type.getPackageName()
                                .startsWith(ROOT + "portal.house"))));
    }

    @Test
    void whatever_takes_a_mandate_tells_the_database_its_scope() {
        classes().that(DescribedPredicate.describe("are services with a mandate", ModuleBoundaryTest::isService))
                .should().beAnnotatedWith(WithinScope.class).orShould().beAnnotatedWith(Nationwide.class).check(ALL);
        classes().that(DescribedPredicate.describe("are services with a mandate", ModuleBoundaryTest::isService))
                .should().beAnnotatedWith(Transactional.class).check(ALL);
    }

    /**
     * The codebook is the same everywhere; the look-ups of all places are seen as jobs, the exceptions IMDi gives as
     * references, the municipalities as figures: without people. Which systems there are is the same everywhere too;
     * who has access to one names its place. Requests for access come from nobody who is logged in, and IMDi reads those
     * of all places: they are about no participant. The reporting years are the same everywhere; what IMDi decides about a
     * report names its place, behind a wall that shows heads of deliveries. Downloads are of a place or, for IMDi, of the
     * country: they tell the database themselves which. The access log is read by the auditor, as a role of its own. Cases
     * of support are their supporter's, and questions their asker's, whom they tell the database themselves; support reads
     * those of all places. The answers to what is asked again and again are the same everywhere. Whom a deletion is about
     * only the database knows; here it is figures.
     */
    private static final Set<String> WITHOUT_A_PLACE = Set.of("CodebookEditing", "LookupOperations", "AgeExceptions",
            "AccessRequests", "Municipalities", "Systems", "ReportingYears", "DeliverySupervision", "Downloads",
            "DownloadLedger", "DatasetMaker", "AccessLog", "LogLedger", "SupportCases", "Questions", "Faq", "Retention",
            "RetentionRules");

    private static boolean isService(JavaClass type) {
        return !WITHOUT_A_PLACE.contains(type.getSimpleName()) && !type.isAnnotatedWith(Nationwide.class)
                && !type.isAnnotatedWith(WithinCase.class)
                && !type.getPackageName().startsWith(ROOT + "portal") && !type.getPackageName().startsWith(ROOT + "dev")
                && type.isMetaAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                // Works in the transaction, and so in the scope, of a service that calls it.
                && type.tryGetAnnotationOfType(Transactional.class)
                        .filter(one -> one.value() == Transactional.TxType.MANDATORY).isEmpty()
                && type.getMethods().stream().anyMatch(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && takes(method, Mandate.class));
    }

    @Test
    void whatever_somebody_may_ask_of_a_module_says_whether_the_access_log_tells_of_it() {
        List<String> silent = ALL.stream()
                .filter(type -> modules().stream().anyMatch(module -> type.getPackageName().equals(ROOT + module)))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.isMetaAnnotatedWith("jakarta.enterprise.context.ApplicationScoped"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC) && takes(method, Mandate.class)
                        && !method.isAnnotatedWith(Logged.class) && !method.isAnnotatedWith(NotLogged.class))
                .map(JavaMethod::getFullName).toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void whoever_looks_into_a_case_has_a_transaction_of_its_own() {
        assertThat(ALL.stream().filter(type -> type.isAnnotatedWith(WithinCase.class) && !type.isAnnotatedWith(Interceptor.class)))
                .isNotEmpty().allMatch(type -> type.tryGetAnnotationOfType(Transactional.class)
                        .filter(one -> one.value() == Transactional.TxType.REQUIRES_NEW).isPresent());
    }

    /**
     * The worker takes jobs of all places, by a policy of its own, and sees no participant while it does. Accounts and
     * invitations are found by who she is: by her subject, her address, or the code of her link.
     */
    private static final Set<String> WORKER = Set.of("LookupJobRepository.lease", "LookupJobRepository.leaseOne",
            "LookupJobRepository.postpone", "LookupJobRepository.move", "OperationsRepository.figures", "OperationsRepository.refreshOlderThan",
            "OperationsRepository.retryAll", "OperationsRepository.refresh", "ConditionRepository.condition", "ConditionRepository.fuse",
            "ConditionRepository.lastFailure", "ConditionRepository.lastAnswer", "ConditionRepository.isProbeDue",
            "FeedRepository.lease", "FeedRepository.advance", "FeedRepository.hasRestartedToday",
            "FeedRepository.condition",
            "AccountRepository.forChange", "AccountRepository.byEmail", "AccountRepository.liveOf",
            "AccountRepository.onlyInvited", "AccountRepository.unusedSince", "AccountRepository.warnedBefore",
            "InvitationRepository.forChange", "InvitationRepository.find", "InvitationRepository.openFor",
            "InvitationRepository.openOf", "InvitationRepository.openedNotChosen", "InvitationRepository.toRemind",
            "InvitationRepository.toEndedPlaces",
            "AccessRequestRepository.forChange", "AccessRequestRepository.waiting",
            "DownloadRepository.lease", "DownloadRepository.addChunk",
            "ImportRepository.take", "ImportRepository.lock", "ImportRepository.old");

    @Test
    void every_read_of_a_repository_names_its_scope() {
        List<String> unscoped = ALL.stream()
                .filter(type -> type.getSimpleName().endsWith("Repository"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !WORKER.contains(type(method) + "." + method.getName()))
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getRawReturnType().getName().equals("void")
                        && !takes(method, Scope.class))
                .map(JavaMethod::getFullName).toList();
        assertThat(unscoped).isEmpty();
    }

    @Test
    void nobody_reads_entities_outside_a_transaction() {
        List<String> careless = ALL.stream()
                .filter(type -> type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class)))
                .filter(type -> !type.getSimpleName().endsWith("Repository"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.isAnnotatedWith(Transactional.class)
                        && !method.getOwner().isAnnotatedWith(Transactional.class))
                .map(JavaMethod::getFullName).toList();
        assertThat(careless).isEmpty();
    }

    private static String type(JavaMethod method) {
        return method.getOwner().getSimpleName();
    }

    private static boolean takes(JavaMethod method, Class<?> type) {
        return method.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }

    /** A checked exception from there comes out of methods that do not declare it, past all who catch what they know. */
    @Test
    void what_stands_around_a_call_speaks_to_the_database_by_way_of_its_settings() {
        noClasses().that().areAnnotatedWith(Interceptor.class).should().dependOnClassesThat().resideInAnyPackage("java.sql..")
                .check(ALL);
    }

    /** Payara drops schedules without a word; see {@link Rounds}. */
    @Test
    void nothing_is_left_to_the_schedules_of_the_server() {
        noClasses().should().dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.enterprise.concurrent.ManagedScheduledExecutorService").check(ALL);
    }
}
