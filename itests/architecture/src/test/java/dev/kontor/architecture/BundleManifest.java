package dev.kontor.architecture;

import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** What a built bundle says of itself, and the packages of its own classes. */
record BundleManifest(String file, Map<String, String> headers, Set<String> ownPackages) {

    static BundleManifest of(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Attributes attributes = jar.getManifest().getMainAttributes();
            Map<String, String> headers = attributes.entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> (String) entry.getValue()));
            Set<String> packages = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && name.contains("/"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                    .collect(Collectors.toSet());
            return new BundleManifest(file.getFileName().toString(), headers, packages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String symbolicName() {
        return headers.getOrDefault("Bundle-SymbolicName", "");
    }

    Parameters exports() {
        return clauses("Export-Package");
    }

    Parameters imports() {
        return clauses("Import-Package");
    }

    private Parameters clauses(String header) {
        return OSGiHeader.parseHeader(headers.get(header));
    }
}
