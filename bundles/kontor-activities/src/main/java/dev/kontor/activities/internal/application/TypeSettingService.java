package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.ActivitySettings;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.internal.domain.TimeOfActivity;
import dev.kontor.activities.internal.persistence.TypeSettings;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.rules.FieldChecks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The switches of each type, as administrators set them. */
public final class TypeSettingService implements ActivitySettings {

    private final Guard guard;
    private final TypeSettings settings;
    private final ActivityTypes types;
    private final AuditTrail audit;
    private final KontorClock clock;

    public TypeSettingService(
            Guard guard, TypeSettings settings, ActivityTypes types, AuditTrail audit, KontorClock clock) {
        this.guard = guard;
        this.settings = settings;
        this.types = types;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome<List<TypeSetting>> list(CallContext call) {
        return guard.read(call, ActivitiesModule.CONFIGURE, caller -> {
            Map<String, TypeSetting> all = new TreeMap<>();
            types.keys().forEach(key -> all.put(key, TypeSetting.defaults(key)));
            settings.all().forEach(setting -> all.put(setting.type(), setting));
            return Outcome.done(List.copyOf(all.values()));
        });
    }

    @Override
    public Outcome<TypeSetting> change(CallContext call, TypeSetting setting) {
        return guard.write(call, ActivitiesModule.CONFIGURE, caller -> {
            FieldChecks checks = new FieldChecks()
                    .required("setting", setting)
                    .required("type", setting == null ? null : setting.type());
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            TypeSetting before = settings.lock(setting.type());
            if (before.version() == 0 && !types.knows(setting.type())) {
                return Outcome.refused(
                        new FieldChecks().problem("type", "unknown").refusal());
            }
            return before.version() == setting.version()
                    ? Outcome.done(save(caller, before, setting))
                    : Outcome.refused(Refusal.Conflict.stale(before.version()));
        });
    }

    private TypeSetting save(Caller caller, TypeSetting before, TypeSetting setting) {
        TypeSetting after = settings.save(setting);
        audit.append(
                caller,
                new AuditRecord(
                        "activities.type-set",
                        "activity-type",
                        setting.type(),
                        null,
                        TimeOfActivity.stored(clock.instant()),
                        changes(before, after)));
        return after;
    }

    private static Map<String, Change> changes(TypeSetting before, TypeSetting after) {
        Map<String, Change> changes = new HashMap<>();
        put(changes, "recorded", before.recorded(), after.recorded());
        put(changes, "restricted", before.restricted(), after.restricted());
        put(changes, "makesContacts", before.makesContacts(), after.makesContacts());
        return changes;
    }

    private static void put(Map<String, Change> changes, String field, boolean before, boolean after) {
        if (before != after) {
            changes.put(field, new Change(String.valueOf(before), String.valueOf(after)));
        }
    }
}
