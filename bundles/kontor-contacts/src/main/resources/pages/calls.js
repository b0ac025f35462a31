// The calls of the contacts API that pages make.
import { del, get, path, post, put } from 'kontor/api.js';

export const findContacts = (query, signal) => get('contacts/contacts', { query, signal });

export const getContact = (id, signal) => get(path`contacts/contacts/${id}`, { signal });

export const getRecord = (contact, signal) => get(path`contacts/records/${contact}`, { signal });

export const createContact = (data, key) => post('contacts/contacts', data, { key });

export const changeContact = (id, version, data) => put(path`contacts/contacts/${id}`, data, { version });

export const deleteContact = (id) => del(path`contacts/contacts/${id}`);

export const listLabels = (signal) => get('contacts/labels', { signal });

export const createLabel = (name) => post('contacts/labels', { name });

export const putLabel = (contact, label) => put(path`contacts/contacts/${contact}/labels/${label}`);

export const takeLabel = (contact, label) => del(path`contacts/contacts/${contact}/labels/${label}`);
