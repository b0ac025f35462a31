package dev.kontor.kernel.internal.figures;

import java.util.Map;

/** {@code dev.kontor:type=Calls}: calls that the guard let in or refused on this node since the kernel started. */
public interface CallFiguresMXBean {

    /** Over the last minute. */
    double getCallsPerSecond();

    long getDone();

    long getRefused();

    /** Ended by what nobody could handle; the log has each under a reference. */
    long getFaults();

    Map<String, Long> getRefusedByCode();

    Map<String, Long> getDoneByPermission();

    Map<String, Long> getRefusedByPermission();

    Map<String, Long> getFaultsByPermission();

    /** All calls of known users; the first 1,000 tenants by id, the rest as {@code others}. */
    Map<String, Long> getByTenant();
}
