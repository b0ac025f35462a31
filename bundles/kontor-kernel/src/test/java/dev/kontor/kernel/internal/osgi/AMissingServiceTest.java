package dev.kontor.kernel.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.internal.Node;
import dev.kontor.testing.databases.Database;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osgi.service.blueprint.container.ServiceUnavailableException;

/** G7, P3: a service of another bundle that is away is named to the caller, not a fault. */
class AMissingServiceTest {
    private static final ServiceUnavailableException AWAY = new ServiceUnavailableException(
            "No matching service for optional OSGi service reference",
            "(&(objectClass=dev.kontor.contacts.ContactDirectory)(kontor.module=contacts))");

    @Test
    void what_blueprint_throws_names_the_service() {
        assertThat(new BlueprintServices().missing(AWAY)).contains("dev.kontor.contacts.ContactDirectory");
    }

    @Test
    void without_a_filter_it_is_still_a_missing_service() {
        assertThat(new BlueprintServices().missing(new ServiceUnavailableException("gone", null)))
                .contains("a service");
    }

    @Test
    void other_failures_are_none_of_its_business() {
        assertThat(new BlueprintServices().missing(new IllegalStateException("objectClass=a.B")))
                .isEmpty();
    }

    @Test
    void the_caller_is_told_that_it_is_unavailable_also_when_it_was_wrapped() {
        try (Node node = Node.on(Database.H2).with(new BlueprintServices())) {
            CallContext call = CallContext.system(node.tenant());
            for (RuntimeException failure : new RuntimeException[] {AWAY, new IllegalStateException(AWAY)}) {
                Outcome<String> outcome = node.kernel.guard().write(call, Node.WRITE, caller -> {
                    throw failure;
                });
                assertThat(Optional.ofNullable(outcome.refusal()))
                        .contains(new Refusal.Unavailable("dev.kontor.contacts.ContactDirectory"));
            }
        }
    }
}
