import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useToast } from '../ui/toast-context';
import type { Exposed } from './guard';
import { hideExposed } from './hide-exposed';
import { letterWords } from './letter-words';

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
  const text = { title, content };
  const what = exposed.map(({ field, kind, at, length }) => t(`guard_${kind}`, { text: text[field].slice(at, at + length).trim() })).join(', ');
  return (
    <div role="status">
      {exposed.length > 0 && (
        <Notice
          tone="warning"
          title={t('guard_title')}
          action={
            <Button
              onClick={() => {
                onHide(hideExposed(text, exposed));
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
