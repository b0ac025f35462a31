package dev.kontor.kernel.internal.privacy;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.kernel.privacy.PrivacyContributor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who a contact is, as all who may know it say. */
record Identity(Contributors contributors) {

    /** Empty while somebody who may know more is away. */
    Optional<Person> of(Caller caller, ContactId contact) {
        Person person = new Person(Set.of(contact), Set.of(), Set.of());
        for (Map.Entry<String, Boolean> expected : contributors.expected().entrySet()) {
            if (!expected.getValue()) {
                continue;
            }
            Optional<PrivacyContributor> contributor = contributors.present(expected.getKey());
            if (contributor.isEmpty()) {
                return Optional.empty();
            }
            person =
                    contributor.get().identify(caller, contact).map(person::and).orElse(person);
        }
        return Optional.of(person);
    }
}
