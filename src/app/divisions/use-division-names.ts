import { useEffect, useState } from 'react';
import type { Answers } from '../../contract/schemas/form';
import { loadDivisions } from './division-names';

/** Fetches the names of the places that answers hold by code; true once everything that could be had is there. */
export function useDivisionNames(answers: Answers): boolean {
  const [named, setNamed] = useState<string | null>(null);
  const chosen = Object.entries(answers).flatMap(([id, value]) => (id.endsWith('.province') && typeof value === 'string' ? [value] : [])).join(' ');

  useEffect(() => {
    let wanted = true;
    const provinces = chosen.split(' ').filter((code) => code !== '');
    void Promise.all([null, ...provinces].map(loadDivisions)).then(() => wanted && setNamed(chosen));
    return () => {
      wanted = false;
    };
  }, [chosen]);

  return named === chosen;
}
