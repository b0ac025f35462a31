package dev.kontor.kernel.internal.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.kernel.IdSource;
import java.util.UUID;

/** UUID version 7; ids of one millisecond grow too. */
public final class TimeOrderedIds implements IdSource {

    @Override
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
