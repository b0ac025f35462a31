// The calls of the contacts API that pages make.
import { del, get, path, post, put } from 'kontor/api.js';

export const findContacts = (query, signal) => get('contacts/contacts', { query, signal });

export const getContact = (id, signal) => get(path`contacts/contacts/${id}`, { signal });

export const createContact = (data, key) => post('contacts/contacts', data, { key });

export const changeContact = (id, version, data) => put(path`contacts/contacts/${id}`, data, { version });

export const deleteContact = (id) => del(path`contacts/contacts/${id}`);

export const assignClients = (contact, version, clients) =>
  put(path`contacts/contacts/${contact}/clients`, clients, { version });

export const getRecord = (contact, signal) => get(path`contacts/records/${contact}`, { signal });

export const history = (contact, query, signal) => get(path`contacts/records/${contact}/history`, { query, signal });

export const listJoins = (contact, signal) => get(path`contacts/contacts/${contact}/joins`, { signal });

export const join = (one, other, reason) => post('contacts/joins', { one, other, reason });

export const separate = (id, reason) => post(path`contacts/joins/${id}/separation`, { reason });

export const findClients = (query, signal) => get('contacts/clients', { query, signal });

/** A client with the name of the one above it. */
export async function getClient(id, signal) {
  const client = await get(path`contacts/clients/${id}`, { signal });
  if (!client.parent) return client;
  const above = await get(path`contacts/clients/${client.parent}`, { signal });
  return { ...client, parentName: above.name };
}

export const createClient = (data, key) => post('contacts/clients', data, { key });

export const changeClient = (id, version, data) => put(path`contacts/clients/${id}`, data, { version });

export const deleteClient = (id, detach) => del(path`contacts/clients/${id}`, { query: { detach } });

export const listLabels = (signal) => get('contacts/labels', { signal });

/** Conditions of other modules that the user may use. */
export const listFilters = (signal) => get('contacts/filters', { signal });

export const createLabel = (name) => post('contacts/labels', { name });

export const putLabel = (contact, label) => put(path`contacts/contacts/${contact}/labels/${label}`);

export const takeLabel = (contact, label) => del(path`contacts/contacts/${contact}/labels/${label}`);

/** Of `contacts` or `clients`. */
export const listForbidden = (owner, id, signal) => get(path`contacts/preferences/${owner}/${id}`, { signal });

export const forbidChannel = (owner, id, channel, reason) =>
  put(path`contacts/preferences/${owner}/${id}/${channel}`, { reason });

export const allowChannel = (owner, id, channel) => del(path`contacts/preferences/${owner}/${id}/${channel}`);
