package dev.kontor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.lang.ArchRule;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import java.util.List;
import javax.net.SocketFactory;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;

/** Who may import whom: docs/architecture.md, "Doors". */
enum Door {
    PERSISTENCE_TYPES_ONLY_IN_PERSISTENCE_PACKAGES(noClasses()
            .that()
            .resideOutsideOfPackage("..persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..")),

    REST_TYPES_ONLY_IN_WEB_PACKAGES(noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.ws.rs..", "org.glassfish.jersey..")),

    SERVLET_TYPES_ONLY_IN_KONTOR_WEB(noClasses()
            .that()
            .resideOutsideOfPackage("dev.kontor.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.servlet..")),

    MAIL_TYPES_ONLY_IN_KONTOR_MAIL(noClasses()
            .that()
            .resideOutsideOfPackage("dev.kontor.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "javax.mail..", "org.eclipse.angus..", "org.apache.james..")),

    NO_MAIL_TYPE_IN_THE_API_OF_MAIL(noClasses()
            .that()
            .resideInAPackage("dev.kontor.mail")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "javax.mail..", "org.eclipse.angus..", "org.apache.james..")),

    KARAF_TYPES_ONLY_IN_SHELL_PACKAGES(noClasses()
            .that()
            .resideOutsideOfPackage("..shell..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.karaf..")),

    NO_OSGI_IN_DOMAIN_OR_APPLICATION(noClasses()
            .that()
            .resideInAnyPackage("..internal.domain..", "..internal.application..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.osgi..")),

    DOMAIN_IS_PLAIN_JAVA(noClasses()
            .that()
            .resideInAPackage("..internal.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..",
                    "org.slf4j..",
                    "java.util.logging..",
                    "java.sql..",
                    "javax.sql..",
                    "dev.kontor.persistence..")),

    DOMAIN_KNOWS_NOTHING_OF_WHAT_USES_IT(noClasses()
            .that()
            .resideInAPackage("..internal.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..internal.application..", "..internal.persistence..", "..internal.web..", "..internal.shell..")),

    NO_CORE_KNOWS_ANOTHER_CORE(
            slices().matching("dev.kontor.(**).internal..").should().notDependOnEachOther()),

    AN_API_KNOWS_ONLY_THE_KERNELS(classes()
            .that()
            .resideInAnyPackage(
                    "dev.kontor.contacts",
                    "dev.kontor.activities",
                    "dev.kontor.leadflow",
                    "dev.kontor.messaging",
                    "dev.kontor.messaging.transport",
                    "dev.kontor.mail")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "dev.kontor.kernel..",
                    "dev.kontor.contacts",
                    "dev.kontor.activities",
                    "dev.kontor.leadflow",
                    "dev.kontor.messaging",
                    "dev.kontor.messaging.transport",
                    "dev.kontor.mail",
                    "org.osgi.annotation..")),

    MAIL_KNOWS_ACTIVITIES_ONLY_BY_EVENTS(noClasses()
            .that()
            .resideInAPackage("dev.kontor.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.kontor.activities..")),

    ACTIVITIES_KNOW_MAIL_ONLY_BY_EVENTS(noClasses()
            .that()
            .resideInAPackage("dev.kontor.activities..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.kontor.mail..")),

    CONTACTS_KNOW_NO_OTHER_FEATURE(noClasses()
            .that()
            .resideInAPackage("dev.kontor.contacts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.kontor.activities..", "dev.kontor.leadflow..", "dev.kontor.mail..")),

    THE_LEAD_FLOW_KNOWS_ONLY_CONTACTS(noClasses()
            .that()
            .resideInAPackage("dev.kontor.leadflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.kontor.activities..", "dev.kontor.mail..")),

    MESSAGING_KNOWS_ONLY_CONTACTS(noClasses()
            .that()
            .resideInAPackage("dev.kontor.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.kontor.activities..", "dev.kontor.leadflow..", "dev.kontor.mail..")),

    NOBODY_BESIDE_KNOWS_THE_LEAD_FLOW(noClasses()
            .that()
            .resideInAnyPackage("dev.kontor.activities..", "dev.kontor.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.kontor.leadflow..")),

    ADMINISTRATION_IS_A_FACE_OF_THE_KERNEL(noClasses()
            .that()
            .resideInAPackage("dev.kontor.admin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kontor.persistence..",
                    "dev.kontor.contacts..",
                    "dev.kontor.activities..",
                    "dev.kontor.leadflow..",
                    "dev.kontor.mail..",
                    "java.sql..",
                    "javax.sql..")),

    NO_EXPRESSION_LANGUAGE(noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javax.script..",
                    "javax.el..",
                    "jakarta.el..",
                    "groovy..",
                    "ognl..",
                    "org.mvel2..",
                    "org.apache.commons.jexl3..",
                    "org.springframework.expression..")),

