package dev.kontor.privacy;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.modules.Cores;
import java.util.List;

/** What the person has written to us: a contact entry that came in. */
final class Written {

    private Written() {}

    static void by(TestKontor kontor, Cores cores, CallContext admin) {
        Participant person = new Participant(
                ParticipantRole.FROM, HandleKind.EMAIL, "kanari-one@example.com", "Kanari-received-name");
        ReceivedMessage message = new ReceivedMessage(
                new SourceRef("mail", "Kanari-received-source"),
                "Kanari-received-message-id",
                List.of(),
                kontor.clock().instant(),
                List.of(person),
                "Kanari-received-subject",
                "Kanari-received-text",
                List.of(admin.user()),
                List.of(),
                false,
                List.of());
        cores.receiving().messages().take(admin, message).orThrow();
    }
}
