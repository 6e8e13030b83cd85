import type { Bureau } from './model';
import type { FlowId } from './flows';

/** A national procedure as the offices of the world work it. */
export interface Procedure {
  code: string;
  name: string;
  field: { code: string; name: string };
  /** Online level of TT 32/2017; null when it is handled in person only. */
  onlineLevel: 3 | 4 | null;
  workingDays: number;
  feeVnd: number;
  papers: readonly string[];
  result: { code: string; name: string };
  flow: FlowId;
  /** Which provincial bureau takes part when the flow climbs that far. */
  bureau: Bureau;
}
