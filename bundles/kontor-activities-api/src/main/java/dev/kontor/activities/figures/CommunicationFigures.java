package dev.kontor.activities.figures;

import dev.kontor.activities.Activity;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import java.util.List;
import java.util.Set;

/**
 * Communication figures (A46, A52–A62, A73, A74, C43, N9). What the caller doesn't see in a timeline doesn't count; an
 * e-mail whose content is hidden does (Q29). A team or user that is unknown or foreign has no data; a contact or company
 * that is unknown is {@code NotFound}. Figures of teams, of other users, and by user need
 * {@code activities.figures-of-colleagues} too.
 */
public interface CommunicationFigures {

    /** How each figure is made. Permission {@code activities.read}. */
    Outcome<List<FigureDefinition>> definitions(CallContext call);

    /**
     * The figures. Permission {@code activities.read}; {@code Forbidden} for those of colleagues without the right to.
     * {@code Unavailable} while contacts or the host's calendar can't be asked.
     *
     * @param wanted null or empty for all that the subject has and the caller may see; one that the subject doesn't have is
     *     {@code Validation(figures)}
     */
    Outcome<List<Figure>> figures(CallContext call, FigureQuestion question, Set<FigureId> wanted);

    /**
     * Exactly the activities behind a part of a figure, newest first: as many as its {@code count}. Permissions as for the
     * figure. A part that the figure can't have is {@code Validation(part)}.
     */
    Outcome<Slice<Activity>> behind(
            CallContext call, FigureQuestion question, FigureId figure, String part, PageRequest page);
}
