package dev.kontor.host.tck;

/**
 * What became of a rule.
 *
 * @param why what was seen instead, or why it was skipped; null when it passed
 */
public record RuleResult(Rule rule, Verdict verdict, String why) {}
