package dev.kontor.leadflow;

import dev.kontor.kernel.UserId;
import java.time.Instant;

/**
 * A call that an agent has promised. Until then the lead is in nobody's queue; then it comes first in the agent's.
 *
 * @param agentName as it was then
 * @param freeAt from when on it comes first in everybody's queue, because the agent didn't call
 */
public record Callback(Instant at, UserId agent, String agentName, Instant freeAt) {}
