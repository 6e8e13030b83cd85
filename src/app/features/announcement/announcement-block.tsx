import { useState } from 'react';
import type { AnnouncementBlock } from '../../../contract/schemas/announcement';
import { pictureAddress } from '../../api/telling/announcements';
import { announcementWords } from './announcement-words';
import { Inlines } from './inlines';

/** One block of the tree the proxy made safe: drawn by kind, never as HTML. */
export function Block({ block }: { block: AnnouncementBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'paragraph':
      return <p><Inlines parts={block.parts} /></p>;
    case 'list': {
      const items = block.items.map((parts, index) => <li key={index}><Inlines parts={parts} /></li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'picture':
      return <Picture path={block.url} alt={block.alt} />;
  }
}

/** A picture that cannot be had leaves its words, or that it is missing: it may be the whole notice. */
function Picture({ path, alt }: { path: string; alt: string }) {
  const t = announcementWords.useWords();
  const [broken, setBroken] = useState(false);
  if (broken) return <p className="announcement__facts">{alt || t('picture_failed')}</p>;
  return <img src={pictureAddress(path)} alt={alt} loading="lazy" onError={() => setBroken(true)} />;
}
