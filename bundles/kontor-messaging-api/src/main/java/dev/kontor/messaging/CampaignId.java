package dev.kontor.messaging;

import dev.kontor.kernel.TypedId;
import java.util.Objects;
import java.util.UUID;

/** An e-mail campaign (E-Mail-Kampagne). */
public record CampaignId(UUID value) implements TypedId<UUID> {

    public CampaignId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
