package dev.kontor.itests.processes;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;

/** GreenMail, in the JVM of the test. */
final class GreenMailServer implements MailServer {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    GreenMailServer() {
        server.start();
    }

    @Override
    public int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public List<String> delivered() throws Exception {
        List<String> delivered = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            delivered.add(mail.getMessageID());
        }
        return delivered;
    }

    /** Whom each mail that was delivered is for. */
    List<String> recipients() throws Exception {
        List<String> recipients = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            for (Address address : mail.getAllRecipients()) {
                recipients.add(((InternetAddress) address).getAddress());
            }
        }
        return recipients;
    }

    @Override
    public void close() {
        server.stop();
    }
}
