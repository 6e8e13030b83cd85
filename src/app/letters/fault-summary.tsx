import { useEffect, useRef } from 'react';
import { Notice } from '../ui/notice';
import { letterWords } from './letter-words';
import './letters.css';

export interface FaultLine {
  /** DOM id of the control. */
  id: string;
  label: string;
  sentence: string;
}

/** What is wrong, first thing on the page, each line leading to its field. `tries` counts the times somebody wanted to go on: each moves the focus here, when there is something to read. */
export function FaultSummary({ lines, tries }: { lines: readonly FaultLine[]; tries: number }) {
  const t = letterWords.useWords();
  const box = useRef<HTMLDivElement>(null);
  const count = useRef(lines.length);
  count.current = lines.length;
  useEffect(() => {
    if (tries > 0 && count.current > 0) box.current?.focus();
  }, [tries]);
  return (
    <div ref={box} tabIndex={-1} className="letter-focus">
      {tries > 0 && lines.length > 0 && (
        <Notice tone="danger" live title={t('faults_title', { n: lines.length })}>
          <ul className="letter-faults">
            {lines.map(({ id, label, sentence }) => (
              <li key={id}>
                <button className="letter-fault" type="button" onClick={() => document.getElementById(id)?.focus()}>{label}</button> {sentence}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
