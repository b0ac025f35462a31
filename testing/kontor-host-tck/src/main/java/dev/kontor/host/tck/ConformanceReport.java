package dev.kontor.host.tck;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of the rules on a host, to keep and to show. */
public record ConformanceReport(String host, List<RuleResult> results) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Whether no rule that must hold was broken. */
    public boolean conforms() {
        return results.stream()
                .noneMatch(result ->
                        result.verdict() == Verdict.FAILED && result.rule().level() == Level.MUST);
    }

    /** The ids of the rules that were broken, must and should. */
    public List<String> broken() {
        return results.stream()
                .filter(result -> result.verdict() == Verdict.FAILED)
                .map(result -> result.rule().id())
                .toList();
    }

    /** Writes {@code <host>.json} and {@code <host>.txt} into the folder. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(asData()));
        Files.writeString(folder.resolve(name + ".txt"), asTable());
    }

    /** One line per rule, for people. */
    public String asTable() {
        StringBuilder table = new StringBuilder(host)
                .append(conforms() ? ": conforms" : ": does not conform")
                .append(System.lineSeparator());
        for (RuleResult result : results) {
            Rule rule = result.rule();
            table.append("%-11s %-6s %-7s %s".formatted(rule.id(), rule.level(), result.verdict(), rule.sentence()));
            if (result.why() != null) {
                table.append(" [").append(result.why()).append(']');
            }
            table.append(System.lineSeparator());
        }
        return table.toString();
    }

    private Map<String, Object> asData() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("host", host);
        data.put("conforms", conforms());
        data.put("rules", results.stream().map(ConformanceReport::asData).toList());
        return data;
    }

    private static Map<String, Object> asData(RuleResult result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", result.rule().id());
        data.put("level", result.rule().level());
        data.put("verdict", result.verdict());
        data.put("sentence", result.rule().sentence());
        data.put("reference", result.rule().reference());
        data.put("why", result.why());
        return data;
    }
}
