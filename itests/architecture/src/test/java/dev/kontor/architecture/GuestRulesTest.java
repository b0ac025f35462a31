package dev.kontor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P1, P2: the bundles as they are built; and for each rule a bundle that breaks it, to show that the rule sees it. */
class GuestRulesTest {

    private static final BundleManifest LIBRARY =
            bundle("lib", "Export-Package", "org.lib;version=1;kontor=private;mandatory:=kontor");

    private static final Map<GuestRule, List<BundleManifest>> BREACHES = Map.ofEntries(
            Map.entry(
                    GuestRule.SYMBOLIC_NAMES_BEGIN_WITH_KONTOR,
                    List.of(bundle("other", "Bundle-SymbolicName", "crm-things"))),
            Map.entry(GuestRule.NO_FRAGMENT, List.of(bundle("fragment", "Fragment-Host", "org.ops4j.pax.web"))),
            Map.entry(GuestRule.NO_REQUIRED_BUNDLE, List.of(bundle("requiring", "Require-Bundle", "other"))),
            Map.entry(GuestRule.NO_DYNAMIC_IMPORT, List.of(bundle("dynamic", "DynamicImport-Package", "*"))),
            Map.entry(
                    GuestRule.EXPORTS_ARE_OUR_API_OR_PRIVATE,
                    List.of(bundle("sharing", "Export-Package", "jakarta.persistence;version=3.2.0"))),
            Map.entry(
                    GuestRule.PRIVATE_EXPORTS_ARE_MANDATORY,
                    List.of(bundle("open", "Export-Package", "org.lib;version=1;kontor=private"))),
            Map.entry(
                    GuestRule.NOTHING_INTERNAL_IS_EXPORTED,
                    List.of(bundle("inside-out", "Export-Package", "dev.kontor.contacts.internal.domain;version=1"))),
            Map.entry(
                    GuestRule.EXPORTS_HAVE_A_VERSION,
                    List.of(bundle("versionless", "Export-Package", "dev.kontor.contacts"))),
            Map.entry(
                    GuestRule.IMPORTS_OF_PRIVATE_PACKAGES_NAME_THE_ATTRIBUTE,
                    List.of(LIBRARY, bundle("asking", "Import-Package", "org.lib;version=1"))),
            Map.entry(
                    GuestRule.NO_OTHER_IMPORT_NAMES_THE_ATTRIBUTE,
                    List.of(LIBRARY, bundle("wrong", "Import-Package", "javax.servlet;version=3;kontor=private"))),
            Map.entry(
                    GuestRule.IMPORTS_OF_OUR_PACKAGES_HAVE_A_VERSION,
                    List.of(bundle("loose", "Import-Package", "dev.kontor.kernel"))),
            Map.entry(
                    GuestRule.NO_SPLIT_PACKAGE,
                    List.of(
                            new BundleManifest("one", Map.of(), Set.of("dev.kontor.same")),
                            new BundleManifest("two", Map.of(), Set.of("dev.kontor.same")))));

    private static final List<BundleManifest> BUILT =
            BuiltBundles.jars().stream().map(BundleManifest::of).toList();

    @ParameterizedTest
    @EnumSource
    void every_bundle_of_the_build_keeps(GuestRule rule) {
        assertThat(rule.breaches(BUILT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_breach_is_seen_by(GuestRule rule) {
        assertThat(rule.breaches(BREACHES.get(rule))).isNotEmpty();
    }

    @Test
    void the_build_has_bundles_that_export_privately_and_bundles_that_import_it() {
        assertThat(BUILT).hasSizeGreaterThanOrEqualTo(20);
        assertThat(BUILT.stream().flatMap(GuestRulesTest::privateImports)).hasSizeGreaterThan(20);
    }

    private static Stream<String> privateImports(BundleManifest bundle) {
        return bundle.imports().entrySet().stream()
                .filter(wanted -> "private".equals(wanted.getValue().get("kontor")))
                .map(Map.Entry::getKey);
    }

    private static BundleManifest bundle(String file, String header, String value) {
        Map<String, String> headers = new HashMap<>(Map.of("Bundle-SymbolicName", "kontor-" + file));
        headers.put(header, value);
        return new BundleManifest(file, headers, Set.of());
    }
}
