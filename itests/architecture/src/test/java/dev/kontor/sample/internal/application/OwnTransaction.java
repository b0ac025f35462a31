package dev.kontor.sample.internal.application;

import dev.kontor.kernel.TenantId;
import dev.kontor.persistence.Transactions;

/** Gets at a tenant's rows without asking whether it may. */
record OwnTransaction(Transactions transactions) {

    String of(TenantId tenant) {
        return transactions.required(tenant, () -> "everything");
    }
}
