package dev.kontor.host.tck.internal;

import static dev.kontor.host.tck.internal.HostRules.must;

import dev.kontor.host.HostCase;
import dev.kontor.host.tck.Rule;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The open cases of a contact, page by page. */
final class CasePageRules {
    private static final String OPEN = "CaseDirectory.openCases";
    private static final int MANY = 7;
    private static final int PAGE = 2;

    static final List<Rule> ALL = List.of(
            must("HOST-O-01", "Only open cases are listed", OPEN, CasePageRules::open),
            must("HOST-O-02", "Only cases of the contact are listed", OPEN, CasePageRules::ofTheContact),
            must("HOST-O-03", "No case of another tenant is listed", OPEN, CasePageRules::ofTheTenant),
            must("HOST-O-04", "The case that was opened last stands first", OPEN, CasePageRules::newestFirst),
            must("HOST-O-05", "A page has no more cases than were asked for", OPEN, CasePageRules::size),
            must("HOST-O-06", "Page by page each case comes once", OPEN, CasePageRules::once),
            must(
                    "HOST-O-07",
                    "A case that is closed meanwhile makes no other one skipped",
                    OPEN,
                    CasePageRules::noneSkipped),
            must(
                    "HOST-O-08",
                    "A case that is opened meanwhile makes no other one repeated",
                    OPEN,
                    CasePageRules::noneRepeated),
            must("HOST-O-09", "The last page has no cursor", OPEN, CasePageRules::end),
            must("HOST-O-10", "A contact without cases has an empty page", OPEN, CasePageRules::none),
            must(
                    "HOST-O-11",
                    "A cursor that isn't one of the host's is an IllegalArgumentException",
                    OPEN,
                    CasePageRules::forged));

    private CasePageRules() {}

