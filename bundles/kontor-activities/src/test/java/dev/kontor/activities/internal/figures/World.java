package dev.kontor.activities.internal.figures;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.internal.ActivitiesCore;
import dev.kontor.activities.internal.ContactsAndActivities;
import dev.kontor.activities.internal.figures.Facts.Happened;
import dev.kontor.activities.internal.figures.Facts.Joined;
import dev.kontor.activities.internal.figures.Facts.Linked;
import dev.kontor.activities.internal.figures.Facts.Person;
import dev.kontor.activities.internal.figures.Facts.Span;
import dev.kontor.activities.internal.persistence.ActivityTable;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.Join;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.host.HostUser;
import dev.kontor.host.WorkCalendar;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two years of random communication with people who are merged, separated and deleted, on the real modules. */
final class World implements AutoCloseable {

    static final Instant BEGIN = Instant.parse("2024-01-10T08:00:00Z");
    static final Instant NOW = Instant.parse("2026-02-20T12:00:00Z");
    static final List<TeamId> TEAMS = List.of(new TeamId("sales"), new TeamId("service"));
    static final List<UserId> USERS =
            Stream.of("anna", "ben", "carla").map(UserId::new).toList();

    private static final List<String> TYPES = List.of("EMAIL", "EMAIL", "CHAT", "TICKET", "CALL", "NOTE");
    /** Nights in which clocks change, and midnights. */
    private static final List<Instant> EDGES = Stream.of(
                    "2024-03-31T00:30:00Z",
                    "2024-03-31T01:00:00Z",
                    "2024-10-27T00:15:00Z",
                    "2024-10-27T01:15:00Z",
                    "2025-03-30T00:59:59.999999Z",
                    "2025-03-29T23:00:00Z",
                    "2025-10-25T22:00:00Z",
                    "2025-10-26T00:30:00Z",
                    "2025-10-26T01:30:00Z",
                    "2025-11-02T05:30:00Z",
                    "2025-11-02T06:30:00Z",
                    "2025-12-31T23:00:00Z")
            .map(Instant::parse)
            .toList();

    private static final int CONTACTS = 8;
    private static final int ACTIVITIES = 160;

    final TestKontor kontor;
    final ActivitiesCore activities;
    final Facts facts = new Facts();
    final List<ClientId> clients = new ArrayList<>();
    final List<Reader> readers;
    final boolean chatsAreRestricted;
    final OfficeHours office;
    private final ContactsCore contacts;
    private final TestTenant tenant;
    private final CallContext admin;
    private final Random random;

    World(Database database, long seed) {
        random = new Random(seed);
        ContactsAndActivities both = ContactsAndActivities.on(database);
        kontor = both.kontor();
        contacts = both.contacts();
        activities = both.activities();
        kontor.clock().set(BEGIN);
        tenant = kontor.tenant().withModules(ActivitiesModule.ID, ContactsModule.ID);
        admin = tenant.admin();
        chatsAreRestricted = random.nextBoolean();
        office = random.nextBoolean() ? new OfficeHours() : null;
        if (office != null) {
            kontor.bring(WorkCalendar.class, office);
        }
        activities
                .settings()
                .change(admin, new TypeSetting("CHAT", 0, true, chatsAreRestricted, false))
                .orThrow();
        readers = List.of(
                reader("anna", "Europe/Berlin", true, false, true),
                reader("ben", "America/New_York", false, false, false),
                reader("carla", "Australia/Lord_Howe", true, true, false),
                reader("dora", "Asia/Kathmandu", false, true, true));
        people();
        write();
        kontor.clock().set(NOW);
    }

