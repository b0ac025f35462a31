package dev.kontor.leadflow.internal.persistence;

import dev.kontor.leadflow.LeadflowSetup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A row of leadflow_setup. */
final class SetupRow {
    static final String ONLY = "setup";

    private SetupRow() {}

    static LeadflowSetup read(ResultSet row) throws SQLException {
        return new LeadflowSetup(
                row.getLong("version"),
                Lines.read(row.getString("lists")).stream()
                        .map(UUID::fromString)
                        .toList(),
                Lines.read(row.getString("information")),
                Set.copyOf(Lines.read(row.getString("reserving_roles"))),
                row.getObject("lease_minutes", Integer.class),
                row.getInt("callback_grace"),
                row.getInt("shown_minutes"),
                row.getBoolean("only_with_template"));
    }

    /** The columns behind the key. */
    static Object[] values(LeadflowSetup setup) {
        return new Object[] {
            ONLY,
            setup.version(),
            Lines.of(setup.lists()),
            Lines.of(setup.information()),
            Lines.of(new TreeSet<>(setup.reservingRoles())),
            setup.leaseMinutes(),
            setup.callbackGraceMinutes(),
            setup.shownMinutes(),
            setup.onlyWithTemplate()
        };
    }
}
