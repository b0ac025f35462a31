// The calls of the lead flow's API that pages make.
import { del, get, path, post, put } from 'kontor/api.js';

export const nextLead = (place, signal) => post('leadflow/queue/next', { place }, { signal });

export const previousLead = (place, signal) => post('leadflow/queue/previous', { place }, { signal });

export const getLead = (id, signal) => get(path`leadflow/leads/${id}`, { signal });

export const findLeads = (text, signal) => get('leadflow/leads', { query: { text, size: 10 }, signal });

export const listNotes = (id, query, signal) => get(path`leadflow/leads/${id}/notes`, { query, signal });

export const saveNote = (id, note, key) => post(path`leadflow/leads/${id}/notes`, note, { key });

export const closeLead = (id, end) => put(path`leadflow/leads/${id}/closing`, end);

export const reopenLead = (id) => del(path`leadflow/leads/${id}/closing`);

export const releaseLead = (id) => del(path`leadflow/leads/${id}/reservation`);

export const promiseCallback = (id, at) => put(path`leadflow/leads/${id}/callback`, { at });

export const cancelCallback = (id) => del(path`leadflow/leads/${id}/callback`);

export const listTemplates = (signal) => get('leadflow/templates', { signal });

export const fillTemplate = (template, lead) => get(path`leadflow/templates/${template}/text/${lead}`);
