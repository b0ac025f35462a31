// The calls of the activities API, and of the contacts API, that pages make.
import { del, get, path, post, put } from 'kontor/api.js';

export const lastContact = (contact, signal) => get(path`activities/contacts/${contact}/last-contact`, { signal });

export const timeline = (contact, query, signal) => get(path`activities/contacts/${contact}/timeline`, { query, signal });

export const countActivities = (contact, query, signal) =>
  get(path`activities/contacts/${contact}/counts`, { query, signal });

export const listTypes = (signal) => get('activities/types', { signal });

export const getActivity = (id, signal) => get(path`activities/activities/${id}`, { signal });

export const listSteps = (id, query, signal) => get(path`activities/activities/${id}/steps`, { query, signal });

export const restoreActivity = (id) => post(path`activities/activities/${id}/restoration`);

export const sourcePage = (id, signal) => get(path`activities/activities/${id}/source-page`, { signal });

export const recordActivity = (activity, key) => post('activities/activities', activity, { key });

export const deleteActivity = (id, reason) => del(path`activities/activities/${id}`, { query: { reason } });

export const listUnassigned = (query, signal) => get('activities/unassigned', { query, signal });

export const countUnassigned = (signal) => get('activities/unassigned/count', { signal });

export const assign = (id, contact) => post(path`activities/unassigned/${id}/assignment`, { contact });

export const makeContact = (id) => post(path`activities/unassigned/${id}/contact`);

export const dismiss = (id, options) => post(path`activities/unassigned/${id}/dismissal`, undefined, options);

export const findContacts = (text, signal) => get('contacts/contacts', { query: { text, size: 10 }, signal });

/** The ids of all contacts joined with this one; only itself when contacts can't be asked. */
export async function joinedWith(contact, signal) {
  try {
    const record = await get(path`contacts/records/${contact}`, { signal });
    return record.contacts.map((one) => one.id);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    return [contact];
  }
}

export const figureDefinitions = (signal) => get('activities/figures', { signal });

/** @param of `{kind, id}`: a contact, company, team or user */
export const listFigures = ({ kind, id }, query, signal) => get(path`activities/figures/${kind}/${id}`, { query, signal });

export const behindFigure = ({ kind, id }, figure, query, signal) =>
  get(path`activities/figures/${kind}/${id}/${figure}/activities`, { query, signal });

export const listColleagues = (signal) => get('activities/colleagues', { signal });

export const findClients = (text, signal) => get('contacts/clients', { query: { text, size: 10 }, signal });

export const getClient = (id, signal) => get(path`contacts/clients/${id}`, { signal });

export const listTypeSettings = (signal) => get('activities/settings/types', { signal });

export const changeTypeSetting = ({ type, version, ...switches }) =>
  put(path`activities/settings/types/${type}`, switches, { version });
