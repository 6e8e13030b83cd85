import type { AnnouncementInline } from '../../../contract/schemas/announcement';
import { usePlatform } from '../../platform/use-platform';
import { useToast } from '../../ui/toast-context';
import { announcementWords } from './announcement-words';

/** Words with strong ones and links among them; a link opens outside, over the app. */
export function Inlines({ parts }: { parts: readonly AnnouncementInline[] }) {
  return (
    <>
      {parts.map((part, index) => (part.kind === 'link' ? <OutsideLink key={index} url={part.url} text={part.text} /> : part.strong ? <strong key={index}>{part.text}</strong> : part.text))}
    </>
  );
}

export function OutsideLink({ url, text }: { url: string; text: string }) {
  const t = announcementWords.useWords();
  const platform = usePlatform();
  const toast = useToast();
  const open = async () => {
    const opened = await platform.openWebview(url);
    if (!opened.ok) toast({ text: t('open_failed', { url }) });
  };
  return (
    <a
      href={url}
      aria-label={`${text} ${t('opens_outside')}`}
      onClick={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      {text}
    </a>
  );
}
