package dev.kontor.activities;

import dev.kontor.kernel.Versioned;

/**
 * What a tenant has set for a type of activity.
 *
 * @param version 0 as long as nothing was set and the defaults hold
 * @param recorded whether what is observed becomes an activity (A66); when not, nothing of it is kept. Default: yes
 * @param restricted whether only roles with {@link ActivitiesModule#readType} see it (A49). Default: no
 * @param makesContacts whether a sender whom nobody knows becomes a contact at once (A18, A70). Default: no
 */
public record TypeSetting(String type, long version, boolean recorded, boolean restricted, boolean makesContacts)
        implements Versioned {

    /** As long as nothing was set. */
    public static TypeSetting defaults(String type) {
        return new TypeSetting(type, 0, true, false, false);
    }
}
