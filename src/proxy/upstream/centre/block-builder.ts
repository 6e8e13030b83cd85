import type { AnnouncementInline } from '../../../contract/schemas/announcement';
import type { CentreBlock } from '../centre-ports';

const MAX_BLOCKS = 300;
const MAX_TEXT_CHARS = 4000;
const MAX_ITEMS = 200;
// Control characters and lone surrogates have no place in words.
const UNSHOWABLE = /[\p{Cc}\p{Cs}\s]+/gu;

interface OpenList {
  ordered: boolean;
  items: AnnouncementInline[][];
}

/** Takes the events of a document in their order and makes blocks of them. What is nested is laid flat; what has no words is left out. */
export interface BlockBuilder {
  text(words: string): void;
  /** Bold begins or ends; it may be nested. */
  strong(on: boolean): void;
  /** What follows leads to `url`; null ends it. */
  link(url: string | null): void;
  /** A paragraph or a heading ends here and another kind begins. */
  breakTo(kind: 'paragraph' | 'heading'): void;
  openList(ordered: boolean): void;
  openItem(): void;
  closeList(): void;
  picture(position: number, alt: string): void;
  /** Everything built; nothing may be added after. */
  finish(): CentreBlock[];
}

export function createBlockBuilder(): BlockBuilder {
  const blocks: CentreBlock[] = [];
  const lists: OpenList[] = [];
  let parts: AnnouncementInline[] = [];
  let kind: 'paragraph' | 'heading' = 'paragraph';
  let strongDepth = 0;
  let url: string | null = null;

  function add(block: CentreBlock): void {
    if (blocks.length < MAX_BLOCKS) blocks.push(block);
  }

  function takeParts(): AnnouncementInline[] {
    const taken = tidy(parts);
    parts = [];
    return taken;
  }

  /** Ends what is being written: an item inside a list, else a block. */
  function flush(): void {
    const taken = takeParts();
    if (taken.length === 0) return;
    const list = lists.at(-1);
    if (list !== undefined) {
      if (list.items.length < MAX_ITEMS) list.items.push(taken);
    } else if (kind === 'heading') add({ kind: 'heading', text: taken.map(({ text }) => text).join('') });
    else add({ kind: 'paragraph', parts: taken });
  }

  function closeList(): void {
    flush();
    const list = lists.pop();
    if (list === undefined || list.items.length === 0) return;
    const outer = lists.at(-1);
    if (outer === undefined) add({ kind: 'list', ordered: list.ordered, items: list.items });
    else outer.items.push(...list.items.slice(0, MAX_ITEMS - outer.items.length));
  }

  return {
    text(words) {
      const last = parts.at(-1);
      const strong = strongDepth > 0;
      if (url !== null) {
        if (last?.kind === 'link' && last.url === url) last.text += words;
        else parts.push({ kind: 'link', text: words, url });
      } else if (last?.kind === 'text' && last.strong === strong) last.text += words;
      else parts.push({ kind: 'text', text: words, strong });
    },
    strong(on) {
      strongDepth = Math.max(0, strongDepth + (on ? 1 : -1));
    },
    link(to) {
      url = to;
    },
    breakTo(next) {
      flush();
      kind = next;
    },
    openList(ordered) {
      flush();
      lists.push({ ordered, items: [] });
    },
    openItem: flush,
    closeList,
    picture(position, alt) {
      flush();
      if (lists.length === 0) add({ kind: 'picture', picture: position, alt });
    },
    finish() {
      while (lists.length > 0) closeList();
      flush();
      return blocks;
    },
  };
}

/** White space as a reader sees it: one space between words, none at the ends; empty parts dropped. */
function tidy(parts: readonly AnnouncementInline[]): AnnouncementInline[] {
  const tidied: AnnouncementInline[] = [];
  let room = MAX_TEXT_CHARS;
  let afterSpace = true;
  for (const part of parts) {
    let text = part.text.replace(UNSHOWABLE, ' ').slice(0, room);
    if (afterSpace) text = text.replace(/^ /, '');
    if (text === '') continue;
    afterSpace = text.endsWith(' ');
    room -= text.length;
    tidied.push({ ...part, text });
  }
  const last = tidied.at(-1);
  if (last !== undefined) last.text = last.text.replace(/ $/, '');
  return tidied.filter(({ text }) => text !== '');
}
