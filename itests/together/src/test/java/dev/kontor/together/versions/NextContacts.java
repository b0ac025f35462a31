package dev.kontor.together.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.persistence.internal.migration.ClassPathScripts;
import dev.kontor.persistence.internal.migration.MigrationScript;
import dev.kontor.persistence.internal.migration.ScriptFolders;
import dev.kontor.testing.NextVersion;
import dev.kontor.testing.TestKontor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The next version of contacts: the sources of this one with a few lines more, compiled, in a class loader of its own.
 * It has a column and a field of an event that this version doesn't know.
 */
final class NextContacts {

    static final String NEW_VALUE = "of the next version";

    private static final Path BUNDLES = Path.of("../../bundles");
    private static final String MIGRATION = "alter table contacts_contact add column nickname varchar(200);";

    private record Change(String before, String after) {}

    /** What is different in the next version. */
    private static final Map<String, Change> CHANGES = Map.of(
            "kontor-contacts/src/main/java/dev/kontor/contacts/internal/persistence/ContactRow.java",
            new Change("    Instant deletedAt;", "    Instant deletedAt;\n    String nickname;"),
            "kontor-contacts/src/main/java/dev/kontor/contacts/internal/persistence/ContactStore.java",
            new Change(
                    "        row.id = ids.next();",
                    "        row.id = ids.next();\n        row.nickname = \"" + NEW_VALUE + "\";"),
            "kontor-contacts-api/src/main/java/dev/kontor/contacts/ContactEvents.java",
            new Change(
                    "record ContactHappened(ContactId contact) {}",
                    "record ContactHappened(ContactId contact, String nickname) {\n"
                            + "        public ContactHappened(ContactId contact) {\n"
                            + "            this(contact, \"" + NEW_VALUE + "\");\n        }\n    }"));

    private final Loader loader;
    private final ScriptFolders migrations;

    private NextContacts(Loader loader, ScriptFolders migrations) {
        this.loader = loader;
        this.migrations = migrations;
    }

    /** Compiled into the folder. */
    static NextContacts in(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-parameters"));
        for (Map.Entry<String, Change> change : CHANGES.entrySet()) {
            Path source = folder.resolve(Path.of(change.getKey()).getFileName());
            String text = Files.readString(BUNDLES.resolve(change.getKey()));
            assertThat(text)
                    .as("%s, which the next version changes: say anew in %s how", source, NextContacts.class)
                    .containsOnlyOnce(change.getValue().before());
            Files.writeString(
                    source,
                    text.replace(change.getValue().before(), change.getValue().after()));
            arguments.add(source.toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .as("the compiler's result")
                .isZero();
        Path script = Files.writeString(folder.resolve("V900__nickname.sql"), MIGRATION);
        return new NextContacts(new Loader(classes), withOurs(script));
    }

    NextVersion version() {
        return new NextVersion("contacts", loader, migrations);
    }

    ContactsNode on(TestKontor kontor) throws ReflectiveOperationException {
        Class<?> node = loader.loadClass(ContactsOfThisVersion.class.getName());
        return (ContactsNode) node.getConstructor(TestKontor.class).newInstance(kontor);
    }

    private static ScriptFolders withOurs(Path script) throws IOException {
        ScriptFolders known = new ClassPathScripts(NextContacts.class.getClassLoader());
        MigrationScript ours = new MigrationScript(
                script.getFileName().toString(), script.toUri().toURL());
        return folder -> Stream.concat(
                        known.in(folder).stream(), "db/contacts".equals(folder) ? Stream.of(ours) : Stream.empty())
                .toList();
    }

    /** Has classes of contacts of its own; all others it shares. */
    private static final class Loader extends ClassLoader {
        private final Path classes;

        Loader(Path classes) {
            super(NextContacts.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.kontor.contacts.") && !name.equals(ContactsOfThisVersion.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }

        /** EclipseLink reads what it maps from the file of a class. */
        @Override
        public URL getResource(String name) {
            Path changed = classes.resolve(name);
            try {
                return Files.exists(changed) ? changed.toUri().toURL() : super.getResource(name);
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
                byte[] bytes = bytes(getResource(name.replace('.', '/') + ".class"));
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }

        private static byte[] bytes(URL place) throws IOException {
            try (var stream = place.openStream()) {
                return stream.readAllBytes();
            }
        }
    }
}
