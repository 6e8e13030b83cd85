import { Suspense, useEffect, useState } from 'react';
import type { MaintenanceView } from '../../../contract/schemas/announcement';
import { lazyOrNothing } from '../../ui/lazy-or-nothing';

const MaintenanceBanner = lazyOrNothing(() => import('./maintenance-banner'));

/** Home takes no notice of maintenance until there is some. */
export function MaintenanceSlot() {
  const [items, setItems] = useState<readonly MaintenanceView[]>([]);
  useEffect(() => {
    let wanted = true;
    import('../../api/home').then(
      async ({ listMaintenance }) => {
        const planned = await listMaintenance();
        if (wanted) setItems(planned);
      },
      () => undefined, // the chunk could not be fetched: nothing is known
    );
    return () => {
      wanted = false;
    };
  }, []);
  return items.length > 0 && <Suspense><MaintenanceBanner items={items} /></Suspense>;
}
