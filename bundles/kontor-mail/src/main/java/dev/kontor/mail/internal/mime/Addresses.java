package dev.kontor.mail.internal.mime;

import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.mail.MailAddress;
import dev.kontor.mail.internal.domain.MailFlag;
import dev.kontor.mail.internal.domain.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/** Everybody whom the head of a mail names, sender first; groups count as their members. */
final class Addresses {

    /** RFC 5321: 64 for the local part, 255 for the domain. */
    private static final int MAX_ADDRESS = 320;

    private static final int MAX_NAME = 200;
    private static final int MAX_COUNT = 500;

    private final Header header;
    private final Set<MailFlag> flags;
    private final List<MailAddress> all = new ArrayList<>();

    private Addresses(Header header, Set<MailFlag> flags) {
        this.header = header;
        this.flags = flags;
    }

    static List<MailAddress> of(Header header, Set<MailFlag> flags) {
        Addresses addresses = new Addresses(header, flags);
        addresses.add(ParticipantRole.FROM, "from");
        if (addresses.all.isEmpty()) {
            addresses.add(ParticipantRole.FROM, "sender");
        }
        if (addresses.all.isEmpty()) {
            flags.add(MailFlag.FROM_MISSING);
        }
        addresses.add(ParticipantRole.TO, "to");
        addresses.add(ParticipantRole.CC, "cc");
        addresses.add(ParticipantRole.BCC, "bcc");
        return List.copyOf(addresses.all);
    }

    private void add(ParticipantRole role, String field) {
        String value = header.joined(field);
        if (value == null) {
            return;
        }
        for (Mailbox mailbox :
                LenientAddressParser.DEFAULT.parseAddressList(value).flatten()) {
            String address = PlainText.line(mailbox.getAddress());
            if (mailbox.getDomain() == null || address.isBlank() || address.length() > MAX_ADDRESS) {
                continue;
            }
            if (all.size() == MAX_COUNT) {
                flags.add(MailFlag.ADDRESSES_CUT);
                return;
            }
            String name = PlainText.cut(header.decoded(mailbox.getName()), MAX_NAME);
            all.add(new MailAddress(role, address, name == null || name.isBlank() ? null : name));
        }
    }
}
