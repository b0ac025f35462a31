package dev.kontor.activities.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityType;
import dev.kontor.activities.Label;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.OwnField;
import dev.kontor.activities.OwnField.Kind;
import dev.kontor.activities.OwnValue;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.testing.databases.Database;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A7, A34, A63: another bundle's type has fields of its own. */
@ParameterizedClass
@EnumSource(Database.class)
class ATypeWithItsOwnFieldsTest {

    private static final OwnField NUMBER = new OwnField("trackingNumber", Kind.TEXT, label("Sendungsnummer"), true);
    private static final OwnField WEIGHT = new OwnField(
            "weight", Kind.NUMBER, label("Gewicht"), false, BigDecimal.ZERO, new BigDecimal("31.5"), List.of());
    private static final OwnField DUE = new OwnField("due", Kind.DATE, label("Zustellung"), false);
    private static final OwnField INSURED = new OwnField("insured", Kind.YES_NO, label("Versichert"), false);
    private static final OwnField CARRIER = new OwnField(
            "carrier",
            Kind.CHOICE,
            label("Spediteur"),
            false,
            null,
            null,
            List.of(new OwnField.Choice("own", new Label("Eigener Wagen", "Own van"))));

    @Parameter
    private Database database;

    private final Parcel parcel = new Parcel(List.of(NUMBER, WEIGHT, DUE, INSURED, CARRIER));
    private TestActivities kontor;
    private CallContext anna;
    private ContactId vogt;

    @BeforeEach
    void start() {
        kontor = new TestActivities(database);
        kontor.core.added(parcel);
        anna = kontor.anna();
        vogt = kontor.contacts.add(anna, "Vogt", null);
    }

    @AfterEach
    void stop() {
        kontor.close();
    }

    /** A34: in the order of the fields, with the labels; nothing entered is nothing kept. */
    @Test
    void an_entry_has_what_was_entered() {
        Activity recorded = recorded(Map.of(
                "carrier", "own", "weight", "12.50", "trackingNumber", "DE 4711 🚀", "insured", "true", "due", " "));

        assertThat(kontor.activities.get(anna, recorded.id()).orThrow().fields())
                .isEqualTo(recorded.fields())
                .containsExactly(
                        new OwnValue("trackingNumber", Kind.TEXT, NUMBER.label(), "DE 4711 🚀", null),
                        new OwnValue("weight", Kind.NUMBER, WEIGHT.label(), "12.50", null),
                        new OwnValue("insured", Kind.YES_NO, INSURED.label(), "true", null),
                        new OwnValue(
                                "carrier", Kind.CHOICE, CARRIER.label(), "own", new Label("Eigener Wagen", "Own van")));
        assertThat(kontor.audited("activity", recorded.id()).get(0).record().changes())
                .containsKeys("fields.trackingNumber", "fields.carrier");
    }

