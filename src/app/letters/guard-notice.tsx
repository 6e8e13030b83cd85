import { useRef } from 'react';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useToast } from '../ui/toast-context';
import type { Exposed } from './guard';
import { hideExposed, stillExposed } from './hide-exposed';
import { letterWords } from './letter-words';
import './letters.css';

interface GuardNoticeProps {
  title: string;
  content: string;
  exposed: readonly Exposed[];
  onHide(text: { title: string; content: string }): void;
}

/** Warns that what is written holds numbers of somebody, and offers to hide them. The writer decides. */
export function GuardNotice({ title, content, exposed, onHide }: GuardNoticeProps) {
  const t = letterWords.useWords();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const text = { title, content };
  const left = stillExposed(text, exposed);
  const what = left.map(({ kind, words }) => t(`guard_${kind}`, { text: words.trim() })).join(', ');
  return (
    <div ref={box} role="status" tabIndex={-1} className="letter-focus">
      {left.length > 0 && (
        <Notice
          tone="warning"
          title={t('guard_title')}
          action={
            <Button
              onClick={() => {
                box.current?.focus(); // the pressed button goes with what it hides
                onHide(hideExposed(text, left));
                toast({ text: t('guard_hidden') });
              }}
            >
              {t('guard_hide')}
            </Button>
          }
        >
          {t('guard_text', { what })}
        </Notice>
      )}
    </div>
  );
}
