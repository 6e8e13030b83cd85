import { Suspense } from 'react';
import { lazyOrNothing } from '../../ui/lazy-or-nothing';

const MaintenanceBanner = lazyOrNothing(() => import('./maintenance-banner'));

/** Home takes no notice of maintenance until there is some. */
export const MaintenanceSlot = () => <Suspense><MaintenanceBanner /></Suspense>;
