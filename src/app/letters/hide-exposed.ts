import type { Exposed } from './guard';

interface Text {
  title: string;
  content: string;
}

/** The text with what was found in it as stars. Places that no longer fit the text are left alone. */
export function hideExposed({ title, content }: Text, exposed: readonly Exposed[]): Text {
  const hide = (field: Exposed['field'], text: string): string =>
    exposed
      .filter((found) => found.field === field && found.at + found.length <= text.length)
      .sort((one, other) => other.at - one.at)
      .reduce((rest, { at, length }) => `${rest.slice(0, at)}***${rest.slice(at + length)}`, text);
  return { title: hide('title', title), content: hide('content', content) };
}
