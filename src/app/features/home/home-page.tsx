import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { usePlatform } from '../../platform/use-platform';
import { useDossierList } from '../../state/dossier-list';
import { useDraftList, useServerDrafts } from '../../state/draft-list';
import { useProvinces } from '../../state/provinces';
import { useToast } from '../../ui/toast-context';
import { CodeField } from './code-field';
import { HomeFrame } from './home-frame';
import { Hotline } from './hotline';
import { MaintenanceSlot } from './maintenance-slot';
import { NoticesSlot } from './notices-slot';
import { ScanCard } from './scan-card';
import { UrgentList } from './urgent-list';

/** Home is for scanning; everything else stands below. */
export function HomePage({ onWarmScan }: { onWarmScan(): void }) {
  const { items, refresh } = useDossierList();
  const drafts = useDraftList();
  useServerDrafts();
  const { home, load } = useProvinces();
  const platform = usePlatform();
  const toast = useToast();
  const { search } = useLocation();

  useEffect(() => {
    void refresh();
    void load();
  }, [refresh, load]);

  return (
    <HomeFrame
      scan={<ScanCard onWarm={onWarmScan} />}
      code={<CodeField focus={new URLSearchParams(search).has('nhap')} />}
      mine={<UrgentList items={items} drafts={drafts} />}
      notices={<NoticesSlot />}
      hotline={<Hotline province={home} onCall={(number) => void import('./call-hotline').then((piece) => piece.callHotline(platform, number, toast))} onRetry={() => void load()} />}
      banner={<MaintenanceSlot />}
    />
  );
}
