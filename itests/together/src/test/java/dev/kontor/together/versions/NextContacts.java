package dev.kontor.together.versions;

import dev.kontor.persistence.internal.migration.ClassPathScripts;
import dev.kontor.persistence.internal.migration.MigrationScript;
import dev.kontor.persistence.internal.migration.ScriptFolders;
import dev.kontor.testing.NextContactsSources;
import dev.kontor.testing.NextVersion;
import dev.kontor.testing.TestKontor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The next version of contacts, in a class loader of its own. */
final class NextContacts {

    private final Loader loader;
    private final ScriptFolders migrations;

    private NextContacts(Loader loader, ScriptFolders migrations) {
        this.loader = loader;
        this.migrations = migrations;
    }

    /** Compiled into the folder. */
    static NextContacts in(Path folder) throws IOException {
        Path classes = NextContactsSources.compiledIn(folder);
        Path script =
                Files.writeString(folder.resolve(NextContactsSources.MIGRATION_NAME), NextContactsSources.MIGRATION);
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
