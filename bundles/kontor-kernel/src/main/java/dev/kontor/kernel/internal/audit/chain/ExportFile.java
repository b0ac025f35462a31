package dev.kontor.kernel.internal.audit.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The export as text: a first line with the tenant and the head, then a line per row; fields are separated by tabs and
 * percent-encoded, {@code -} is a field without a value.
 */
public final class ExportFile {
    private static final String NAME = "kontor-audit-1";
    private static final String TAB = "\t";
    private static final String NONE = "-";
    private static final int HEADER_FIELDS = 4;
    private static final int LINK_FIELDS = 4;

    private ExportFile() {}

    /** What the first line says. */
    public record Header(String tenant, Head head) {}

    public static void header(PrintWriter out, Header header) {
        line(
                out,
                List.of(
                        NAME,
                        header.tenant(),
                        Long.toString(header.head().place()),
                        header.head().hash()));
    }

    public static void row(PrintWriter out, ExportedRow row) {
        List<String> fields = new ArrayList<>();
        Link link = row.link();
        fields.add(link == null ? null : Long.toString(link.place()));
        fields.add(link == null ? null : Long.toString(link.position()));
        fields.add(link == null ? null : link.hash());
        fields.add(row.genuine() ? "genuine" : "forged");
        if (row.row() != null) {
            fields.addAll(row.row().fields());
        }
        line(out, fields);
    }

    /** Gives each row to the walker; a line that is none of an export is an {@link IOException} that names it. */
    public static Header read(BufferedReader in, Consumer<ExportedRow> walker) throws IOException {
        Header header = header(in.readLine());
        String line = in.readLine();
        for (int number = 2; line != null; number++) {
            try {
                walker.accept(row(fields(line)));
            } catch (IllegalArgumentException malformed) {
                throw new IOException("Line " + number + " is none of an audit export", malformed);
            }
            line = in.readLine();
        }
        return header;
    }

    private static Header header(String line) throws IOException {
        List<String> fields = line == null ? List.of() : fields(line);
        if (fields.size() != HEADER_FIELDS || !NAME.equals(fields.get(0))) {
            throw new IOException("This is no audit export");
        }
        return new Header(fields.get(1), new Head(Long.parseLong(fields.get(2)), fields.get(3)));
    }

    private static ExportedRow row(List<String> fields) {
        if (fields.size() != LINK_FIELDS && fields.size() != LINK_FIELDS + SealedRow.FIELDS) {
            throw new IllegalArgumentException("A row of " + fields.size() + " fields");
        }
        Link link = fields.get(0) == null
                ? null
                : new Link(Long.parseLong(fields.get(0)), Long.parseLong(fields.get(1)), fields.get(2));
        SealedRow row = fields.size() == LINK_FIELDS ? null : SealedRow.of(fields.subList(LINK_FIELDS, fields.size()));
        if (link == null && row == null) {
            throw new IllegalArgumentException("Neither a row nor its seal");
        }
        return new ExportedRow(link, row, "genuine".equals(fields.get(LINK_FIELDS - 1)));
    }

    private static void line(PrintWriter out, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            out.print(i == 0 ? "" : TAB);
            // A minus sign is not encoded by itself.
            out.print(
                    field == null
                            ? NONE
                            : NONE.equals(field) ? "%2D" : URLEncoder.encode(field, StandardCharsets.UTF_8));
        }
        out.print('\n');
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split(TAB, -1))
                .map(field -> NONE.equals(field) ? null : URLDecoder.decode(field, StandardCharsets.UTF_8))
                .toList();
    }
}
