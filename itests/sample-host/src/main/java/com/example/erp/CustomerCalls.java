package com.example.erp;

import java.util.UUID;

/** The part of the host that notes every call with a customer in Kontor, one after the other, without a pause. */
public interface CustomerCalls {

    /** Begins to note calls with a contact of a tenant. */
    void begin(String tenant, UUID contact);

    /** What became of the calls so far. */
    CallReport report();

    /** Ends, waits for the running call, and says what became of all. */
    CallReport end();
}
