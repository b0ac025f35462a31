package dev.kontor.contacts.internal.shell;

import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.DuplicateHint;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.SavedContact;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.shell.TenantCommand;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "kontor", name = "contact-create", description = "Creates a contact and prints its id.")
public final class ContactCreateCommand extends TenantCommand {

    @Option(name = "--first-name", description = "First name")
    private String firstName;

    @Option(name = "--last-name", description = "Last name")
    private String lastName;

    @Option(name = "--company", description = "Company")
    private String company;

    @Option(name = "--email", multiValued = true, description = "An e-mail address; may be given several times")
    private List<String> emails;

    @Option(
            name = "--phone",
            multiValued = true,
            description = "A phone number in any notation; may be given several times")
    private List<String> phones;

    @Override
    protected void run() {
        ContactData data = new ContactData(null, firstName, lastName, company, null, null, null, points());
        SavedContact saved = available(Contacts.class, "kontor-contacts")
                .create(call(), data, new Origin("manual", null, null))
                .orThrow();
        out().println(saved.contact().id());
        for (DuplicateHint hint : saved.duplicates()) {
            out().println("Perhaps the same person, with " + hint.normalized() + ": " + hint.contact());
        }
    }

    private List<NewContactPoint> points() {
        List<NewContactPoint> points = new ArrayList<>();
        add(points, HandleKind.EMAIL, emails);
        add(points, HandleKind.PHONE, phones);
        return points;
    }

    private static void add(List<NewContactPoint> points, HandleKind kind, List<String> values) {
        if (values != null) {
            values.forEach(value -> points.add(new NewContactPoint(kind, value, null)));
        }
    }
}