    ONLY_KONTOR_OUTGOING_CALLS_OUT(noClasses()
            .that()
            .resideOutsideOfPackage("dev.kontor.outgoing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.apache.hc..", "javax.net.ssl..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Socket.class, SocketChannel.class, URLConnection.class, HttpURLConnection.class)
            .orShould()
            .callMethod(SocketFactory.class, "getDefault")),

    NO_STORED_JAVA_OBJECTS(noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.rmi..", "com.fasterxml.jackson.databind.jsontype..")),

    EVERY_SERVICE_METHOD_PASSES_THE_GUARD(
            classes().that(ServiceMethods.implementAService()).should(ServiceMethods.passTheGuard())),

    NO_SERVICE_METHOD_DOES_ANYTHING_BESIDE_THE_GUARD(
            classes().that(ServiceMethods.implementAService()).should(ServiceMethods.doNothingBesideTheGuard())),

    EVERY_SERVICE_METHOD_NAMES_ITS_CALLER(
            classes().that(ServiceMethods.areServices()).should(ServiceMethods.nameTheirCaller())),

    WHAT_NAMES_NO_CALLER_IS_CONSTANT(
            classes().that(ServiceMethods.areImplementedForAFeature()).should(ServiceMethods.offerConstants())),

    EVENTS_ARE_HANDLED_BEHIND_THE_GUARD(
            classes().that(ServiceMethods.handleEvents()).should(ServiceMethods.handleThemBehindTheGuard())),

    RESOURCES_AND_COMMANDS_ASK_SERVICES(noClasses()
            .that()
            .resideInAnyPackage("..internal.web..", "..internal.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..internal.persistence..",
                    "..internal.application..",
                    "..internal.store..",
                    "dev.kontor.persistence..",
                    "java.sql..",
                    "javax.sql..")),

    ONLY_THE_PLATFORM_BEGINS_TRANSACTIONS(noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.kontor.kernel..", "dev.kontor.persistence..", "dev.kontor.host..", "dev.kontor.web..")
            .should()
            .callMethodWhere(Begin.A_TRANSACTION)),

    THREADS_KEEP_NOBODY(noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.kontor.rules.OwnThreads")
            .should()
            .callConstructorWhere(JavaCall.Predicates.target(
                    HasOwner.Predicates.With.owner(JavaClass.Predicates.assignableTo(Thread.class))))),

    /** Karaf would register all commands anew whenever a service came or went; see {@code TakenServices}. */
    COMMANDS_TAKE_SERVICES_WHEN_THEY_RUN(fields().that()
            .areAnnotatedWith(Reference.class)
            .should()
            .haveRawType(DescribedPredicate.or(
                    JavaClass.Predicates.equivalentTo(BundleContext.class),
                    JavaClass.Predicates.equivalentTo(Session.class)))),

    NAMES_ARE_BUSINESS_WORDS(classes()
            .that()
            .resideInAPackage("dev.kontor..")
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl\\d*|Base)"));

    /** A repository may take a turn in a transaction of its own, within the one that the guard has begun. */
    private static final class Begin {
        static final DescribedPredicate<JavaMethodCall> A_TRANSACTION = DescribedPredicate.describe(
                "begins a transaction",
                call -> call.getTargetOwner().getName().equals("dev.kontor.persistence.Transactions")
                        && (List.of("required", "reading").contains(call.getName())
                                || call.getName().equals("separate")
                                        && !call.getOriginOwner()
                                                .getPackageName()
                                                .contains(".internal.persistence")));
    }

    private final ArchRule rule;

    Door(ArchRule rule) {
        this.rule = rule;
    }

    ArchRule rule() {
        return rule.as(name().toLowerCase().replace('_', ' '));
    }
}
