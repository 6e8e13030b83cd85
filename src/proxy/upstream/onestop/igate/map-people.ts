import type { Person } from '../../../../domain/dossier';
import { ownerKindOf } from '../shared/mapping';
import { idNumberOf, partOf, phoneOf, textOf } from '../shared/read';
import type { IgateRow } from './wire';

/**
 * iGate has one set of numbers a dossier: those given when it was filed, so they are what its owner proves himself with.
 * `fullname` is who filed; `ownerFullname` stands beside it when that may be somebody else.
 */
export function peopleOf(row: IgateRow): { owner: Person; submitter: Person | null } {
  const data = partOf(partOf(row.applicant)?.data);
  const filer = textOf(data?.fullname);
  const name = textOf(data?.ownerFullname) ?? filer;
  const owner: Person = {
    kind: ownerKindOf(name),
    name,
    idNumber: idNumberOf(data?.identityNumber),
    phone: phoneOf(data?.phoneNumber),
    address: textOf(
      [data?.address, partOf(data?.village)?.label, partOf(data?.district)?.label, partOf(data?.province)?.label]
        .flatMap((each) => textOf(each) ?? [])
        .join(', '),
    ),
  };
  const byOwner = filer === null || filer === owner.name;
  return { owner, submitter: byOwner ? null : { kind: 'citizen', name: filer, idNumber: null, phone: null, address: null } };
}
