package dev.kontor.leadflow.internal.domain;

import dev.kontor.contacts.ClientLink;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactList;
import dev.kontor.contacts.ContactPoint;
import dev.kontor.contacts.CustomerRecord;
import dev.kontor.contacts.Label;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.leadflow.Information;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** L25: what is shown of a customer, over all contacts that are it. */
public final class CustomerInformation {

    private CustomerInformation() {}

    /** In the chosen order. */
    public static List<Information> of(CustomerRecord customer, List<String> chosen) {
        return chosen.stream()
                .map(name -> new Information(name, values(customer, name)))
                .toList();
    }

    public static List<String> points(CustomerRecord customer, HandleKind kind) {
        return customer.points().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .distinct()
                .toList();
    }

    private static List<String> values(CustomerRecord customer, String name) {
        return switch (name) {
            case "salutation" -> each(customer, Contact::salutation);
            case "company" -> each(customer, Contact::company);
            case "jobTitle" -> each(customer, Contact::jobTitle);
            case "note" -> each(customer, Contact::note);
            case "origin" -> each(customer, contact -> contact.origin().kind());
            case "phones" -> points(customer, HandleKind.PHONE);
            case "emails" -> points(customer, HandleKind.EMAIL);
            case "clients" ->
                all(customer, contact -> contact.clients().stream().map(ClientLink::name));
            case "labels" -> all(customer, contact -> contact.labels().stream().map(Label::name));
            case "lists" -> all(customer, contact -> contact.lists().stream().map(ContactList::name));
            default -> List.of();
        };
    }

    private static List<String> each(CustomerRecord customer, Function<Contact, String> field) {
        return all(customer, contact -> Stream.ofNullable(field.apply(contact)));
    }

    private static List<String> all(CustomerRecord customer, Function<Contact, Stream<String>> field) {
        return customer.contacts().stream()
                .flatMap(field)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
