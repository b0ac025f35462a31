package dev.kontor.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * What is different in the next version of contacts: a few lines of this version's sources. It has a column and a field
 * of an event that this version doesn't know, and writes {@link #NEW_VALUE} into both.
 */
public final class NextContactsSources {

    public static final String NEW_VALUE = "of the next version";

    /** The name and the text of the migration that comes with it. */
    public static final String MIGRATION_NAME = "V900__nickname.sql";

    public static final String MIGRATION = "alter table contacts_contact add column nickname varchar(200);";

    private static final Path BUNDLES = Path.of("../../bundles");

    private record Change(String file, String before, String after) {}

    private static final List<Change> CHANGES = List.of(
            new Change(
                    "kontor-contacts/src/main/java/dev/kontor/contacts/internal/persistence/ContactRow.java",
                    "    Instant deletedAt;",
                    "    Instant deletedAt;\n    String nickname;"),
            new Change(
                    "kontor-contacts/src/main/java/dev/kontor/contacts/internal/persistence/ContactStore.java",
                    "        row.id = ids.next();",
                    "        row.id = ids.next();\n        row.nickname = \"" + NEW_VALUE + "\";"),
            new Change(
                    "kontor-contacts-api/src/main/java/dev/kontor/contacts/ContactEvents.java",
                    "record ContactHappened(ContactId contact) {}",
                    "record ContactHappened(ContactId contact, String nickname) {\n"
                            + "        public ContactHappened(ContactId contact) {\n"
                            + "            this(contact, \"" + NEW_VALUE + "\");\n        }\n    }"));

    private NextContactsSources() {}

    /** The folder with the classes that are different. */
    public static Path compiledIn(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-parameters"));
        for (Change change : CHANGES) {
            arguments.add(changed(change, folder).toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The sources of the next version don't compile");
        }
        return classes;
    }

    private static Path changed(Change change, Path folder) throws IOException {
        String text = Files.readString(BUNDLES.resolve(change.file()));
        if (text.indexOf(change.before()) < 0 || text.indexOf(change.before()) != text.lastIndexOf(change.before())) {
            throw new IllegalStateException(
                    change.file() + ", which the next version changes, is another one: say here how");
        }
        return Files.writeString(
                folder.resolve(Path.of(change.file()).getFileName()), text.replace(change.before(), change.after()));
    }
}
