package dev.kontor.persistence.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathScriptsTest {
    @TempDir
    private Path folder;

    @Test
    void scripts_are_found_in_jars_and_in_folders_but_not_in_folders_below() throws Exception {
        Path jar = folder.resolve("with space.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : new String[] {
                "db/", "db/shop/", "db/shop/V001__in_jar.sql", "db/shop/h2/", "db/shop/h2/V009__below.sql"
            }) {
                out.putNextEntry(new ZipEntry(name));
            }
        }
        Path below = Files.createDirectories(folder.resolve("classes/db/shop/h2"));
        Files.writeString(below.resolve("V009__below.sql"), "");
        Files.writeString(below.resolveSibling("V002__in_folder.sql"), "");
        URL[] path = {jar.toUri().toURL(), folder.resolve("classes/").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, null)) {
            assertThat(new ClassPathScripts(loader).in("db/shop"))
                    .extracting(MigrationScript::fileName)
                    .containsExactlyInAnyOrder("V001__in_jar.sql", "V002__in_folder.sql");
            assertThat(new ClassPathScripts(loader).in("db/nothing")).isEmpty();
        }
    }
}
