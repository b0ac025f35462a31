package dev.kontor.activities.internal.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of activities_audience, for questions about the inbox; {@link Audiences} writes them. */
@Entity
@Table(name = "activities_audience")
@IdClass(AudienceKey.class)
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class AudienceRow {
    @Id
    @Column(name = "user_id")
    String userId;

    @Id
    @Column(name = "audience_id")
    UUID audienceId;
}
