package dev.kontor.host.tck.internal;

import static dev.kontor.host.tck.internal.HostRules.must;
import static dev.kontor.host.tck.internal.HostRules.should;

import dev.kontor.host.tck.Rule;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.TenantId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Addresses of the host's own pages. */
final class PageRules {
    private static final String CONTACT = "HostPages.ofContact";
    private static final String CASE = "HostPages.ofCase";

    static final List<Rule> ALL = List.of(
            must(
                    "HOST-W-01",
                    "A contact's page, if there is one, has an absolute http or https address",
                    CONTACT,
                    PageRules::ofContact),
            must("HOST-W-02", "A case's page has an absolute http or https address", CASE, PageRules::ofCase),
            must("HOST-W-03", "What is unknown or strange has a safe address or none", CASE, PageRules::strange),
            must("HOST-W-04", "No address holds a name or password", CASE, PageRules::secrets),
            should("HOST-W-05", "Two cases have two pages", CASE, PageRules::different));

    private PageRules() {}

    private static void ofContact(Scene scene) {
        Optional<URI> page = scene.pages().ofContact(scene.tenant(), Scene.contact());
        Expect.that(page != null, "the page was null instead of an Optional");
        page.ifPresent(PageRules::expectSafe);
    }

    private static void ofCase(Scene scene) {
        scene.pages();
        scene.cases();
        TenantId tenant = scene.tenant();
        CaseRef id = scene.openCase(tenant, Scene.contact());
        expectSafe(Expect.present(scene.pages().ofCase(tenant, id), "the page of the case"));
    }

    private static void strange(Scene scene) {
        TenantId tenant = scene.tenant();
        for (String id : List.of("nothing", "javascript:alert(1)", "../../admin", "a b/ä?x=1#y", "\"><script>")) {
            Optional<URI> page = scene.pages().ofCase(tenant, new CaseRef(id));
            Expect.that(page != null, "the page was null instead of an Optional");
            page.ifPresent(address -> {
                expectSafe(address);
                Expect.that(!address.normalize().getPath().startsWith("/admin"), "an id led out of its folder");
            });
        }
    }

    private static void secrets(Scene scene) {
        TenantId tenant = scene.tenant();
        scene.pages()
                .ofCase(tenant, new CaseRef("17"))
                .ifPresent(address -> Expect.equal(address.getRawUserInfo(), null, "what stands before the @"));
        scene.pages()
                .ofContact(tenant, Scene.contact())
                .ifPresent(address -> Expect.equal(address.getRawUserInfo(), null, "what stands before the @"));
    }

    private static void different(Scene scene) {
        scene.pages();
        scene.cases();
        TenantId tenant = scene.tenant();
        Optional<URI> one = scene.pages().ofCase(tenant, scene.openCase(tenant, Scene.contact()));
        Optional<URI> other = scene.pages().ofCase(tenant, scene.openCase(tenant, Scene.contact()));
        Expect.that(!one.equals(other), "two cases had the page " + one.orElse(null));
    }

    private static void expectSafe(URI address) {
        Expect.that(
                "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()),
                "an address was " + address);
        Expect.that(address.getHost() != null, "an address named no server: " + address);
    }
}
