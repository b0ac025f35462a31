package dev.kontor.kernel;

/**
 * What no caller can handle: a bug or a broken machine. The transaction is rolled back. The log has the cause under
 * the fault's reference, which is all that a user is shown.
 */
public final class KontorFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String reference;

    /**
     * @param code stable, lower case with hyphens
     * @param reference what a user can tell an administrator so that the log entry is found
     */
    public KontorFault(String code, String reference, Throwable cause) {
        super(code + " (" + reference + ")", cause);
        this.code = code;
        this.reference = reference;
    }

    public String code() {
        return code;
    }

    public String reference() {
        return reference;
    }
}
