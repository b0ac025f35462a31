// Addresses made of stored values. What isn't plainly a number, an address or a web page gets no link.

const PHONE = /^\+?[0-9]{3,15}$/;
const BETWEEN_DIGITS = /[\s()/.-]/g;
const MAIL = /^[a-z0-9.!#$*+/=^_`{|}~-]+@[a-z0-9.-]+$/i;

/** The `tel:` address of a number, normalised or as somebody wrote it, or null. */
export const phoneLink = (number) => {
  const dialled = (number ?? '').replace(BETWEEN_DIGITS, '');
  return PHONE.test(dialled) ? `tel:${dialled}` : null;
};

/** The `mailto:` address of a normalised e-mail address, or null; nothing in it can add a header or a body. */
export const mailLink = (address) => {
  if (!MAIL.test(address ?? '')) return null;
  const [local, domain] = address.split('@');
  return `mailto:${encodeURIComponent(local)}@${domain}`;
};

/** A web address, or null when it is anything but http or https. */
export const webLink = (address) => {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null; // not an address at all
  }
};
