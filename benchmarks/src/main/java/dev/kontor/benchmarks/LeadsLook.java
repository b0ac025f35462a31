package dev.kontor.benchmarks;

import dev.kontor.contacts.ContactsModule;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.leadflow.LeadQueue;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.internal.domain.QueuePlace;
import dev.kontor.testing.TestTenant;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** The queue and its search among many contacts on three lists: a tenth reserved for others, half with a note. */
final class LeadsLook {

    private static final int WARM_UP = 200;
    private static final int TIMES = 1_000;

    private final LeadServices services;
    private final LeadsData data;
    private final TestTenant tenant;
    private final int contacts;
    private final LeadQueue queue;
    private final CallContext agent;

    LeadsLook(LeadServices services, TestTenant tenant, int contacts) {
        this.services = services;
        this.data = new LeadsData(services.dataSource());
        this.tenant = tenant;
        this.contacts = contacts;
        this.queue = services.flow.queue();
        this.agent = LeadServices.agent(tenant, 0);
    }

    /** The lists are chosen before anybody is a lead. */
    void fill() throws SQLException {
        CallContext admin = tenant.user(
                "admin",
                ContactsModule.READ,
                ContactsModule.WRITE,
                ContactsModule.SETUP,
                LeadflowModule.READ,
                LeadflowModule.SETUP);
        List<UUID> lists = new ArrayList<>();
        for (String name : List.of("Herbstmesse", "Newsletter", "Empfehlung")) {
            lists.add(
                    services.contacts.lists().create(admin, name).orThrow().id().value());
        }
        LeadflowSetup none = services.flow.settings().get(admin).orThrow();
        services.flow
                .settings()
                .change(
                        admin,
                        new LeadflowSetup(
                                none.version(),
                                lists,
                                none.information(),
                                none.reservingRoles(),
                                none.leaseMinutes(),
                                none.callbackGraceMinutes(),
                                none.shownMinutes(),
                                none.onlyWithTemplate()))
                .orThrow();
        String id = tenant.id().value();
        new WithoutIndexes(services.dataSource()).fill(LeadsData.TABLES, () -> {
            data.fill(id, contacts);
            data.list(id, lists);
            data.noteHalf(id);
            data.reserveEachTenth(id);
        });
    }

    /** The first calls of a process that has just started. */
    void cold() {
        System.out.printf(Locale.ROOT, "%n| the first call after the start | ms |%n|---|---|%n");
        once("the first page of the queue", () -> queue.list(agent, page(null)).orThrow());
        once(
                "the next page",
                () -> queue.list(agent, page(place(0x8000_0000_0000_0000L))).orThrow());
        once("the next lead", () -> queue.next(agent, null).orThrow());
        once("search by name", () -> search("Nachname" + contacts / 2));
    }

    private static void once(String name, Runnable call) {
        long begin = System.nanoTime();
        call.run();
        System.out.printf(Locale.ROOT, "| %s | %.0f |%n", name, (System.nanoTime() - begin) / 1e6);
    }

    void warm() throws Exception {
        Random random = new Random(20261122);
        Cursor last = data.placeBeforeLast(tenant.id().value(), PageRequest.DEFAULT_SIZE);
        Cursor middle = place(0x8000_0000_0000_0000L);
        System.out.printf(
                Locale.ROOT,
                "%n## %,d contacts, a load of %.1f%n%n| operation | p50 / p99 ms | longest |%n|---|---|---|%n",
                contacts,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        measure("the first page of the queue", () -> page(agent, null));
        measure("a page in the middle", () -> page(agent, middle));
        measure("its last page", () -> page(agent, last));
        measure("the next lead", () -> queue.next(agent, null).orThrow());
        measure("the next lead in the middle", () -> queue.next(agent, middle).orThrow());
        measure(
                "position and rest at the beginning",
                () -> queue.position(agent, null).orThrow());
        measure(
                "position and rest in the middle",
                () -> queue.position(agent, middle).orThrow());
        measure("search by name", () -> search("Nachname" + (1 + random.nextInt(contacts))));
        measure("search by first and last name", () -> {
            int number = 1 + random.nextInt(contacts);
            search("vorname" + number + " nachname" + number);
        });
        measure("search by a name that many have", () -> search("nachname"));
        measure("search by e-mail", () -> search("c" + (1 + random.nextInt(contacts)) + "@example.com"));
        measure("search by phone", () -> search("030/" + (5_000_001 + random.nextInt(contacts))));
    }

    private void page(CallContext asking, Cursor after) {
        found(queue.list(asking, page(after)).orThrow().items());
    }

    private void search(String text) {
        found(queue.search(agent, text, page(null)).orThrow().items());
    }

    /** Among the leads without a note the contact's id decides. */
    private static Cursor place(long beginningOfId) {
        return QueuePlace.of(QueuePlace.NO_NOTE, new UUID(beginningOfId, 0)).toCursor();
    }

    private static PageRequest page(Cursor after) {
        return new PageRequest(PageRequest.DEFAULT_SIZE, after);
    }

    private static void found(List<?> items) {
        if (items.isEmpty()) {
            throw new IllegalStateException("Nothing found");
        }
    }

    private static void measure(String name, Runnable operation) {
        Samples samples = new Samples();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long begin = System.nanoTime();
            operation.run();
            if (i >= WARM_UP) {
                samples.add(System.nanoTime() - begin);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f / %.2f | %.2f |%n",
                name,
                samples.percentileMillis(50),
                samples.percentileMillis(99),
                samples.percentileMillis(100));
    }
}