    /** Anna is in sales, ben in service, carla in both, dora in none. */
    private Reader reader(String name, String zone, boolean colleagues, boolean allTeams, boolean chats) {
        List<TeamId> teams = switch (name) {
            case "anna" -> TEAMS.subList(0, 1);
            case "ben" -> TEAMS.subList(1, 2);
            case "carla" -> TEAMS;
            default -> List.of();
        };
        List<Permission> permissions = new ArrayList<>(
                List.of(ActivitiesModule.READ, ActivitiesModule.FIGURES_OF_COLLEAGUES, ContactsModule.READ));
        if (colleagues) {
            permissions.add(ActivitiesModule.READ_TEAMS);
        }
        if (allTeams) {
            permissions.add(ActivitiesModule.READ_ALL_TEAMS);
        }
        if (chats) {
            permissions.add(ActivitiesModule.readType("CHAT"));
        }
        UserId user = new UserId(name);
        kontor.users()
                .put(
                        tenant.id(),
                        new HostUser(
                                user,
                                name,
                                null,
                                true,
                                teams,
                                permissions.stream().map(Permission::key).collect(Collectors.toSet()),
                                null,
                                ZoneId.of(zone)));
        return new Reader(
                CallContext.of(tenant.id(), user), ZoneId.of(zone), Set.copyOf(teams), colleagues, allTeams, chats);
    }

