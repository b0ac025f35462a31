package dev.kontor.itests.processes;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.internal.ActivitiesCore;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.DeliveryCounts;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.kernel.internal.Kernel;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A node of Kontor as a process: it hands in interactions without a pause and says of each on its standard output when
 * it was taken, and it delivers events, its own and those of the other nodes. It goes on until it is killed.
 *
 * <p>Arguments: the JDBC URL, a name for the node, and what to do: {@code prepare}, {@code work}, or {@code finish} what
 * waits.
 */
public final class KontorNode {

    static final TenantId TENANT = new TenantId("killed");
    static final int CUSTOMERS = 10;

    private static final CallContext SYSTEM = CallContext.system(TENANT);

    private final NodeParts parts;
    private final Kernel kernel;

    private KontorNode(String url) {
        parts = new NodeParts(url, 10, Instant::now, "contacts", "activities");
        kernel = parts.kernel;
        parts.knows(ContactsModule.ID, ActivitiesModule.ID);
        ActivitiesCore activities = new ActivitiesCore(
                kernel.guard(),
                parts.persistence.transactions(),
                parts.unit("activities"),
                kernel.audit(),
                kernel.events(),
                parts.ids,
                parts.clock,
                kernel.host(),
                parts.contacts.directory(),
                parts.contacts.contacts());
        kernel.dispatcher().add(activities.intake());
        kernel.dispatcher().add(activities.claim());
        kernel.dispatcher().add(activities.secondLook());
    }

    public static void main(String[] arguments) throws InterruptedException {
        KontorNode node = new KontorNode(arguments[0]);
        switch (arguments[2]) {
            case "prepare" -> node.prepare();
            case "work" -> node.work(arguments[1]);
            case "finish" -> node.finish();
            default -> throw new IllegalArgumentException(arguments[2]);
        }
        say("ready");
    }

    private void finish() throws InterruptedException {
        kernel.start();
        DeliveryCounts none = new DeliveryCounts(0, 0, 0);
        while (!kernel.deliveries().count(SYSTEM).orThrow().equals(none)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        // In order: on H2 another connection sees a commit a moment before it is in the file.
        parts.close();
    }

    private void prepare() {
        parts.found(TENANT, "Killed", ContactsModule.ID, ActivitiesModule.ID);
        Contacts service = parts.contacts.contacts();
        for (int i = 0; i < CUSTOMERS; i++) {
            ContactData data = new ContactData(
                    null,
                    "Katrin",
                    "Vogt",
                    null,
                    null,
                    null,
                    null,
                    List.of(new NewContactPoint(HandleKind.EMAIL, address(i), null)));
            service.create(SYSTEM, data, new Origin("erp", null, Instant.now())).orThrow();
        }
    }

    private void work(String name) {
        kernel.start();
        for (int teller = 0; teller < 2; teller++) {
            String prefix = name + "-" + teller + "-";
            new Thread(() -> handIn(prefix), "teller-" + teller).start();
        }
    }

    private void handIn(String prefix) {
        for (int number = 0; ; number++) {
            String key = prefix + number;
            kernel.intake().handIn(SYSTEM, key, interaction(key, number)).orThrow();
            say("taken " + key);
        }
    }

    private static InteractionObserved interaction(String key, int number) {
        Participant sender = new Participant(ParticipantRole.FROM, HandleKind.EMAIL, address(number % CUSTOMERS), null);
        return new InteractionObserved(
                "CALL",
                new SourceRef("erp", key),
                Direction.IN,
                Instant.ofEpochSecond(1_700_000_000L + number),
                List.of(sender),
                "Call " + key,
                null,
                null,
                null,
                List.of());
    }

    private static String address(int customer) {
        return "customer" + customer + "@example.com";
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
