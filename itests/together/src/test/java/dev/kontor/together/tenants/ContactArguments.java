package dev.kontor.together.tenants;

import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ClientQuery;
import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.JoinId;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.ListId;
import dev.kontor.contacts.Origin;
import dev.kontor.kernel.ContactId;
import java.util.List;
import java.util.random.RandomGenerator;

/** Of contacts, companies, labels and lists. */
final class ContactArguments {

    private ContactArguments() {}

    static void addTo(Makings makings) {
        makings.ids(ContactId.class, ClientId.class, LabelId.class, ListId.class, JoinId.class);
        makings.of(
                "java.util.List<dev.kontor.contacts.ClientId>",
                (things, random) -> Makings.some(things, random, ClientId.class));
        makings.of(
                "java.util.List<dev.kontor.kernel.ContactId>",
                (things, random) -> Makings.some(things, random, ContactId.class));
        makings.of(
                ContactData.class,
                (things, random) ->
                        new ContactData(null, null, Makings.fresh(random), null, null, null, null, List.of()));
        makings.of(Origin.class, (things, random) -> new Origin("manual", null, null));
        makings.of(
                ClientData.class,
                (things, random) -> new ClientData(
                        Makings.fresh(random),
                        things.id(ClientId.class, random),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()));
        makings.oneOf(CommunicationChannel.class);
        makings.of(ContactQuery.class, ContactArguments::query);
        makings.of(
                ClientQuery.class,
                (things, random) -> new ClientQuery(
                        random.nextBoolean() ? null : things.text(random.nextInt(1_000)),
                        random.nextBoolean() ? null : things.id(ClientId.class, random)));
    }

    private static ContactQuery query(Things things, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> new ContactQuery(null, things.id(ClientId.class, random), null, null);
            case 1 -> new ContactQuery(null, null, things.id(LabelId.class, random), null);
            case 2 -> new ContactQuery(null, null, null, things.id(ListId.class, random));
            default -> ContactQuery.text(things.text(random.nextInt(1_000)));
        };
    }
}
