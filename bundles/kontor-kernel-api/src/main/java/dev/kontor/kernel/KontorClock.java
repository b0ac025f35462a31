package dev.kontor.kernel;

import java.time.InstantSource;

/** The time, as a service, so that tests set it. UTC; zones are the matter of the edge. */
public interface KontorClock extends InstantSource {}
