package dev.kontor.messaging.internal.domain;

import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.transport.DeliveryReported;
import java.util.List;
import java.util.Optional;

/** A29: whom a report is about, if it can be true at all. */
public final class DeliveryRules {

    private DeliveryRules() {}

    /**
     * The address that the mail went to. A server may name one that it was passed on to: of a mail to one recipient it is
     * clear all the same who that is. A person answers by an own address, or it is nobody's answer.
     */
    public static Optional<String> recipient(
            DeliveryReported report, StoredDispatch dispatch, List<Recipient> recipients) {
        boolean mayHaveGoneOut = dispatch.way() == SendingWay.EMAIL
                && (dispatch.status() == DispatchStatus.SENDING
                        || dispatch.status() == DispatchStatus.SENT
                        || dispatch.status() == DispatchStatus.IN_DOUBT);
        if (!mayHaveGoneOut) {
            return Optional.empty();
        }
        List<String> addresses = MailRecipients.envelopes(recipients).stream()
                .map(each -> each.address().email())
                .toList();
        Optional<String> named = MailAddress.read(report.recipient())
                .flatMap(email ->
                        addresses.stream().filter(email::equalsIgnoreCase).findFirst());
        return named.isEmpty() && report.automatic() && addresses.size() == 1 ? Optional.of(addresses.get(0)) : named;
    }
}
