package dev.kontor.leadflow;

import java.util.List;

/**
 * Something about a customer that an administrator wants to be shown (L25).
 *
 * @param name one of {@link LeadflowSetup#INFORMATION}
 * @param values as they are read; empty when nothing is known
 */
public record Information(String name, List<String> values) {

    public Information {
        values = List.copyOf(values);
    }
}
