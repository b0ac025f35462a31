package dev.kontor.kernel.internal.audit.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks an export on any computer: {@code java -jar kontor-kernel-VERSION.jar EXPORT [CHECKPOINT]}. */
public final class Verifier {
    static final int HOLDS = 0;
    static final int BROKEN = 1;
    static final int UNREADABLE = 2;

    private Verifier() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("EXPORT [CHECKPOINT] is wanted, where a checkpoint is PLACE:HASH");
            return UNREADABLE;
        }
        try (BufferedReader in = Files.newBufferedReader(Path.of(arguments[0]))) {
            ChainWalk walk = new ChainWalk(arguments.length == 1 ? null : CheckpointText.read(arguments[1]));
            ExportFile.Header header = ExportFile.read(in, walk::next);
            Optional<Finding> finding = walk.end(header.head());
            out.println(finding.map(found -> "BROKEN at " + found)
                    .orElseGet(
                            () -> "The chain of " + header.tenant() + " holds: " + CheckpointText.of(header.head())));
            return finding.isPresent() ? BROKEN : HOLDS;
        } catch (IOException | IllegalArgumentException unreadable) {
            out.println("Can't be checked: " + unreadable.getMessage());
            return UNREADABLE;
        }
    }
}
