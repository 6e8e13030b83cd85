import type { vi } from './result.vi';

export const en: Record<keyof typeof vi, string> = {
  title: 'Result',
  loading: 'Looking for the electronic copy',
  failed: 'The result could not be read. {why}',
  open: 'Open and download',
  open_named: 'Open and download: {name}',
  open_failed: 'The file could not be opened. Try again; every tap makes a new link.',
  open_unsupported: 'Zalo on this phone cannot open the file. Update Zalo and try again.',
  opened: 'Opening {name}. It is also under "My papers".',
  signature_valid: 'Signed by the agency',
  signature_none: 'Not signed. If you need a copy with legal value, collect the paper one.',
  signature_invalid: 'The signature is not valid. Do not use this copy; call the hotline.',
  signature_unknown: 'The signature has not been checked',
  none: 'There is no electronic copy in the app.',
  counter: 'Please collect it at {place}.',
  bring: 'Bring the dossier code {code}, the receipt and your ID card. Who collects for you needs an authorisation.',
  post: 'The post brings the result to you. See its steps under Post.',
  post_off: 'The post does not bring the result: the order was cancelled or could not be carried out. Order it again under “Post”, or collect it at {place}.',
  electronic_none: 'The electronic copy is not there yet. Look again later, or collect it at {place}.',
  handed_over: 'Handed over on {day}.',
};
