package dev.kontor.activities;

import dev.kontor.mail.MailImports;

final class ActivitiesThatKnowMail {
    MailImports imports;
}
