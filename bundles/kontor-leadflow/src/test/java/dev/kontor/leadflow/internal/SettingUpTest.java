package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.NewContactPoint;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.leadflow.Information;
import dev.kontor.leadflow.LeadCard;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.NoteTemplate;
import dev.kontor.leadflow.RoleChoice;
import dev.kontor.leadflow.TemplateData;
import dev.kontor.testing.databases.Database;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** L2, L12, L13, L23, L25: what an administrator sets. */
@ParameterizedClass
@EnumSource(Database.class)
class SettingUpTest {

    @Parameter
    private Database database;

    private TestLeadflow flow;

    @BeforeEach
    void start() {
        flow = new TestLeadflow(database);
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    /** L23: whatever isn't known is refused, and a stale version is a conflict. */
    @Test
    void what_is_not_known_is_refused() {
        LeadflowSetup defaults = flow.core.settings().get(flow.admin).orThrow();
        assertThat(defaults).isEqualTo(LeadflowSetup.DEFAULTS);
        for (LeadflowSetup wrong : List.of(
                setup(List.of(UUID.randomUUID()), List.of(), Set.of(), null, 15, 10),
                setup(List.of(), List.of("shoeSize"), Set.of(), null, 15, 10),
                setup(List.of(), List.of("note", "note"), Set.of(), null, 15, 10),
                setup(List.of(), List.of(), Set.of("pope"), null, 15, 10),
                setup(List.of(), List.of(), Set.of(), 0, 15, 10),
                setup(List.of(), List.of(), Set.of(), null, -1, 10),
                setup(List.of(), List.of(), Set.of(), null, 15, 0))) {
            assertThat(flow.core.settings().change(flow.admin, wrong).refusal())
                    .as("%s", wrong)
                    .isInstanceOf(Refusal.Validation.class);
        }
        LeadflowSetup set = setup(List.of(), List.of("phones", "note"), Set.of("agent"), 30, 0, 1);
        LeadflowSetup saved = flow.core.settings().change(flow.admin, set).orThrow();
        assertThat(saved.version()).isEqualTo(1);
        assertThat(flow.core.settings().get(flow.admin).orThrow()).isEqualTo(saved);
        assertThat(flow.core.settings().change(flow.admin, set).refusal()).isEqualTo(Refusal.Conflict.stale(1));
        assertThat(flow.core.settings().change(flow.agent("anna"), saved).refusal())
                .isEqualTo(new Refusal.Forbidden("leadflow.setup"));
    }

    /** L7: administrators choose from the roles of the host. */
    @Test
    void the_roles_of_the_host_are_offered_by_name() {
        assertThat(flow.core.settings().roles(flow.admin).orThrow())
                .containsExactly(new RoleChoice("agent", "Telefonist"), new RoleChoice("chief", "Leitung"));
    }

    /** L25: what was chosen is shown, in the chosen order. */
    @Test
    void agents_see_the_chosen_information_in_the_chosen_order() {
        ContactId albers = flow.contact("Albers", new NewContactPoint(HandleKind.PHONE, "0431 555017", null));
        flow.list("Newsletter", albers);
        flow.setUp(setup -> setup(List.of(), List.of("lists", "phones", "company"), Set.of(), null, 15, 10));

        LeadCard card = flow.core.queue().get(flow.agent("anna"), albers).orThrow();
        assertThat(card.information())
                .containsExactly(
                        new Information("lists", List.of("Newsletter")),
                        new Information("phones", List.of("0431 555017")),
                        new Information("company", List.of()));
        assertThat(card.phones()).containsExactly("0431 555017");
    }

    /** L13: created, changed, sorted, deleted; empty and duplicate titles are refused. */
    @Test
    void templates_are_created_changed_sorted_and_deleted() {
        NoteTemplate one = create("Nicht erreicht", "Nicht erreicht.", null);
        NoteTemplate two = create("Kein Interesse", "Kein Interesse.", null);
        NoteTemplate three = create("Rückruf", "Ruft zurück.", 1);
        assertThat(titles()).containsExactly("Rückruf", "Nicht erreicht", "Kein Interesse");

        for (TemplateData wrong : Arrays.asList(
                null,
                new TemplateData("", "x", null, null),
                new TemplateData("x", " ", null, null),
                new TemplateData("x", "x", List.of(UUID.randomUUID()), null),
                new TemplateData("x", "{{geburtstag}}", null, null),
                new TemplateData("x", "x", null, 0))) {
            assertThat(flow.core.templates().create(flow.admin, wrong).refusal())
                    .isInstanceOf(Refusal.Validation.class);
        }
        TemplateData taken = new TemplateData("KEIN interesse", "x", null, null);
        assertThat(flow.core.templates().create(flow.admin, taken).refusal())
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo("title-taken"));
        assertThat(flow.core.templates().change(flow.admin, one.id(), 7, taken).refusal())
                .isInstanceOf(Refusal.Conflict.class);
        TemplateData changed = new TemplateData("Niemand da", "Niemand da.", null, 3);
        assertThat(flow.core
                        .templates()
                        .change(flow.admin, one.id(), one.version(), changed)
                        .orThrow()
                        .version())
                .isEqualTo(2);
        assertThat(titles()).containsExactly("Rückruf", "Kein Interesse", "Niemand da");
        flow.core.templates().delete(flow.admin, two.id()).orThrow();
        flow.core.templates().delete(flow.admin, two.id()).orThrow();
        assertThat(titles()).containsExactly("Rückruf", "Niemand da");
        create("Kein Interesse", "Wieder da.", null);
        assertThat(three.missingLabels()).isEmpty();
    }

    /** L14: a template that names a deleted label is marked. */
    @Test
    void a_template_whose_label_was_deleted_is_marked() {
        UUID label = flow.label("Rückruf");
        TemplateData data = new TemplateData("Rückruf", "Ruft zurück.", List.of(label), null);
        flow.core.templates().create(flow.admin, data).orThrow();
        flow.contacts.labels().delete(flow.admin, new LabelId(label)).orThrow();

        assertThat(flow.core.templates().list(flow.agent("anna")).orThrow())
                .singleElement()
                .satisfies(template -> assertThat(template.missingLabels()).containsExactly(label));
    }

    /** L12: placeholders are filled; what a customer is called is text, never a placeholder again. */
    @Test
    void the_text_of_a_template_is_filled_for_a_lead() {
        ContactId albers = flow.contact("{{agent}} $1");
        NoteTemplate template = create("Gruß", "{{name}} von {{ agent }} ({{company}}) {{}", null);

        assertThat(flow.core
                        .templates()
                        .fill(flow.agent("anna"), template.id(), albers)
                        .orThrow())
                .isEqualTo("{{agent}} $1 von Anna () {{}");
    }

    private NoteTemplate create(String title, String text, Integer place) {
        return flow.core
                .templates()
                .create(flow.admin, new TemplateData(title, text, null, place))
                .orThrow();
    }

    private List<String> titles() {
        return flow.core.templates().list(flow.admin).orThrow().stream()
                .map(NoteTemplate::title)
                .toList();
    }

    private static LeadflowSetup setup(
            List<UUID> lists, List<String> information, Set<String> roles, Integer lease, int grace, int shown) {
        return new LeadflowSetup(0, lists, information, roles, lease, grace, shown, false);
    }
}
