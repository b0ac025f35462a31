package dev.kontor.kernel.tenant;

import dev.kontor.kernel.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A tenant.
 *
 * @param zone in which its days begin, and the default for users without a zone of their own
 * @param locale the default for users without a language of their own
 * @param region the two letters of its country: how phone numbers without a country code are read
 */
public record Tenant(TenantId id, String name, ZoneId zone, Locale locale, String region, Instant createdAt) {}
