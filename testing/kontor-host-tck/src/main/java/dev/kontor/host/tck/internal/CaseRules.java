package dev.kontor.host.tck.internal;

import static dev.kontor.host.tck.internal.HostRules.must;
import static dev.kontor.host.tck.internal.HostRules.should;

import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.host.tck.CaseSketch;
import dev.kontor.host.tck.Rule;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.TenantId;
import java.util.List;
import java.util.Locale;

/** Single cases: found as they are, in their own tenant only. */
final class CaseRules {
    private static final String FIND = "CaseDirectory.find";
    private static final String NUMBER = "CaseDirectory.findByNumber";

    static final List<Rule> ALL = List.of(
            must("HOST-C-01", "A case is found by id as it is", FIND, CaseRules::found),
            must("HOST-C-02", "An unknown case is empty, whatever the id looks like", FIND, CaseRules::unknown),
            must("HOST-C-03", "A case of another tenant is unknown", FIND, CaseRules::foreign),
            must("HOST-C-04", "A case names its tenant", FIND, CaseRules::tenant),
            must("HOST-C-05", "A closed case is found, as closed, within a second", FIND, CaseRules::closed),
            must("HOST-C-06", "The version grows with each change", FIND, CaseRules::version),
            must("HOST-C-07", "A case is found by its number", NUMBER, CaseRules::number),
            must(
                    "HOST-C-08",
                    "The number of another tenant's case, or an unknown one, is empty",
                    NUMBER,
                    CaseRules::noNumber),
            should("HOST-C-09", "Case and blanks around a number don't matter", NUMBER, CaseRules::asWritten));

    private CaseRules() {}

    private static void found(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        CaseSketch sketch =
                new CaseSketch(Scene.fresh("SC-"), "SERVICE_CALL", "Treppe knarrt – Größe 😀", Scene.contact());
        CaseRef id = scene.host().createCase(tenant, sketch);
        HostCase found = scene.find(tenant, id);
        Expect.equal(found.id(), id, "the id");
        Expect.equal(found.number(), sketch.number(), "the number");
        Expect.equal(found.kind(), sketch.kind(), "the kind");
        Expect.equal(found.title(), sketch.title(), "the title");
        Expect.equal(found.mainContact(), sketch.mainContact(), "the main contact");
        Expect.equal(found.state(), CaseState.OPEN, "the state of a new case");
        Expect.that(found.version() >= 1, "the version was " + found.version());
        Expect.that(found.openedAt() != null, "a case had no time of opening");
    }

    private static void unknown(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        scene.openCase(tenant, Scene.contact());
        for (String id : List.of("nothing", "' or 1=1 --", "%", " ", "x".repeat(10_000))) {
            Expect.empty(scene.cases().find(tenant, new CaseRef(id)), "an unknown case");
        }
    }

    private static void foreign(Scene scene) {
        scene.cases();
        CaseRef id = scene.openCase(scene.tenant(), Scene.contact());
        Expect.empty(scene.cases().find(scene.tenant(), id), "a case of another tenant");
    }

    private static void tenant(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        CaseRef id = scene.openCase(tenant, Scene.contact());
        Expect.equal(scene.find(tenant, id).tenant(), tenant, "the tenant of the case");
    }

    private static void closed(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        CaseRef id = scene.openCase(tenant, Scene.contact());
        scene.host().closeCase(tenant, id);
        Scene.soon(() -> scene.find(tenant, id).state() == CaseState.CLOSED, "a closed case was open");
    }

    private static void version(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        CaseRef id = scene.openCase(tenant, Scene.contact());
        long before = scene.find(tenant, id).version();
        scene.host().closeCase(tenant, id);
        Scene.soon(() -> scene.find(tenant, id).version() > before, "the version of a changed case was the old one");
    }

    private static void number(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        CaseRef id = scene.openCase(tenant, Scene.contact());
        scene.openCase(tenant, Scene.contact());
        String number = scene.find(tenant, id).number();
        Expect.equal(
                Expect.present(scene.cases().findByNumber(tenant, number), "the case with the number")
                        .id(),
                id,
                "the case with the number");
    }

    private static void noNumber(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        String number =
                scene.find(tenant, scene.openCase(tenant, Scene.contact())).number();
        Expect.empty(scene.cases().findByNumber(scene.tenant(), number), "the number of another tenant's case");
        for (String unknown : List.of(Scene.fresh("none"), "", "%", "' or 1=1 --", "x".repeat(10_000))) {
            Expect.empty(scene.cases().findByNumber(tenant, unknown), "an unknown number");
        }
    }

    private static void asWritten(Scene scene) {
        scene.cases();
        TenantId tenant = scene.tenant();
        CaseRef id = scene.openCase(tenant, Scene.contact());
        String number = scene.find(tenant, id).number();
        for (String written :
                List.of(" " + number + " ", number.toLowerCase(Locale.ROOT), number.toUpperCase(Locale.ROOT))) {
            Expect.present(scene.cases().findByNumber(tenant, written), "the case with the number '" + written + "'");
        }
    }
}
