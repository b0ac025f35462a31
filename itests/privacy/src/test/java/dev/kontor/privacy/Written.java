package dev.kontor.privacy;

import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.internal.ReceivingCore;
import dev.kontor.testing.TestKontor;
import java.util.List;

/** What the person has written to us: a contact entry that came in. */
final class Written {

    private Written() {}

    static void by(TestKontor kontor, ContactsCore contacts, CallContext admin) {
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
        new ReceivingCore(
                        kontor.guard(),
                        kontor.unit("messaging"),
                        kontor.audit(),
                        kontor.events(),
                        kontor.ids(),
                        kontor.clock(),
                        kontor.host(),
                        contacts.directory())
                .messages()
                .take(admin, message)
                .orThrow();
    }
}
