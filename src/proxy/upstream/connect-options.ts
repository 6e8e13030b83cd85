import type { Clock } from '../clock';
import type { OpenOaAccess } from './zalo/shared/oa-access';
import type { UpstreamCall } from './ports';

export interface ConnectOptions {
  /** Base of the sandbox; replaces every outside address. Null for the real systems. */
  sandboxUrl: string | null;
  env: Record<string, string | undefined>;
  onCall(call: UpstreamCall): void;
  /** Who keeps the Official Account's tokens; nothing is sent in its name when absent. */
  openOaAccess?: OpenOaAccess;
  /** By which quotas end; the system's when absent. */
  clock?: Pick<Clock, 'nowMs'>;
}
