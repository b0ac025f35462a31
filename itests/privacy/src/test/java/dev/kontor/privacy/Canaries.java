package dev.kontor.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Puts a canary into every text column of every table, as the database lists them; so a new column is in, and one that
 * can't be must be named here, with the reason.
 */
final class Canaries {
    private static final String WORD = "a word of ours, an id or a hash";
    private static final String FOUND_BY = "the person is found by it; it has a canary of its own";
    private static final String NOBODY = "nothing of a person";
    private static final String USERS = "of users";
    private static final String LOG = "the kernel's; what of it is personal has canaries by the services";

    /** Tables, and columns as {@code table.column}. */
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry("contacts_client", "a company, not a person"),
            Map.entry("contacts_label", NOBODY),
            Map.entry("contacts_list", NOBODY),
            Map.entry("contacts_turn", NOBODY),
            Map.entry("contacts_client_link", NOBODY),
            Map.entry("contacts_past_client_link", NOBODY),
            Map.entry("contacts_labelled", NOBODY),
            Map.entry("contacts_listed", NOBODY),
            Map.entry("contacts_contact.team_id", WORD),
            Map.entry("contacts_join.pair", WORD),
            Map.entry("contacts_join.joined_by", WORD),
            Map.entry("contacts_join.separated_by", WORD),
            Map.entry("contacts_join.joined_by_name", USERS),
            Map.entry("contacts_join.separated_by_name", USERS),
            Map.entry("contacts_forbidden_channel.channel", WORD),
            Map.entry("contacts_forbidden_channel.recorded_by", USERS),
            Map.entry("contacts_forbidden_channel.recorded_by_name", USERS),
            Map.entry("contacts_point.kind", WORD),
            Map.entry("contacts_point.entered", FOUND_BY),
            Map.entry("contacts_point.normalized", FOUND_BY),
            Map.entry("activities_activity.type", WORD),
            Map.entry("activities_activity.direction", WORD),
            Map.entry("activities_activity.channel", WORD),
            Map.entry("activities_activity.source_kind", FOUND_BY),
            Map.entry("activities_activity.source_id", FOUND_BY),
            Map.entry("activities_activity.state", WORD),
            Map.entry("activities_course.source_kind", FOUND_BY),
            Map.entry("activities_course.source_id", FOUND_BY),
            Map.entry("activities_course.type", WORD),
            Map.entry("activities_course.state", WORD),
            Map.entry("activities_step.source_kind", FOUND_BY),
            Map.entry("activities_step.source_id", FOUND_BY),
            Map.entry("activities_step.type", WORD),
            Map.entry("activities_step.kind", WORD),
            Map.entry("activities_step.direction", WORD),
            Map.entry("activities_step.before_state", WORD),
            Map.entry("activities_type_setting", NOBODY),
            Map.entry("activities_audience", NOBODY),
            Map.entry("activities_unassigned.type", WORD),
            Map.entry("activities_unassigned.direction", WORD),
            Map.entry("activities_unassigned.state", WORD),
            Map.entry("activities_unassigned.reason", WORD),
            Map.entry("activities_unassigned.source_kind", FOUND_BY),
            Map.entry("activities_unassigned.source_id", FOUND_BY),
            Map.entry("activities_participant.role", WORD),
            Map.entry("activities_participant.kind", WORD),
            Map.entry("activities_participant.handle", FOUND_BY),
            Map.entry("activities_participant.match_key", FOUND_BY),
            Map.entry("leadflow_lead.status", WORD),
            Map.entry("leadflow_lead.outcome", WORD),
            Map.entry("leadflow_lead.reserved_by", USERS),
            Map.entry("leadflow_lead.reserved_by_name", USERS),
            Map.entry("leadflow_lead.callback_by", USERS),
            Map.entry("leadflow_lead.callback_by_name", USERS),
            Map.entry("leadflow_lead.closed_by", USERS),
            Map.entry("leadflow_lead.closed_by_name", USERS),
            Map.entry("leadflow_lead.shown_to", USERS),
            Map.entry("leadflow_note.author_id", USERS),
            Map.entry("leadflow_note.author_name", USERS),
            Map.entry("leadflow_classification.outcome", WORD),
            Map.entry("leadflow_classification.model", WORD),
            Map.entry("leadflow_classification.problem", WORD),
            Map.entry("leadflow_classification.corrected", WORD),
            Map.entry("leadflow_classification.corrected_by", USERS),
            Map.entry("leadflow_classification.corrected_by_name", USERS),
            Map.entry("leadflow_classifying", NOBODY),
            Map.entry("leadflow_template", NOBODY),
            Map.entry("leadflow_setup", NOBODY),
            Map.entry("messaging_entry.cases", WORD),
            Map.entry("messaging_entry.main_case", WORD),
            Map.entry("messaging_entry.team_id", WORD),
            Map.entry("messaging_entry.status", WORD),
            Map.entry("messaging_entry.dispatch", WORD),
            Map.entry("messaging_entry.created_by", USERS),
            Map.entry("messaging_recipient.role", WORD),
            Map.entry("messaging_recipient.email", FOUND_BY),
            Map.entry("messaging_recipient.phone", FOUND_BY),
            Map.entry("messaging_recipient.user_id", USERS),
            Map.entry("messaging_received.source_kind", WORD),
            Map.entry("messaging_received.sender_email", FOUND_BY),
            Map.entry("messaging_received.sender_user", USERS),
            Map.entry("messaging_received.flags", WORD),
            Map.entry("messaging_holder", USERS),
            Map.entry("messaging_suggestion", WORD),
            Map.entry("messaging_dispatch.way", WORD),
            Map.entry("messaging_dispatch.status", WORD),
            Map.entry("messaging_dispatch.message_id", WORD),
            Map.entry("messaging_dispatch.sender_email", USERS),
            Map.entry("messaging_dispatch.sender_name", USERS),
            Map.entry("messaging_dispatch.number", FOUND_BY),
            Map.entry("messaging_dispatch.queued_by", USERS),
            Map.entry("messaging_dispatch.queued_by_name", USERS),
            Map.entry("messaging_campaign", NOBODY),
            Map.entry("messaging_campaign_recipient.skipped", WORD),
            Map.entry("messaging_entry.delivery", WORD),
            Map.entry("messaging_delivery.state", WORD),
            Map.entry("messaging_stray_report", NOBODY),
            Map.entry("messaging_step.status", WORD),
            Map.entry("messaging_step.reason", WORD),
            Map.entry("messaging_question", USERS),
            Map.entry("messaging_category", NOBODY),
            Map.entry("messaging_signature", USERS),
            Map.entry("messaging_prefixes", NOBODY),
            Map.entry("messaging_inbox.to_user", USERS),
            Map.entry("messaging_inbox.from_user", USERS),
            Map.entry("messaging_inbox.from_name", USERS),
            Map.entry("mail_import_run.state", WORD),
            Map.entry("mail_import_run.started_by", WORD),
            Map.entry("mail_import_run.failure", WORD),
            Map.entry("mail_unreadable.reason", WORD),
            Map.entry("mail_unreadable.head", FOUND_BY),
            Map.entry("mail_mailbox", "of users; what is personal in unreadable mails is found by the head"),
            Map.entry(
                    "mail_mailbox_",
                    "how far mailboxes were read; the person is found in unreadable mails by the head"),
            Map.entry("mail_reader", USERS),
            Map.entry("mail_fingerprint.fingerprint", WORD),
            Map.entry("mail_incoming_email.addresses", FOUND_BY),
            Map.entry("mail_incoming_email.direction", WORD),
            Map.entry("web_idempotency.user_id", WORD),
            Map.entry("web_idempotency.idempotency_key", WORD),
            Map.entry("web_idempotency.request_hash", WORD),
            Map.entry("web_idempotency.content_type", WORD),
            Map.entry("web_idempotency.etag", WORD),
            Map.entry("web_idempotency.location", WORD),
            Map.entry("web_idempotency.body", FOUND_BY),
            Map.entry("web_session", USERS),
            Map.entry("web_token", USERS),
            Map.entry("web_preference", USERS),
            Map.entry("host_user", USERS),
            Map.entry("host_login", USERS),
            Map.entry("host_team", NOBODY),
            Map.entry("host_role", NOBODY),
            Map.entry("host_hours", USERS),
            Map.entry("host_day_off", USERS),
            Map.entry("host_case.case_id", WORD),
            Map.entry("host_case.kind", WORD),
            Map.entry("host_case.state", WORD),
            Map.entry("host_case.actor", WORD),
            Map.entry("host_case.channel", WORD),
            Map.entry("host_case.main_contact", FOUND_BY),
            Map.entry("kernel_", LOG),
            Map.entry("kontor_schema", NOBODY));

    private final DataSource database;
    private final String tenant;

    Canaries(DataSource database, String tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Gives the canaries that were put in. */
    List<String> put() throws SQLException {
        List<String> put = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<String, Integer> column : columns(connection).entrySet()) {
                String[] name = column.getKey().split("\\.");
                String canary = "Kanari-" + column.getKey().replace('.', '-');
                if (canary.length() > column.getValue()) {
                    throw new AssertionError(column.getKey() + " is too short for a canary: why is it not personal?");
                }
                if (update(connection, name[0], name[1], canary) == 0) {
                    throw new AssertionError("There is no row of the person in " + name[0]);
                }
                put.add(canary);
            }
        }
        return put;
    }

    /** With their lengths. */
    private Map<String, Integer> columns(Connection connection) throws SQLException {
        Map<String, Integer> columns = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select lower(table_name), lower(column_name),"
                        + " coalesce(character_maximum_length, 1000000) from information_schema.columns"
                        + " where lower(table_schema) = 'public' and lower(data_type) in ('character varying', 'text',"
                        + " 'character large object') and lower(column_name) <> 'tenant_id'"
                        + " and lower(table_name) not like '%\\_schema\\_history' escape '\\'");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String column = rows.getString(1) + "." + rows.getString(2);
                if (WITHOUT.keySet().stream()
                        .noneMatch(without -> column.equals(without)
                                || without.endsWith("_") && column.startsWith(without)
                                || column.startsWith(without + "."))) {
                    columns.put(column, (int) Math.min(rows.getLong(3), Integer.MAX_VALUE));
                }
            }
        }
        return columns;
    }

    private int update(Connection connection, String table, String column, String canary) throws SQLException {
        String whose = "contacts_point".equals(table) ? " and contact_id is not null" : "";
        try (PreparedStatement update = connection.prepareStatement(
                "update " + table + " set " + column + " = ? where tenant_id = ?" + whose)) {
            update.setString(1, canary);
            update.setString(2, tenant);
            return update.executeUpdate();
        }
    }
}
