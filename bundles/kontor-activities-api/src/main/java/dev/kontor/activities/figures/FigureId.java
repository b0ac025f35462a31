package dev.kontor.activities.figures;

/** The figures; {@link CommunicationFigures#definitions} says how each is made. */
public enum FigureId {
    /** How many activities, by type (A46). */
    VOLUME,
    /** How often: a day, a week, a month, and the mean gap (A52). */
    FREQUENCY,
    /** The volume over time (A56). */
    SERIES,
    /** The preferred channel (A54). */
    CHANNEL,
    /** How fast we answer (A55). */
    RESPONSE,
    /** How often and how fast they reply (A58). */
    REPLY,
    /** How many of our messages are answered (A73). */
    EFFECTIVENESS,
    /** When: by weekday and hour (A74). */
    PATTERN,
    /** The change against the period before (A57). */
    TREND,
    /** Volume and response time by user, for a user by team (A59). */
    PERFORMANCE,
    /** How much the other side turns to us (A53). */
    ENGAGEMENT,
    /** How strong the relationship is, both directions (A61). */
    RELATIONSHIP,
    /** The stages of the relationship with their dates (A62). */
    LIFECYCLE,
    /** Activities for each deal won (A60). */
    RESULT
}
