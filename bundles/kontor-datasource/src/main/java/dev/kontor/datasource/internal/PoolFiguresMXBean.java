package dev.kontor.datasource.internal;

/** {@code dev.kontor:type=Pool}: the connections of Kontor's own pool at this moment. */
public interface PoolFiguresMXBean {

    int getActive();

    int getIdle();

    /** Calls that wait for a connection. */
    int getWaiting();

    int getLargest();
}
