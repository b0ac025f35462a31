package dev.kontor.messaging;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;

/** What is put to a mail when it is sent (W67). */
public interface MessagingSettings {

    /** The caller's signature; empty when there is none. Permission {@code messaging.read}. */
    Outcome<String> signature(CallContext call);

    /** Sets the caller's signature: plain text, up to 5,000 characters, empty for none. Permission {@code messaging.write}. */
    Outcome<String> changeSignature(CallContext call, String signature);

    /** The prefixes by kind of main case. Permission {@code messaging.read}. */
    Outcome<SubjectPrefixes> prefixes(CallContext call);

    /** Sets all prefixes. A stale version is {@code Conflict}. Permission {@code messaging.setup}. Audited. */
    Outcome<SubjectPrefixes> changePrefixes(CallContext call, SubjectPrefixes prefixes);
}
