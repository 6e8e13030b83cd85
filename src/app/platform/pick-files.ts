import { done, refused, type Outcome } from './outcome';

export interface PickRequest {
  from: 'camera' | 'gallery' | 'files';
  /** MIME types that may be chosen. */
  accept: readonly string[];
  multiple: boolean;
}

/** A chooser that says nothing (old web views have no `cancel` event) is given up after this long; a new pick is possible all the time. */
const PATIENCE_MS = 15 * 60_000;

/** The web view's own chooser: camera, gallery or files. Call it from the citizen's tap, or the web view ignores it. */
export function pickWithInput({ from, accept, multiple }: PickRequest): Promise<Outcome<File[]>> {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  input.multiple = multiple && from !== 'camera';
  input.accept = from === 'files' ? accept.join(',') : 'image/*';
  if (from === 'camera') input.setAttribute('capture', 'environment');
  document.body.append(input);
  return new Promise((resolve) => {
    const finish = (outcome: Outcome<File[]>) => {
      clearTimeout(timer);
      input.remove();
      resolve(outcome);
    };
    const timer = setTimeout(() => finish(refused('timeout')), PATIENCE_MS);
    input.addEventListener('change', () => finish(input.files?.length ? done([...input.files]) : refused('cancelled')));
    input.addEventListener('cancel', () => finish(refused('cancelled')));
    input.click();
  });
}
