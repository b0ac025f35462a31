package dev.kontor.together.tenants;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailUpload;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxId;
import dev.kontor.messaging.CampaignData;
import dev.kontor.messaging.CampaignId;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.EntryView;
import dev.kontor.messaging.InternalMessageId;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.Settlement;
import dev.kontor.messaging.SubjectPrefixes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Of contact entries, campaigns and mails. */
final class MessageArguments {

    private MessageArguments() {}

    static void addTo(Makings makings) {
        makings.ids(ImportRunId.class, MailId.class);
        makings.ids(EntryId.class, CategoryId.class, DispatchId.class, InternalMessageId.class, CampaignId.class);
        makings.of(
                CampaignData.class,
                (things, random) -> Business.campaign(Makings.fresh(random), things.id(CategoryId.class, random)));
        makings.of(SourceRef.class, (things, random) -> source(things, random));
        makings.of(
                ReceivedMessage.class,
                (things, random) -> Business.received(source(things, random), Makings.fresh(random)));
        makings.oneOf(EntryStatus.class, EntryView.class, SendingWay.class, Settlement.class);
        makings.of("java.util.List<dev.kontor.messaging.Answer>", (things, random) -> List.of());
        // A name of its own each time: a second one of the same name would be refused whoever asks.
        makings.of(
                CategoryData.class,
                (things, random) -> new CategoryData(UUID.randomUUID().toString(), Set.of(), true));
        makings.of(SubjectPrefixes.class, (things, random) -> new SubjectPrefixes(999, Map.of()));
        makings.of(
                EntryData.class,
                (things, random) -> new EntryData(
                        Makings.fresh(random),
                        Makings.fresh(random),
                        false,
                        things.id(CategoryId.class, random),
                        List.of(Recipient.contact(RecipientRole.TO, things.id(ContactId.class, random))),
                        null,
                        null,
                        random.nextBoolean(),
                        null));
        makings.of(MailUpload.class, (things, random) -> {
            byte[] file = Business.mail(Makings.fresh(random), "somebody@example.org");
            return new MailUpload("new.eml", new ByteArrayInputStream(file), (long) file.length);
        });
        makings.ids(MailboxId.class);
        makings.of(MailboxData.class, (things, random) -> Business.mailbox(Makings.fresh(random)));
        makings.of("java.util.function.Consumer<dev.kontor.mail.ImportRun>", (things, random) -> nobody());
        makings.of(OutputStream.class, (things, random) -> new ByteArrayOutputStream() {
            @Override
            public String toString() {
                return toString(StandardCharsets.UTF_8);
            }
        });
    }

    private static SourceRef source(Things things, RandomGenerator random) {
        return new SourceRef("mail", things.id(MailId.class, random).toString());
    }

    private static Consumer<ImportRun> nobody() {
        return run -> {};
    }
}