    /** A7: the labels are kept with the entry. */
    @Test
    void it_stays_readable_when_the_bundle_of_the_type_is_gone() {
        Activity recorded = recorded(Map.of("trackingNumber", "4711"));

        kontor.core.removed(parcel);

        assertThat(kontor.activities.get(anna, recorded.id()).orThrow().fields())
                .extracting(OwnValue::value, value -> value.label().german())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("4711", "Sendungsnummer"));
    }

    /** A9, G3: what is wrong is told at once, and nothing is recorded. */
    @Test
    void garbage_is_refused() {
        assertThat(problems(Map.of())).isEqualTo(Map.of("fields.trackingNumber", "required"));
        assertThat(problems(Map.of(
                        "trackingNumber", "x".repeat(501),
                        "weight", "31.51",
                        "due", "2026-02-30",
                        "insured", "yes",
                        "carrier", "' or 1=1 --",
                        "color", "red")))
                .isEqualTo(Map.of(
                        "fields", "unknown",
                        "fields.trackingNumber", "too-long",
                        "fields.weight", "out-of-range",
                        "fields.due", "invalid",
                        "fields.insured", "invalid",
                        "fields.carrier", "unknown"));
        for (String number : List.of("1e400", "NaN", "0x10", "١٢", "1,5", "--1", "1".repeat(19))) {
            assertThat(problems(Map.of("trackingNumber", "1", "weight", number)))
                    .containsEntry("fields.weight", "invalid");
        }
        for (String date : List.of("31.03.2026", "+999999999-01-01", "2026-3-1", "gestern")) {
            assertThat(problems(Map.of("trackingNumber", "1", "due", date))).containsEntry("fields.due", "invalid");
        }
        assertThat(problems(Map.of("trackingNumber", "half \uD83D"))).containsValue("broken-character");
        assertThat(problems(Map.of("trackingNumber", "\u0000"))).containsValue("control-character");
        assertThat(found("half")).isEmpty();
    }

    @Test
    void a_type_without_own_fields_takes_none() {
        NewActivity note = activity("NOTE", Map.of("trackingNumber", "1"));

        assertThat(((Refusal.Validation) kontor.activities.record(anna, note).refusal()).problems())
                .extracting(FieldProblem::field)
                .containsExactly("fields");
    }

    @Test
    void a_null_is_no_value() {
        Map<String, String> fields = new HashMap<>(Map.of("trackingNumber", "1"));
        fields.put("weight", null);

        assertThat(recorded(fields).fields()).hasSize(1);
    }

    /** A40: texts and choices are found by their words; numbers, dates, yes and no aren't. */
    @Test
    void texts_and_choices_are_found() {
        Activity recorded = recorded(
                Map.of("trackingNumber", "Prüfling 88", "carrier", "own", "weight", "12.5", "due", "2026-03-31"));

        for (String words : List.of("pruefling", "88", "eigener wagen", "van")) {
            assertThat(found(words)).as(words).containsExactly(recorded);
        }
        assertThat(found("12")).isEmpty();
        assertThat(found("2026")).isEmpty();
    }

    /** A63: a bundle that talks nonsense harms nobody. */
    @Test
    void malformed_fields_count_as_none() {
        kontor.core.removed(parcel);
        List<List<OwnField>> nonsense = List.of(
                List.of(NUMBER, NUMBER),
                List.of(new OwnField("Größe", Kind.TEXT, label("Größe"), false)),
                List.of(new OwnField("size", null, label("Größe"), false)),
                List.of(new OwnField("size", Kind.TEXT, new Label("Größe", null), false)),
                List.of(new OwnField("size", Kind.CHOICE, label("Größe"), false)),
                List.of(new OwnField(
                        "size", Kind.TEXT, label("Größe"), false, null, new BigDecimal("2001"), List.of())),
                List.of(new OwnField("size", Kind.DATE, label("Größe"), false, BigDecimal.ONE, null, List.of())));
        for (List<OwnField> fields : nonsense) {
            Parcel odd = new Parcel(fields);
            kontor.core.added(odd);
            assertThat(recorded(Map.of()).fields()).isEmpty();
            assertThat(kontor.activities.types(anna).orThrow())
                    .filteredOn(type -> type.key().equals("PARCEL"))
                    .allMatch(type -> type.fields().isEmpty());
            kontor.core.removed(odd);
        }
        kontor.core.added(new Parcel(null));
        assertThat(recorded(Map.of()).fields()).isEmpty();
    }

    @Test
    void pages_learn_of_the_fields() {
        assertThat(kontor.activities.types(anna).orThrow())
                .filteredOn(type -> type.key().equals("PARCEL"))
                .singleElement()
                .satisfies(type -> assertThat(type.fields()).isEqualTo(parcel.fields()));
    }

    private Activity recorded(Map<String, String> fields) {
        return kontor.activities.record(anna, activity("PARCEL", fields)).orThrow();
    }

    private NewActivity activity(String type, Map<String, String> fields) {
        return new NewActivity(
                vogt, type, Direction.OUT, null, kontor.kontor.clock().instant(), null, null, null, null, null, fields);
    }

    private Map<String, String> problems(Map<String, String> fields) {
        Refusal refusal =
                kontor.activities.record(anna, activity("PARCEL", fields)).refusal();
        return ((Refusal.Validation) refusal)
                .problems().stream().collect(Collectors.toMap(FieldProblem::field, FieldProblem::code));
    }

    private List<Activity> found(String text) {
        TimelineFilter filter = new TimelineFilter(null, null, null, null, null, null, text);
        return kontor.activities
                .timeline(anna, vogt, filter, PageRequest.first(10))
                .orThrow()
                .items();
    }

    private static Label label(String german) {
        return new Label(german, german + " (en)");
    }

    /** As a bundle of a host would bring it. */
    private record Parcel(List<OwnField> fields) implements ActivityType {
        @Override
        public String key() {
            return "PARCEL";
        }

        @Override
        public String displayName(Locale locale) {
            return "Paket";
        }

        @Override
        public String sourceKind() {
            return null;
        }
    }
}
