package dev.kontor.contacts.internal.domain;

import dev.kontor.contacts.NewContactPoint;
import dev.kontor.rules.FieldChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the contact points that a user entered. One that stands there twice is told, not dropped. */
final class PointChecks {

    static final int MAX_POINTS = 50;
    private static final int MAX_LABEL = 40;

    private final FieldChecks checks;
    private final String region;
    private final List<CheckedPoint> read = new ArrayList<>();

    private PointChecks(FieldChecks checks, String region) {
        this.checks = checks;
        this.region = region;
    }

    static List<CheckedPoint> check(FieldChecks checks, List<NewContactPoint> points, String region) {
        if (points.size() > MAX_POINTS) {
            checks.problem("points", "too-many", Map.of("max", String.valueOf(MAX_POINTS)));
            return List.of();
        }
        PointChecks pointChecks = new PointChecks(checks, region);
        for (int i = 0; i < points.size(); i++) {
            pointChecks.point("points[" + i + "]", points.get(i));
        }
        return List.copyOf(pointChecks.read);
    }

    private void point(String field, NewContactPoint point) {
        FieldChecks own = new FieldChecks()
                .required(field + ".kind", point.kind())
                .required(field + ".value", point.value())
                .line(field + ".value", point.value(), HandleNotation.MAX_LENGTH)
                .line(field + ".label", point.label(), MAX_LABEL);
        if (!own.passed()) {
            own.refusal().problems().forEach(p -> checks.problem(p.field(), p.code(), p.params()));
            return;
        }
        HandleNotation.normalize(point.kind(), point.value(), region)
                .ifPresentOrElse(
                        normalized -> keep(field, point, normalized),
                        () -> checks.problem(field + ".value", HandleNotation.problem(point.kind())));
    }

    private void keep(String field, NewContactPoint point, String normalized) {
        if (read.stream().anyMatch(other -> other.sameAs(point.kind(), normalized))) {
            checks.problem(field + ".value", "repeated");
            return;
        }
        read.add(new CheckedPoint(point.kind(), point.value(), normalized, Blank.toNull(point.label())));
    }
}
