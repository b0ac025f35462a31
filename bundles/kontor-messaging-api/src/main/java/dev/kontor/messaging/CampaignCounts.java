package dev.kontor.messaging;

/**
 * How far the mails of a campaign are. All but the first add up to it.
 *
 * @param recipients how many contacts it is for
 * @param draft not started yet (Entwurf)
 * @param queued Warteschlange
 * @param sending In Bearbeitung
 * @param sent Gesendet
 * @param failed Fehlgeschlagen
 * @param inDoubt ungeklärt
 * @param skipped got none, and won't
 */
public record CampaignCounts(
        long recipients, long draft, long queued, long sending, long sent, long failed, long inDoubt, long skipped) {}
