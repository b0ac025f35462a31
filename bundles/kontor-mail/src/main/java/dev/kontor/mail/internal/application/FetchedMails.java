package dev.kontor.mail.internal.application;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Mails of a folder that were fetched together, on their way into the store; their files go with them. */
final class FetchedMails implements Closeable {

    private final List<FileMail> mails = new ArrayList<>();

    void add(FileMail mail) {
        mails.add(mail);
    }

    List<FileMail> mails() {
        return List.copyOf(mails);
    }

    @Override
    public void close() throws IOException {
        for (FileMail mail : mails) {
            mail.close();
        }
        mails.clear();
    }
}
