import { findPersonalNumbers, type PersonalNumberKind } from '../../domain/petition/personal-numbers';
import { soundsLike, type Nature } from '../../domain/petition/gate';

/** A number of somebody in what is written. */
export interface Exposed {
  field: 'title' | 'content';
  kind: PersonalNumberKind;
  /** As it is written there. Not its place: the text goes on changing, and what stands at a place may be something else by then. */
  words: string;
}

export interface Guarded {
  exposed: readonly Exposed[];
  soundsLike: Nature;
}

/** Looks at a text on the phone, by the same rules as the proxy. */
export function guardText(title: string, content: string): Guarded {
  const inField = (field: Exposed['field'], text: string) => findPersonalNumbers(text).map(({ kind, at, length }) => ({ field, kind, words: text.slice(at, at + length) }));
  return { exposed: [...inField('title', title), ...inField('content', content)], soundsLike: soundsLike(title, content) };
}
