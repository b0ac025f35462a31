package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivityType;
import dev.kontor.activities.ActivityTypeInfo;
import dev.kontor.activities.OwnField;
import dev.kontor.activities.internal.domain.BuiltInType;
import dev.kontor.activities.internal.domain.OwnFieldsDeclared;
import dev.kontor.activities.internal.domain.TypeKey;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.kernel.guard.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The types that are there at the moment: ours, and those that other bundles bring and take away (A7). */
public final class ActivityTypes {

    private static final Logger LOG = LoggerFactory.getLogger(ActivityTypes.class);

    private static final String GENERIC_ICON = "entry";

    private final Map<String, ActivityType> types = new ConcurrentHashMap<>();
    private final Set<String> everKnown = ConcurrentHashMap.newKeySet();

    public ActivityTypes() {
        for (BuiltInType type : BuiltInType.values()) {
            added(type);
        }
    }

    /** A bundle brings a type; a key that isn't well-formed or is taken already is left out, and the log says so. */
    public void added(ActivityType type) {
        if (type == null) {
            return;
        }
        String key = type.key();
        if (!TypeKey.valid(key)) {
            LOG.warn("Left out an activity type of {}: its key must be upper case, at most 40 characters.", type);
        } else if (types.putIfAbsent(key, type) != null) {
            LOG.warn("Left out a second activity type with the key {}.", key);
        } else {
            everKnown.add(key);
        }
    }

    /** A bundle takes its type away; what was recorded with it stays readable. */
    public void removed(ActivityType type) {
        if (type != null) {
            types.values().removeIf(present -> present == type);
        }
    }

    /** Which entries the caller sees; also of types whose bundle has gone meanwhile. */
    Visibility seenBy(Caller caller) {
        return Visibility.of(caller, everKnown);
    }

    /** The keys of the types that are there, sorted. */
    List<String> keys() {
        return types.keySet().stream().sorted().toList();
    }

    Optional<ActivityType> find(String key) {
        return Optional.ofNullable(types.get(key));
    }

    boolean knows(String key) {
        return types.containsKey(key);
    }

    /** The name in a language; the key itself when the type is gone or can't say. */
    String name(String key, Locale locale) {
        ActivityType type = types.get(key);
        if (type == null) {
            return key;
        }
        try {
            String name = type.displayName(locale);
            return name == null || name.isBlank() ? key : name;
        } catch (RuntimeException foreign) {
            LOG.warn("The activity type {} can't tell its name: its key is shown.", key, foreign);
            return key;
        }
    }

    private String icon(String key) {
        try {
            return find(key).map(ActivityType::icon).orElse(GENERIC_ICON);
        } catch (RuntimeException foreign) {
            LOG.warn("The activity type {} can't tell its icon.", key, foreign);
            return GENERIC_ICON;
        }
    }

    /** The fields that a type has of its own; none when it is gone, can't say or says nonsense (A63). */
    List<OwnField> fields(String key) {
        try {
            List<OwnField> fields = find(key).map(ActivityType::fields).orElse(List.of());
            if (OwnFieldsDeclared.sound(fields)) {
                return fields;
            }
            LOG.error("The activity type {} has a malformed field of its own: it counts as having none.", key);
        } catch (RuntimeException foreign) {
            LOG.error("The activity type {} can't tell its own fields: it counts as having none.", key, foreign);
        }
        return List.of();
    }

    private String sourceKind(String key) {
        try {
            return find(key).map(ActivityType::sourceKind).orElse(null);
        } catch (RuntimeException foreign) {
            LOG.warn("The activity type {} can't tell its kind of source.", key, foreign);
            return null;
        }
    }

    List<ActivityTypeInfo> list(Locale locale) {
        return keys().stream()
                .map(key -> new ActivityTypeInfo(key, name(key, locale), icon(key), sourceKind(key), fields(key)))
                .toList();
    }
}
