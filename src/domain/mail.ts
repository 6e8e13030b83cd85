const MAIL = /(?<![\p{L}\p{M}\p{N}._%+*-])[\p{L}\p{M}\p{N}._%+*-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,}/giu;
const isOfAgency = (mail: string): boolean => /[@.]gov\.vn$/i.test(mail);

/** Hides e-mail addresses: each may be a person's, but those under `gov.vn`, which agencies answer from. */
export const hideMail = (text: string): string => text.replace(MAIL, (mail) => (isOfAgency(mail) ? mail : '***'));
