package dev.kontor.itests.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Leads of a list of their own, which is the only one in the lead flow; first notes of agents reserve them. */
final class Campaign {

    private final Entered entered;
    private final List<String> leads = new ArrayList<>();

    Campaign(Entered entered, String name, String... lastNames) throws Exception {
        this.entered = entered;
        String list = entered.post("contacts/lists", "{\"name\":\"%s\"}".formatted(name))
                .get("id")
                .asText();
        for (String lastName : lastNames) {
            String id = Entered.idOf(entered.contact("Lead", lastName, lastName.toLowerCase() + "@lead.example"));
            entered.put("contacts/contacts/" + id + "/lists/" + list, 1, "{}");
            leads.add(id);
        }
        setUp(entered, "[\"" + list + "\"]", "[\"admin\",\"agent\"]");
    }

    String lead(int number) {
        return leads.get(number);
    }

    void end() throws Exception {
        openToAll(entered);
    }

    /** All contacts are leads, and no note reserves. */
    static void openToAll(Entered entered) throws Exception {
        setUp(entered, "[]", "[]");
    }

    private static void setUp(Entered entered, String lists, String roles) throws IOException, InterruptedException {
        long version = entered.read("leadflow/settings").get("version").asLong();
        entered.put("leadflow/settings", version, """
                {"lists":%s,"information":["company","labels","lists"],"reservingRoles":%s,
                 "callbackGraceMinutes":15,"shownMinutes":10,"onlyWithTemplate":false}""".formatted(lists, roles));
    }
}
