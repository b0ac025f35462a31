package dev.kontor.kernel.internal.audit;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditCheckpoint;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditVerdict;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.internal.Node;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tenant's audit rows, as Kontor and as somebody with SQL reaches them. */
final class Rows {
    private final Node node;
    final TenantId tenant;
    final CallContext system;

    Rows(Node node) {
        this.node = node;
        this.tenant = node.tenant();
        this.system = CallContext.system(tenant);
    }

    void append(ContactId person) {
        append(person, () -> {});
    }

    /** Appends and commits once the work has ended. */
    void append(ContactId person, Runnable beforeCommit) {
        node.kernel
                .guard()
                .write(system, Node.WRITE, caller -> {
                    node.kernel
                            .audit()
                            .append(
                                    caller,
                                    new AuditRecord(
                                            "orders.changed",
                                            "order",
                                            "1",
                                            person,
                                            node.now.get(),
                                            Map.of("name", new Change("Erika", "Änne"))));
                    node.transactions.connection(); // now it is written and has its position
                    beforeCommit.run();
                    return Outcome.done();
                })
                .orThrow();
    }

    List<AuditEntry> list() {
        return node.kernel
                .audit()
                .list(system, "order", "1", PageRequest.first())
                .orThrow()
                .items();
    }

    AuditVerdict verify(AuditCheckpoint earlier) {
        return node.kernel.auditChain().verify(system, earlier).orThrow();
    }

    AuditCheckpoint checkpoint() {
        return node.kernel.auditChain().checkpoint(system).orThrow();
    }

    void export(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            node.kernel.auditChain().export(system, out).orThrow();
        }
    }

    int sql(String statement, Object... values) {
        return node.transactions.required(tenant, () -> {
            try (PreparedStatement prepared = prepared(statement, values)) {
                return prepared.executeUpdate();
            } catch (SQLException failure) {
                throw new AssertionError(statement, failure);
            }
        });
    }

    <T> List<T> ask(Class<T> type, String query, Object... values) {
        return node.transactions.required(tenant, () -> {
            try (PreparedStatement prepared = prepared(query, values);
                    ResultSet rows = prepared.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getObject(1, type));
                }
                return found;
            } catch (SQLException failure) {
                throw new AssertionError(query, failure);
            }
        });
    }

    /** The positions in the order of the chain. */
    List<Long> sealed() {
        return ask(
                Long.class,
                "select position from kernel_audit_link where tenant_id = ? order by place",
                tenant.value());
    }

    private PreparedStatement prepared(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = node.transactions.connection().prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
