import { useEffect, useState } from 'react';
import type { CheckView } from '../../contract/schemas/petition';
import { checkPetition } from '../api/listening/petitions';
import { useOnline } from '../state/network';
import type { Exposed } from './guard';

const PAUSE_MS = 900;
/** Fewer letters are like everything. */
const LEAST_LETTERS = 12;

interface Written {
  provinceId: string | null;
  title: string;
  content: string;
  procedureCode: string;
}

export type Checked = Pick<CheckView, 'alike' | 'soundsLike'> & { exposed: readonly Exposed[] };

/** What the proxy says of a text being written: answered ones like it, what it gives away, what it sounds like. Null while nothing is known; a failure is silent, for nothing depends on it. */
export function useCheck({ provinceId, title, content, procedureCode }: Written): Checked | null {
  const online = useOnline();
  const [checked, setChecked] = useState<Checked | null>(null);
  const enough = title.trim().length + content.trim().length >= LEAST_LETTERS;
  useEffect(() => {
    if (!online || !enough) return undefined;
    let wanted = true;
    const look = async () => {
      const sent = { title: title.slice(0, 200), content: content.slice(0, 4000) };
      const result = await checkPetition({ ...sent, ...(provinceId === null ? {} : { provinceId }), ...(procedureCode === '' ? {} : { procedureCode }) });
      if (!wanted || !result.ok) return;
      const { alike, soundsLike, warnings } = result.value;
      setChecked({ alike, soundsLike, exposed: warnings.map(({ field, kind, at, length }) => ({ field, kind, words: sent[field].slice(at, at + length) })) });
    };
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [online, enough, provinceId, title, content, procedureCode]);
  return enough ? checked : null;
}
