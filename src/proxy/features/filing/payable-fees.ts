import type { ProcedureDetail } from '../../../contract/schemas/procedure';

type Fees = ProcedureDetail['fees'];

/**
 * What who files online has to pay, by name; a fee stated for filing online goes before one stated for every way. Null when one of them is
 * stated in words only: then the agency says what is due.
 */
export function payableFees(fees: Fees): { name: string; amountVnd: number }[] | null {
  const byName = new Map<string, Fees[number]>();
  for (const fee of fees) {
    if (fee.channel !== null && fee.channel !== 'online') continue;
    if (fee.channel === 'online' || !byName.has(fee.name)) byName.set(fee.name, fee);
  }
  const items = [...byName.values()].flatMap(({ name, amountVnd }) => (amountVnd === null ? [] : [{ name, amountVnd }]));
  return items.length === byName.size ? items : null;
}
