package dev.kontor.kernel.internal.host;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostCase;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The host's cases; a cursor that it can't read is the asker's mistake. */
final class CheckedCases implements CaseDirectory {

    private final HostCalls calls;
    private final Answers answers;

    CheckedCases(HostCalls calls) {
        this.calls = calls;
        this.answers = new Answers(calls, HostPart.CASES);
    }

    @Override
    public Optional<HostCase> find(TenantId tenant, CaseRef id) {
        return answers.one(tenant, ask(tenant, cases -> cases.find(tenant, id)), UsableCase.withId(tenant, id));
    }

    @Override
    public Optional<HostCase> findByNumber(TenantId tenant, String number) {
        return answers.one(
                tenant,
                ask(tenant, cases -> cases.findByNumber(tenant, number)),
                UsableCase.withNumber(tenant, number));
    }

    @Override
    public Slice<HostCase> openCases(TenantId tenant, ContactId contact, PageRequest page) {
        Turned turned = ask(tenant, cases -> Turned.to(cases, tenant, contact, page));
        if (turned.isAstray()) {
            throw new RefusedException(new Refusal.Validation(List.of(FieldProblem.of("cursor", "malformed"))));
        }
        Slice<HostCase> answer = turned.page();
        List<HostCase> rows = answers.many(
                tenant, answer == null ? null : answer.items(), HostCase::id, UsableCase.openOf(tenant, contact));
        if (rows.size() > page.size()) {
            answers.wrong(tenant, "page-too-long");
            rows = rows.subList(0, page.size());
        }
        return new Slice<>(rows, answer == null ? null : next(tenant, answer, page));
    }

    private Cursor next(TenantId tenant, Slice<HostCase> answer, PageRequest page) {
        boolean leadsNowhere = answer.next() != null
                && (answer.items().isEmpty() || answer.next().equals(page.after()));
        if (leadsNowhere) {
            answers.wrong(tenant, "cursor-leads-nowhere");
            return null;
        }
        return answer.next();
    }

    private <A> A ask(TenantId tenant, Function<CaseDirectory, A> question) {
        return calls.ask(tenant, HostPart.CASES, CaseDirectory.class, question);
    }

    /** A page as the host turned to it; that it can't read a cursor is no failure of the host. */
    private record Turned(Slice<HostCase> page, boolean isAstray) {

        static Turned to(CaseDirectory cases, TenantId tenant, ContactId contact, PageRequest page) {
            try {
                return new Turned(cases.openCases(tenant, contact, page), false);
            } catch (IllegalArgumentException notItsCursor) {
                if (page.after() == null) {
                    throw notItsCursor;
                }
                return new Turned(null, true);
            }
        }
    }
}
