package dev.kontor.mail.internal.imap;

import dev.kontor.outgoing.OutgoingSockets;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Supplier;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Logs in at mail servers, over connections that the policy for outgoing ones lets pass. */
public final class ImapServers {

    private final OutgoingSockets sockets;
    private final Supplier<Duration> timeout;

    /**
     * @param timeout to connect, and between two pieces of an answer
     */
    public ImapServers(OutgoingSockets sockets, Supplier<Duration> timeout) {
        this.sockets = sockets;
        this.timeout = timeout;
    }

    public ImapConnection connect(ImapAccount account) throws ImapFailure {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // the mail library looks for its providers there
        Thread.currentThread().setContextClassLoader(ImapServers.class.getClassLoader());
        try {
            Session session = Session.getInstance(properties(account));
            IMAPStore store = (IMAPStore) session.getStore(scheme(account));
            store.connect(account.host(), account.port(), account.login(), account.password());
            return new ImapConnection(store);
        } catch (MessagingException failure) {
            throw ImapFailure.of(failure);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private Properties properties(ImapAccount account) {
        String prefix = "mail." + scheme(account) + ".";
        String millis = String.valueOf(timeout.get().toMillis());
        Properties properties = new Properties();
        properties.put(prefix + "socketFactory", sockets.factory());
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "connectiontimeout", millis);
        properties.put(prefix + "timeout", millis);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "auth.mechanisms", "PLAIN LOGIN");
        properties.put(prefix + "connectionpoolsize", "1");
        properties.put(prefix + "finalizecleanclose", "false");
        properties.put(prefix + "minidletime", "0");
        switch (account.security()) {
            case TLS -> properties.put(prefix + "ssl.enable", "true");
            case STARTTLS -> {
                properties.put(prefix + "starttls.enable", "true");
                properties.put(prefix + "starttls.required", "true");
            }
            case NONE -> properties.put(prefix + "starttls.enable", "false");
        }
        return properties;
    }

    private static String scheme(ImapAccount account) {
        return switch (account.security()) {
            case TLS -> "imaps";
            case STARTTLS, NONE -> "imap";
        };
    }
}
