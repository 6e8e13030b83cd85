import type { Province } from '../../../contract/schemas/province';
import { Row } from '../../ui/row';
import { RowList } from '../../ui/row-list';
import { Skeleton } from '../../ui/skeleton';
import { homeWords } from './home-words';

interface HotlineProps {
  /** `loading` reserves the place; null when the proxy could not tell. */
  province: Province | 'loading' | null;
  onCall(hotline: string): void;
  onRetry(): void;
}

/** Whom to call, always the last thing on home. */
export function Hotline({ province, onCall, onRetry }: HotlineProps) {
  const t = homeWords.useWords();
  return (
    <div className="hotline">
      {province === 'loading' ? (
        <Skeleton label={t('loading_hotline')} heights={['5rem']} />
      ) : (
        <RowList>
          {province ? (
            <Row icon="phone" title={t('hotline', { province: province.name })} detail={`${province.hotline} · ${province.hotlineHours}`} onClick={() => onCall(province.hotline)} />
          ) : (
            <Row icon="refresh" title={t('hotline_unknown')} detail={t('hotline_unknown_text')} onClick={onRetry} />
          )}
        </RowList>
      )}
    </div>
  );
}
