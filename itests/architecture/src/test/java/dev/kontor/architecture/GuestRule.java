package dev.kontor.architecture;

import aQute.bnd.header.Attrs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules by which a bundle touches nothing of its host: docs/adr/0001-a-guest-that-touches-nothing.md. */
enum GuestRule {
    SYMBOLIC_NAMES_BEGIN_WITH_KONTOR((bundle, all) -> bundle.symbolicName().startsWith("kontor-")
            ? Stream.empty()
            : Stream.of("is called '" + bundle.symbolicName() + "'")),

    NO_FRAGMENT((bundle, all) -> header(bundle, "Fragment-Host")),

    NO_REQUIRED_BUNDLE((bundle, all) -> header(bundle, "Require-Bundle")),

    NO_DYNAMIC_IMPORT((bundle, all) -> header(bundle, "DynamicImport-Package")),

    EXPORTS_ARE_OUR_API_OR_PRIVATE((bundle, all) -> bundle.exports().entrySet().stream()
            .filter(export -> !export.getKey().startsWith("dev.kontor.") && !isPrivate(export.getValue()))
            .map(export -> "exports " + export.getKey() + " to everybody")),

    PRIVATE_EXPORTS_ARE_MANDATORY((bundle, all) -> bundle.exports().entrySet().stream()
            .filter(export -> export.getValue().containsKey("kontor") && !isPrivate(export.getValue()))
            .map(export -> "exports " + export.getKey() + " with the attribute, but not as a mandatory one")),

    NOTHING_INTERNAL_IS_EXPORTED((bundle, all) -> bundle.exports().keySet().stream()
            .filter(name -> name.startsWith("dev.kontor.") && name.contains(".internal"))
            .map(name -> "exports " + name)),

    EXPORTS_HAVE_A_VERSION((bundle, all) -> bundle.exports().entrySet().stream()
            .filter(export -> export.getValue().getVersion() == null)
            .map(export -> "exports " + export.getKey() + " without a version")),

    IMPORTS_OF_PRIVATE_PACKAGES_NAME_THE_ATTRIBUTE((bundle, all) -> bundle.imports().entrySet().stream()
            .filter(wanted -> privatePackages(all).contains(wanted.getKey())
                    && !"private".equals(wanted.getValue().get("kontor")))
            .map(wanted -> "imports " + wanted.getKey() + " without kontor=private")),

    NO_OTHER_IMPORT_NAMES_THE_ATTRIBUTE((bundle, all) -> bundle.imports().entrySet().stream()
            .filter(wanted -> wanted.getValue().containsKey("kontor")
                    && !privatePackages(all).contains(wanted.getKey()))
            .map(wanted -> "imports " + wanted.getKey() + " with kontor=private, which nobody exports so")),

    IMPORTS_OF_OUR_PACKAGES_HAVE_A_VERSION((bundle, all) -> bundle.imports().entrySet().stream()
            .filter(wanted -> wanted.getKey().startsWith("dev.kontor.")
                    && wanted.getValue().getVersion() == null)
            .map(wanted -> "imports " + wanted.getKey() + " without a version")),

    NO_SPLIT_PACKAGE((bundle, all) -> all.stream()
            .filter(other -> !other.file().equals(bundle.file()))
            .flatMap(other -> packages(bundle).stream()
                    .filter(packages(other)::contains)
                    .map(name -> "has " + name + ", as " + other.file() + " has")));

    private final BiFunction<BundleManifest, List<BundleManifest>, Stream<String>> breaches;

    GuestRule(BiFunction<BundleManifest, List<BundleManifest>, Stream<String>> breaches) {
        this.breaches = breaches;
    }

    /** Every breach in one of the bundles, which are seen together. */
    List<String> breaches(List<BundleManifest> bundles) {
        return bundles.stream()
                .flatMap(bundle -> breaches.apply(bundle, bundles).map(breach -> bundle.file() + " " + breach))
                .toList();
    }

    private static Stream<String> header(BundleManifest bundle, String name) {
        return Stream.ofNullable(bundle.headers().get(name)).map(value -> "has " + name + ": " + value);
    }

    private static boolean isPrivate(Attrs attributes) {
        return "private".equals(attributes.get("kontor")) && "kontor".equals(attributes.get("mandatory:"));
    }

    private static Set<String> privatePackages(List<BundleManifest> all) {
        return all.stream()
                .flatMap(bundle -> bundle.exports().entrySet().stream())
                .filter(export -> isPrivate(export.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> packages(BundleManifest bundle) {
        Set<String> packages = new TreeSet<>(bundle.ownPackages());
        packages.addAll(bundle.exports().keySet());
        return packages;
    }
}
