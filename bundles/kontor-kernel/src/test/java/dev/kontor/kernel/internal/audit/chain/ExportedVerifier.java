package dev.kontor.kernel.internal.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs the verifier as {@code java -jar} does, and gives what it says. */
public final class ExportedVerifier {

    private ExportedVerifier() {}

    public static String check(Path export, String... checkpoint) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = new String[1 + checkpoint.length];
        arguments[0] = export.toString();
        System.arraycopy(checkpoint, 0, arguments, 1, checkpoint.length);
        Verifier.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }
}
