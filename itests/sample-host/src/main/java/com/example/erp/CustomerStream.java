package com.example.erp;

import java.util.List;

/** The part of the host that tells Kontor of what its customers do, at a steady rate. */
public interface CustomerStream {

    /** Begins to tell, so many a second, in turn for the customers with these addresses. */
    void begin(String tenant, List<String> addresses, int perSecond);

    /** What became of it so far. */
    StreamReport report();

    /** Ends, waits until Kontor has taken everything, and says what became of it. */
    StreamReport end();
}
