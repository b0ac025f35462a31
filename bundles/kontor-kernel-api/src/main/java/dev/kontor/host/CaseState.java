package dev.kontor.host;

/** Whether work on a case goes on. */
public enum CaseState {
    OPEN,
    CLOSED
}
