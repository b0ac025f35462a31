// The calls of the administration's API that its pages make.
import { del, get, path, post } from 'kontor/api.js';

export const listDeliveries = (query, signal) => get('admin/deliveries', { query, signal });

export const countDeliveries = (signal) => get('admin/deliveries/count', { signal });

export const getDelivery = (event, subscriber, signal) => get(path`admin/deliveries/${event}/${subscriber}`, { signal });

export const retryDelivery = (event, subscriber) => post(path`admin/deliveries/${event}/${subscriber}/retry`);

export const dropDelivery = (event, subscriber) => del(path`admin/deliveries/${event}/${subscriber}`);
