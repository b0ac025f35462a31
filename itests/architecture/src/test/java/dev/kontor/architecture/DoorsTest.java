package dev.kontor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.EvaluationResult;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The doors between the rooms, on the classes of all bundles; and for each a class that goes through the wall. */
class DoorsTest {

    private static final JavaClasses BUILT = new ClassFileImporter()
            .importLocations(BuiltBundles.jars().stream()
                    .map(jar -> Location.of(URI.create("jar:" + jar.toUri() + "!/")))
                    .toList());

    private static final JavaClasses WITH_FIXTURES = new ClassFileImporter().importPackages("dev.kontor");

    private static final Map<Door, String> BREACHES = Map.ofEntries(
            Map.entry(Door.PERSISTENCE_TYPES_ONLY_IN_PERSISTENCE_PACKAGES, "EntityOutsidePersistence"),
            Map.entry(Door.REST_TYPES_ONLY_IN_WEB_PACKAGES, "ResourceOutsideWeb"),
            Map.entry(Door.SERVLET_TYPES_ONLY_IN_KONTOR_WEB, "ServletOutsideKontorWeb"),
            Map.entry(Door.MAIL_TYPES_ONLY_IN_KONTOR_MAIL, "MessageOutsideMail"),
            Map.entry(Door.NO_MAIL_TYPE_IN_THE_API_OF_MAIL, "MessageInTheApi"),
            Map.entry(Door.KARAF_TYPES_ONLY_IN_SHELL_PACKAGES, "CommandOutsideShell"),
            Map.entry(Door.NO_OSGI_IN_DOMAIN_OR_APPLICATION, "BundleInApplication"),
            Map.entry(Door.DOMAIN_IS_PLAIN_JAVA, "LoggingPolicy"),
            Map.entry(Door.DOMAIN_KNOWS_NOTHING_OF_WHAT_USES_IT, "PolicyThatCallsTheApplication"),
            Map.entry(Door.NO_CORE_KNOWS_ANOTHER_CORE, "OtherCore"),
            Map.entry(Door.AN_API_KNOWS_ONLY_THE_KERNELS, "MessageInTheApi"),
            Map.entry(Door.MAIL_KNOWS_ACTIVITIES_ONLY_BY_EVENTS, "MailThatKnowsActivities"),
            Map.entry(Door.ACTIVITIES_KNOW_MAIL_ONLY_BY_EVENTS, "ActivitiesThatKnowMail"),
            Map.entry(Door.CONTACTS_KNOW_NO_OTHER_FEATURE, "ContactsThatKnowActivities"),
            Map.entry(Door.THE_LEAD_FLOW_KNOWS_ONLY_CONTACTS, "LeadflowThatKnowsActivities"),
            Map.entry(Door.MESSAGING_KNOWS_ONLY_CONTACTS, "MessagingThatKnowsMail"),
            Map.entry(Door.NOBODY_BESIDE_KNOWS_THE_LEAD_FLOW, "MailThatKnowsLeads"),
            Map.entry(Door.ADMINISTRATION_IS_A_FACE_OF_THE_KERNEL, "AdministrationWithSql"),
            Map.entry(Door.NO_EXPRESSION_LANGUAGE, "ScriptOfAUser"),
            Map.entry(Door.ONLY_KONTOR_OUTGOING_CALLS_OUT, "CallThatGoesOut"),
            Map.entry(Door.NO_STORED_JAVA_OBJECTS, "StoredObjects"),
            Map.entry(Door.EVERY_SERVICE_METHOD_PASSES_THE_GUARD, "UnguardedTenants"),
            Map.entry(Door.NO_SERVICE_METHOD_DOES_ANYTHING_BESIDE_THE_GUARD, "EagerTenants"),
            Map.entry(Door.EVERY_SERVICE_METHOD_NAMES_ITS_CALLER, "SampleService"),
            Map.entry(Door.WHAT_NAMES_NO_CALLER_IS_CONSTANT, "FilterThatLooks"),
            Map.entry(Door.EVENTS_ARE_HANDLED_BEHIND_THE_GUARD, "UnguardedHandler"),
            Map.entry(Door.RESOURCES_AND_COMMANDS_ASK_SERVICES, "ResourceThatReadsTables"),
            Map.entry(Door.ONLY_THE_PLATFORM_BEGINS_TRANSACTIONS, "OwnTransaction"),
            Map.entry(Door.THREADS_KEEP_NOBODY, "PlainThread"),
            Map.entry(Door.COMMANDS_TAKE_SERVICES_WHEN_THEY_RUN, "CommandThatKarafTracks"),
            Map.entry(Door.NAMES_ARE_BUSINESS_WORDS, "ContactManager"));

    @ParameterizedTest
    @EnumSource
    void every_class_of_the_build_keeps(Door door) {
        door.rule().check(BUILT);
    }

    @ParameterizedTest
    @EnumSource
    void a_breach_is_seen_by(Door door) {
        EvaluationResult result = door.rule().evaluate(WITH_FIXTURES);

        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(BREACHES.get(door)));
    }
}
