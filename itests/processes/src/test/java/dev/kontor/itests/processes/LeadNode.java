package dev.kontor.itests.processes;

import dev.kontor.itests.processes.LeadModel.Wish;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A node with agents as a process, which tells on its standard output what they do.
 *
 * <p>Arguments: the JDBC URL, a name, and either {@code work}, the number of the first agent, how many there are and how
 * much each does, which begins when it is told to; or {@code hold}: reserves a lead, and stands still with its row
 * locked.
 */
public final class LeadNode {

    private static final int CONNECTIONS = 32;

    private LeadNode() {}

    public static void main(String[] arguments) throws Exception {
        LeadDesk desk = new LeadDesk(arguments[0], CONNECTIONS);
        if (arguments[2].equals("hold")) {
            hold(desk);
        } else {
            LeadHistory.Scribe scribe = new LeadHistory.Scribe(arguments[1], LeadNode::say);
            LeadAgents agents =
                    new LeadAgents(desk, scribe, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
            List<UUID> untouched = desk.unknown();
            List<UUID> known = desk.known();
            say("ready");
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            agents.work(untouched, known, Integer.parseInt(arguments[5]));
            desk.close();
        }
    }

    private static void hold(LeadDesk desk) throws Exception {
        UUID lead = desk.known().get(0);
        long now = Instant.now().toEpochMilli();
        say(desk.does(new Wish("next", LeadDesk.agent(1), false, now, 0, null), null));
        say(desk.does(new Wish("note", LeadDesk.agent(1), false, now, 0, null), lead));
        Connection connection = desk.parts.dataSource.getConnection();
        connection.setAutoCommit(false);
        PreparedStatement lock =
                connection.prepareStatement("update leadflow_lead set version = version + 1 where contact_id = ?");
        lock.setObject(1, lead);
        lock.executeUpdate();
        say("ready");
        System.in.read();
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
