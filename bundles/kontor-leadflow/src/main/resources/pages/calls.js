// The calls of the lead flow's API that pages make.
import { del, download, get, path, post, put } from 'kontor/api.js';

/** What happens to leads. */
export const CHANGED = [
  'leadflow.lead-noted', 'leadflow.lead-reserved', 'leadflow.lead-released', 'leadflow.callback-changed',
  'leadflow.lead-closed', 'leadflow.lead-reopened',
];

export const nextLead = (place, signal) => post('leadflow/queue/next', { place }, { signal });

export const previousLead = (place, signal) => post('leadflow/queue/previous', { place }, { signal });

export const queuePosition = (place, signal) => get('leadflow/queue/position', { query: { place }, signal });

export const getLead = (id, signal) => get(path`leadflow/leads/${id}`, { signal });

export const findLeads = (text, signal) => get('leadflow/leads', { query: { text, size: 10 }, signal });

export const listNotes = (id, query, signal) => get(path`leadflow/leads/${id}/notes`, { query, signal });

export const saveNote = (id, note, key) => post(path`leadflow/leads/${id}/notes`, note, { key });

export const closeLead = (id, end) => put(path`leadflow/leads/${id}/closing`, end);

export const reopenLead = (id) => del(path`leadflow/leads/${id}/closing`);

export const releaseLead = (id) => del(path`leadflow/leads/${id}/reservation`);

export const takeOver = (id, user) => put(path`leadflow/leads/${id}/reservation`, { user });

export const listQueue = (query, signal) => get('leadflow/queue', { query, signal });

export const promiseCallback = (id, at) => put(path`leadflow/leads/${id}/callback`, { at });

export const cancelCallback = (id) => del(path`leadflow/leads/${id}/callback`);

export const listTemplates = (signal) => get('leadflow/templates', { signal });

export const fillTemplate = (template, lead) => get(path`leadflow/templates/${template}/text/${lead}`);

export const createTemplate = (data, key) => post('leadflow/templates', data, { key });

export const changeTemplate = (id, version, data) => put(path`leadflow/templates/${id}`, data, { version });

export const deleteTemplate = (id) => del(path`leadflow/templates/${id}`);

export const listLabels = (signal) => get('contacts/labels', { signal });

export const listContactLists = (signal) => get('contacts/lists', { signal });

export const getSettings = (signal) => get('leadflow/settings', { signal });

export const changeSettings = (version, options) => put('leadflow/settings', options, { version });

export const listRoles = (signal) => get('leadflow/settings/roles', { signal });

export const missingLists = (signal) => get('leadflow/settings/missing-lists', { signal });

export const takeIn = () => post('leadflow/settings/taking-in');

export const getClassification = (signal) => get('leadflow/classification', { signal });

export const changeClassification = (version, choice) => put('leadflow/classification', choice, { version });

export const classificationStatus = (signal) => get('leadflow/classification/status', { signal });

export const classifyNow = () => post('leadflow/classification/run');

export const classifyAgain = () => post('leadflow/classification/again');

export const getFigures = (query, signal) => get('leadflow/figures', { query, signal });

export const keepFigures = (query, name, signal) => download('leadflow/figures/csv', name, { query, signal });
