package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.messaging.ActivityCategories;
import dev.kontor.messaging.ActivityCategory;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.internal.persistence.CategoryStore;
import dev.kontor.messaging.internal.persistence.EntryStore;
import dev.kontor.rules.FieldChecks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Keeps activity categories (W65). */
public final class CategoryService implements ActivityCategories {
    private static final int NAME = 100;
    private static final String SUBJECT = "activity-category";

    private final Guard guard;
    private final CategoryStore categories;
    private final EntryStore entries;
    private final Journal journal;
    private final IdSource ids;

    public CategoryService(Guard guard, CategoryStore categories, EntryStore entries, Journal journal, IdSource ids) {
        this.guard = guard;
        this.categories = categories;
        this.entries = entries;
        this.journal = journal;
        this.ids = ids;
    }

    @Override
    public Outcome<List<ActivityCategory>> list(CallContext call) {
        return guard.read(call, MessagingModule.READ, caller -> Outcome.done(categories.all()));
    }

    @Override
    public Outcome<ActivityCategory> create(CallContext call, CategoryData data) {
        return guard.write(
                call,
                MessagingModule.SETUP,
                caller -> checked(data, null)
                        .map(good ->
                                told(caller, "category-created", categories.insert(new CategoryId(ids.next()), good))));
    }

    @Override
    public Outcome<ActivityCategory> change(CallContext call, CategoryId id, long version, CategoryData data) {
        return guard.write(call, MessagingModule.SETUP, caller -> {
            Optional<ActivityCategory> before = categories.lock(id);
            if (before.isEmpty()) {
                return Refusals.notFound("category");
            }
            if (before.get().version() != version) {
                return Refusals.stale(before.get().version());
            }
            return checked(data, id).map(good -> told(caller, "category-changed", categories.change(id, good)));
        });
    }

    @Override
    public Outcome<Void> delete(CallContext call, CategoryId id) {
        return guard.write(call, MessagingModule.SETUP, caller -> {
            Optional<ActivityCategory> before = categories.lock(id);
            if (before.isEmpty()) {
                return Outcome.done();
            }
            if (entries.anyOf(id)) {
                return Refusals.conflict("in-use", "Entries have this category. It can be made inactive.");
            }
            categories.delete(id);
            told(caller, "category-deleted", before.get());
            return Outcome.done();
        });
    }

    private Outcome<CategoryData> checked(CategoryData data, CategoryId self) {
        FieldChecks checks = data == null
                ? new FieldChecks().problem("category", "required")
                : new FieldChecks().required("name", data.name()).line("name", data.name(), NAME);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        return categories.taken(data.name(), self)
                ? Refusals.conflict("name-taken", "There is an activity category of this name already.")
                : Outcome.done(data);
    }

    private ActivityCategory told(Caller caller, String action, ActivityCategory category) {
        journal.append(
                caller,
                action,
                SUBJECT,
                category.id(),
                Map.of(
                        "name", category.name(),
                        "options", new TreeSet<>(category.options()),
                        "active", category.active()));
        return category;
    }
}
