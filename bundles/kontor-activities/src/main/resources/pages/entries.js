// How an entry looks by its type; a type that no bundle knows any more is shown as a general one.
import { html, nothing } from 'lit';
import { icon } from 'kontor/icons.js';
import { has, t } from 'kontor/texts.js';
import { marked } from './found-words.js';

const ICONS = {
  EMAIL: 'mail', CHAT: 'chat', TICKET: 'ticket', CALL: 'call', NOTE: 'note', MEETING: 'meeting', MESSENGER: 'chat', SOCIAL: 'person',
};

/** The name of a type in the reader's language; for types of other bundles the one that the server gives, else the key. */
export const typeName = (key, given) => (has(`activities.type.${key}`) ? t(`activities.type.${key}`) : given ?? key);

/** @param given the icon that the server names for types of other bundles */
export const typeIcon = (type, name, given) => icon(ICONS[type] ?? given ?? 'entry', name);

/** How an interaction that goes on stands, and how many events it has. */
export function stateOf(entry) {
  if (!entry.state && !entry.steps) return nothing;
  const name = has(`activities.state.${entry.state}`) ? t(`activities.state.${entry.state}`) : entry.state;
  return html` <span class="entry-state" data-state=${entry.state ?? nothing}>${name ?? ''}${entry.steps > 1
    ? html` <span class="count">${t('activities.steps.count', { count: entry.steps })}</span>` : nothing}</span>`;
}

export const directionIcon = (direction) =>
  icon({ IN: 'in', OUT: 'out' }[direction] ?? 'internal', t(`activities.direction.${direction}`));

/** Without the address, which the tooltip has; a sender without a name is the address. */
export const senderOf = (entry) => entry.sender.replace(/(?<=\S)\s*<[^<>]*>$/, '');

/** Whether there is content that the reader may not see. */
export const isHidden = (entry) => (entry.flags ?? []).includes('content-hidden');

/** Whether the text stands where others have a subject: only mails should have one. */
export const isItsText = (entry) => !entry.subject && entry.type !== 'EMAIL' && Boolean(entry.snippet);

/** The subject with what was searched for marked, or "(kein Betreff)" for what should have one. */
export function subjectOf(entry, words = []) {
  if (entry.subject) return html`<bdi>${marked(entry.subject, words)}</bdi>`;
  return html`<span class="muted">${t(isHidden(entry) ? 'activities.hidden' : 'activities.no-subject')}</span>`;
}

/** What stands in a list for an entry: its subject, or its text. */
export const titleOf = (entry, words = []) =>
  isItsText(entry) ? html`<bdi>${marked(entry.snippet, words)}</bdi>` : subjectOf(entry, words);

/** Who did it; of what came by itself, whose it is. `users` are the colleagues `{id, name}`. */
export function actorOf(entry, users = []) {
  if (entry.actorName && entry.actorName !== 'system') return html`<bdi>${entry.actorName}</bdi>`;
  const owner = users.find((user) => user.id === entry.owner);
  return owner ? html`<bdi title=${t('activities.system.why')}>${owner.name}</bdi>` : html`${t('activities.system')}`;
}