    private static List<CaseRef> make(Scene scene, TenantId tenant, ContactId contact, int count) {
        List<CaseRef> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(scene.openCase(tenant, contact));
        }
        return made;
    }

    private static Slice<HostCase> page(Scene scene, TenantId tenant, ContactId contact, int size, Cursor after) {
        Slice<HostCase> page = scene.cases().openCases(tenant, contact, new PageRequest(size, after));
        Expect.that(page != null, "the page was null");
        return page;
    }

    private static List<CaseRef> all(Scene scene, TenantId tenant, ContactId contact) {
        return ids(page(scene, tenant, contact, PageRequest.MAX_SIZE, null));
    }

    private static List<CaseRef> ids(Slice<HostCase> page) {
        return page.items().stream().map(HostCase::id).toList();
    }

    private static void open(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        ContactId contact = Scene.contact();
        List<CaseRef> made = make(scene, tenant, contact, 2);
        scene.host().closeCase(tenant, made.get(0));
        Scene.soon(
                () -> all(scene, tenant, contact).equals(List.of(made.get(1))),
                "the open cases were not the one that is open");
    }

    private static void ofTheContact(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        ContactId contact = Scene.contact();
        List<CaseRef> made = make(scene, tenant, contact, 1);
        make(scene, tenant, Scene.contact(), 1);
        Expect.rows(all(scene, tenant, contact), made, "the open cases of the contact");
    }

    private static void ofTheTenant(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        ContactId contact = Scene.contact();
        List<CaseRef> made = make(scene, tenant, contact, 1);
        make(scene, scene.tenant(), contact, 1);
        Expect.rows(all(scene, tenant, contact), made, "the open cases of the contact in the tenant");
    }

    private static void newestFirst(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        ContactId contact = Scene.contact();
        make(scene, tenant, contact, MANY);
        List<Instant> times = page(scene, tenant, contact, PageRequest.MAX_SIZE, null).items().stream()
                .map(HostCase::openedAt)
                .toList();
        Expect.equal(times.size(), MANY, "the number of open cases");
        Expect.rows(
                times,
                times.stream().sorted((one, other) -> other.compareTo(one)).toList(),
                "the times of opening");
        CaseRef last = scene.openCase(tenant, contact);
        Instant newest = scene.find(tenant, last).openedAt();
        Expect.equal(
                page(scene, tenant, contact, 1, null).items().get(0).openedAt(), newest, "the time of the first case");
    }

    private static void size(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        ContactId contact = Scene.contact();
        make(scene, tenant, contact, MANY);
        for (int size : List.of(1, PAGE, MANY, PageRequest.MAX_SIZE)) {
            Expect.equal(
                    page(scene, tenant, contact, size, null).items().size(),
                    Math.min(size, MANY),
                    "the length of a page of " + size);
        }
    }

    private static void once(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        ContactId contact = Scene.contact();
        Set<CaseRef> made = new HashSet<>(make(scene, tenant, contact, MANY));
        List<CaseRef> walked = walk(scene, tenant, contact, null);
        Expect.equal(walked.size(), MANY, "the number of cases on all pages");
        Expect.equal(new HashSet<>(walked), made, "the cases on all pages");
    }

    /** All pages from a place on; a cursor that leads in a circle ends it. */
    private static List<CaseRef> walk(Scene scene, TenantId tenant, ContactId contact, Cursor from) {
        List<CaseRef> walked = new ArrayList<>();
        Cursor next = from;
        do {
            Slice<HostCase> page = page(scene, tenant, contact, PAGE, next);
            walked.addAll(ids(page));
            next = page.next();
        } while (next != null && walked.size() <= 2 * MANY);
        return walked;
    }

    private static void noneSkipped(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        ContactId contact = Scene.contact();
        Set<CaseRef> expected = new HashSet<>(make(scene, tenant, contact, MANY));
        Slice<HostCase> first = page(scene, tenant, contact, PAGE, null);
        ids(first).forEach(expected::remove);
        scene.host().closeCase(tenant, ids(first).get(0));
        Scene.soon(() -> all(scene, tenant, contact).size() == MANY - 1, "a closed case was listed");
        Expect.equal(
                new HashSet<>(walk(scene, tenant, contact, first.next())), expected, "the cases on the other pages");
    }

    private static void noneRepeated(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        ContactId contact = Scene.contact();
        make(scene, tenant, contact, MANY);
        Slice<HostCase> first = page(scene, tenant, contact, PAGE, null);
        scene.openCase(tenant, contact);
        Scene.soon(() -> all(scene, tenant, contact).size() == MANY + 1, "a new case was not listed");
        List<CaseRef> others = walk(scene, tenant, contact, first.next());
        Expect.that(
                others.stream().noneMatch(ids(first)::contains), "a case of the first page came again on another one");
    }

    private static void end(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        ContactId contact = Scene.contact();
        make(scene, tenant, contact, PAGE);
        Slice<HostCase> exact = page(scene, tenant, contact, PAGE, null);
        Expect.equal(exact.next(), null, "the cursor of a page that holds all there is");
        make(scene, tenant, contact, 1);
        Slice<HostCase> first = page(scene, tenant, contact, PAGE, null);
        Expect.that(first.next() != null, "a page with more behind it had no cursor");
        Expect.equal(page(scene, tenant, contact, PAGE, first.next()).next(), null, "the cursor of the last page");
    }

    private static void none(Scene scene) {
        scene.cases();
        Slice<HostCase> page = page(scene, scene.tenant(), Scene.contact(), PAGE, null);
        Expect.empty(page.items(), "the cases of a contact who has none");
        Expect.equal(page.next(), null, "the cursor of an empty page");
    }

    private static void forged(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        ContactId contact = Scene.contact();
        make(scene, tenant, contact, PAGE);
        for (String forged : List.of("", "?", "2", "' or 1=1 --", "x".repeat(10_000))) {
            try {
                page(scene, tenant, contact, PAGE, new Cursor(forged));
            } catch (IllegalArgumentException asItMust) {
                continue;
            }
            throw new AssertionError("a forged cursor led to a page");
        }
    }
}