    /** Contacts and companies; who is joined, separated, moved to another company and deleted, in the order of time. */
    private void people() {
        clients.add(client("Alpha"));
        clients.add(client("Beta"));
        List<Contact> there = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) {
            Instant at = BEGIN.plus(Duration.ofDays(i));
            kontor.clock().set(at);
            ContactData data = new ContactData(null, null, "Name " + i, null, null, null, null, List.of());
            there.add(contacts.contacts()
                    .create(admin, data, new Origin("manual", null, null))
                    .orThrow()
                    .contact());
            facts.people.add(new Person(there.get(i).id(), new Span(at, null)));
        }
        Instant at = BEGIN.plus(Duration.ofDays(20));
        for (int i = 0; i < 12; i++) {
            at = at.plus(Duration.ofDays(1 + random.nextInt(80)));
            if (at.isAfter(NOW.minus(Duration.ofDays(30)))) {
                break;
            }
            kontor.clock().set(at);
            ContactId one = there.get(random.nextInt(CONTACTS)).id();
            ContactId other = there.get(random.nextInt(CONTACTS)).id();
            switch (random.nextInt(4)) {
                case 0 -> separate(at);
                case 1 -> move(one, at);
                default -> join(one, other, at);
            }
        }
        kontor.clock().set(NOW.minus(Duration.ofDays(20)));
        Person gone = facts.people.remove(0);
        contacts.contacts().delete(admin, gone.id()).orThrow();
        facts.people.add(new Person(
                gone.id(), new Span(gone.there().from(), kontor.clock().instant())));
    }

    private ClientId client(String name) {
        return contacts.clients()
                .create(admin, new ClientData(name, null, null, null, null, null, null, List.of()))
                .orThrow()
                .id();
    }

    private void join(ContactId one, ContactId other, Instant at) {
        Outcome<Join> joined = contacts.records().join(admin, one, other, "Test");
        if (joined.isDone()) {
            facts.joins.add(new Joined(one, other, new Span(at, null)));
        }
    }

    private void separate(Instant at) {
        for (int i = 0; i < facts.joins.size(); i++) {
            Joined joined = facts.joins.get(i);
            if (joined.held().until() == null) {
                contacts.records().joins(admin, joined.one()).orThrow().stream()
                        .filter(join ->
                                join.separatedAt() == null && join.other().equals(joined.other()))
                        .forEach(join -> contacts.records()
                                .separate(admin, join.id(), "Test")
                                .orThrow());
                facts.joins.set(
                        i,
                        new Joined(
                                joined.one(),
                                joined.other(),
                                new Span(joined.held().from(), at)));
                return;
            }
        }
    }

    private void move(ContactId contact, Instant at) {
        ClientId client = clients.get(random.nextInt(clients.size()));
        long version = contacts.contacts().get(admin, contact).orThrow().version();
        contacts.contacts()
                .assignClients(admin, contact, version, List.of(client))
                .orThrow();
        facts.links.replaceAll(link -> link.contact().equals(contact)
                        && link.held().until() == null
                ? new Linked(contact, link.client(), new Span(link.held().from(), at))
                : link);
        facts.links.add(new Linked(contact, client, new Span(at, null)));
    }

    private void write() {
        List<Happened> made = new ArrayList<>();
        for (int contact = 0; contact < CONTACTS; contact++) {
            // some spells of talk, with silence between them
            List<Instant> spells = Stream.generate(this::moment).limit(3).toList();
            for (int i = 0; i < ACTIVITIES / CONTACTS; i++) {
                made.add(happened(facts.people.get(contact).id(), spells.get(random.nextInt(3)), made));
            }
        }
        facts.happened.addAll(made);
        ActivityTable table = new ActivityTable(kontor.transactions());
        kontor.guard()
                .write(tenant.system(), ActivitiesModule.WRITE, caller -> {
                    made.forEach(one -> write(table, one));
                    return Outcome.done();
                })
                .orThrow();
    }

    private void write(ActivityTable table, Happened one) {
        ActivityId id = new ActivityId(one.id());
        Activity activity = new Activity(
                id,
                1,
                one.contact(),
                one.type(),
                one.type(),
                one.direction(),
                null,
                one.at(),
                one.recordedAt(),
                one.team(),
                one.owner(),
                USERS.get(0),
                "Anna",
                null,
                null,
                null,
                List.of(),
                null,
                0,
                List.of());
        table.insert(tenant.id(), activity, Channel.SYSTEM);
        kontor.unit("activities").flush();
        for (Span gone : one.gone()) {
            table.delete(tenant.id(), id, gone.from(), USERS.get(0), "Test");
            if (gone.until() != null) {
                table.restore(tenant.id(), id, gone.until());
            }
        }
    }

    private Happened happened(ContactId contact, Instant spell, List<Happened> before) {
        Instant at = spell.plusSeconds(random.nextInt(20 * 86_400));
        if (random.nextInt(6) == 0) {
            at = EDGES.get(random.nextInt(EDGES.size()));
        } else if (random.nextInt(12) == 0 && !before.isEmpty()) {
            at = before.get(before.size() - 1).at();
        }
        Instant recorded = at.plusSeconds(random.nextInt(10) == 0 ? random.nextInt(90 * 86_400) : 5);
        recorded = recorded.isAfter(NOW) ? NOW : recorded;
        TeamId team = random.nextInt(4) == 0 ? null : TEAMS.get(random.nextInt(2));
        UserId owner = random.nextInt(6) == 0 ? null : USERS.get(random.nextInt(3));
        return new Happened(
                kontor.ids().next(),
                contact,
                TYPES.get(random.nextInt(TYPES.size())),
                Direction.values()[random.nextInt(7) == 0 ? 2 : random.nextInt(2)],
                at,
                recorded,
                team,
                owner,
                gone(recorded));
    }

    private List<Span> gone(Instant recorded) {
        List<Span> gone = new ArrayList<>();
        Instant from = recorded;
        for (int i = random.nextInt(9) - 5; i > 0; i--) {
            from = from.plusSeconds(1 + random.nextInt(60 * 86_400));
            Instant until = from.plusSeconds(1 + random.nextInt(60 * 86_400));
            if (until.isAfter(NOW)) {
                break;
            }
            gone.add(new Span(from, until));
            from = until;
        }
        if (random.nextInt(12) == 0 && from.isBefore(NOW.minusSeconds(60))) {
            gone.add(new Span(from.plusSeconds(30), null));
        }
        return gone;
    }

    private Instant moment() {
        return BEGIN.plusSeconds((long)
                        (random.nextDouble() * Duration.between(BEGIN, NOW).toSeconds()))
                .minus(Duration.ofDays(21));
    }

    /** Who is in a team, where the reader sees it. */
    Set<String> members(Reader reader, String team) {
        return readers.stream()
                .filter(member -> reader.allTeams() || reader.teams().contains(new TeamId(team)))
                .filter(member -> member.teams().contains(new TeamId(team)))
                .map(member -> member.call().user().value())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        kontor.close();
    }
}
