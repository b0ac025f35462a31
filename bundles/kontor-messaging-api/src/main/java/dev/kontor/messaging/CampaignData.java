package dev.kontor.messaging;

import dev.kontor.kernel.ContactId;
import java.util.List;

/**
 * An e-mail campaign as somebody writes it.
 *
 * @param name one line, 1 to 100 characters; stands before the subject of its mails in timelines
 * @param subject one line, up to 500 characters
 * @param text up to 200,000 characters
 * @param rich whether the text is HTML; of that, only what is harmless is kept
 * @param category an activity category with the option e-mail
 * @param contacts up to 1,000; one that stands twice counts once
 */
public record CampaignData(
        String name, String subject, String text, boolean rich, CategoryId category, List<ContactId> contacts) {

    public CampaignData {
        contacts = contacts == null
                ? List.of()
                : List.copyOf(contacts).stream().distinct().toList();
    }
}
