import { findPersonalNumbers, type PersonalNumberKind } from '../../domain/petition/personal-numbers';
import { soundsLike, type Nature } from '../../domain/petition/gate';

/** Where a number of somebody stands in what is written. */
export interface Exposed {
  field: 'title' | 'content';
  kind: PersonalNumberKind;
  at: number;
  length: number;
}

export interface Guarded {
  exposed: readonly Exposed[];
  soundsLike: Nature;
}

/** Looks at a text on the phone, by the same rules as the proxy. */
export function guardText(title: string, content: string): Guarded {
  const inField = (field: Exposed['field'], text: string) => findPersonalNumbers(text).map((found) => ({ field, ...found }));
  return { exposed: [...inField('title', title), ...inField('content', content)], soundsLike: soundsLike(title, content) };
}
