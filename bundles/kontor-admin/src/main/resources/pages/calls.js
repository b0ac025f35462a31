// The calls of the administration's API, and of the contacts API, that its pages make.
import { del, download, get, path, post, put } from 'kontor/api.js';

const LONG_WALK = 600_000;

export const listDeliveries = (query, signal) => get('admin/deliveries', { query, signal });

export const countDeliveries = (signal) => get('admin/deliveries/count', { signal });

export const getDelivery = (event, subscriber, signal) => get(path`admin/deliveries/${event}/${subscriber}`, { signal });

export const retryDelivery = (event, subscriber) => post(path`admin/deliveries/${event}/${subscriber}/retry`);

export const dropDelivery = (event, subscriber) => del(path`admin/deliveries/${event}/${subscriber}`);

export const listAudit = (query, signal) => get('admin/audit', { query, signal });

export const getCheckpoint = (signal) => get('admin/audit/checkpoint', { signal });

export const verifyAudit = (checkpoint, signal) =>
  get('admin/audit/verification', { query: checkpoint ?? {}, signal, timeout: LONG_WALK });

export const exportAudit = (signal) => download('admin/audit/export', 'kontor-audit.txt', { signal });

export const exportPerson = (contact, signal) =>
  download(path`admin/privacy/persons/${contact}/export`, `kontor-${contact}.zip`, { signal });

export const erasePerson = (contact, reason) => post('admin/privacy/erasures', { contact, reason });

export const listErasures = (signal) => get('admin/privacy/erasures', { signal });

export const fetchCertificate = (id, signal) =>
  download(path`admin/privacy/erasures/${id}/certificate`, `kontor-erasure-${id}.json`, { signal });

export const listHolds = (signal) => get('admin/privacy/holds', { signal });

export const placeHold = (contact, reason) => put(path`admin/privacy/holds/${contact}`, { reason });

export const releaseHold = (contact) => del(path`admin/privacy/holds/${contact}`);

export const findContacts = (text, signal) => get('contacts/contacts', { query: { text, size: 10 }, signal });

/** All contacts that are erased with this one. */
export const getRecord = (contact, signal) => get(path`contacts/records/${contact}`, { signal });
