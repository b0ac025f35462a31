package dev.kontor.web.internal.session;

import dev.kontor.kernel.CallContext;
import dev.kontor.persistence.Transactions;
import dev.kontor.web.internal.store.Sql;
import java.util.Locale;
import java.util.Optional;

/** The language that a user chose on the pages. */
public final class Preferences {

    private final Transactions transactions;
    private final Sql sql;

    public Preferences(Transactions transactions) {
        this.transactions = transactions;
        this.sql = new Sql(transactions);
    }

    Optional<Locale> language(CallContext call) {
        return transactions.required(
                call.tenant(),
                () -> sql.first(
                        row -> Locale.forLanguageTag(row.getString("locale")),
                        "select locale from web_preference where tenant_id = ? and user_id = ?",
                        call.tenant().value(),
                        call.user().value()));
    }

    void chooseLanguage(CallContext call, String language) {
        try {
            transactions.separate(call.tenant(), () -> store(call, language));
        } catch (RuntimeException failed) {
            if (!Sql.alreadyThere(failed)) {
                throw failed;
            }
            // another request of the same user was first: now there is a row to change
            transactions.separate(call.tenant(), () -> store(call, language));
        }
    }

    private Void store(CallContext call, String language) {
        String tenant = call.tenant().value();
        String user = call.user().value();
        int changed = sql.update(
                "update web_preference set locale = ? where tenant_id = ? and user_id = ?", language, tenant, user);
        if (changed == 0) {
            sql.update(
                    "insert into web_preference (tenant_id, user_id, locale) values (?, ?, ?)", tenant, user, language);
        }
        return null;
    }
}
