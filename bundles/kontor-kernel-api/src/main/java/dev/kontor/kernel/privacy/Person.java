package dev.kontor.kernel.privacy;

import dev.kontor.kernel.ContactId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Everything that a person is known by.
 *
 * @param contacts all contacts that are this person, also merged and deleted ones
 * @param emails addresses of the person alone, in lower case
 * @param phones numbers of the person alone, as they were entered and as they are compared
 */
public record Person(Set<ContactId> contacts, Set<String> emails, Set<String> phones) {

    public Person {
        contacts = Set.copyOf(contacts);
        emails = Set.copyOf(emails);
        phones = Set.copyOf(phones);
    }

    /** Both descriptions are of the same person. */
    public Person and(Person other) {
        return new Person(union(contacts, other.contacts), union(emails, other.emails), union(phones, other.phones));
    }

    private static <T> Set<T> union(Collection<T> one, Collection<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
