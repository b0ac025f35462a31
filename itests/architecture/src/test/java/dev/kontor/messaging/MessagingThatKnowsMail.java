package dev.kontor.messaging;

import dev.kontor.mail.MailMessages;

final class MessagingThatKnowsMail {
    MailMessages mails;
}
