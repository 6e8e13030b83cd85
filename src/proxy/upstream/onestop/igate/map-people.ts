import type { Person } from '../../../../domain/dossier';
import { partOf, phoneOf, textOf } from '../shared/read';
import type { IgateRow } from './wire';

/** iGate keeps the one who files in `fullname` and, when that is somebody else, the owner in `ownerFullname`. */
export function peopleOf(row: IgateRow): { owner: Person; submitter: Person | null } {
  const data = partOf(partOf(row.applicant)?.data);
  const filer: Person = {
    kind: 'citizen',
    name: textOf(data?.fullname),
    idNumber: textOf(data?.identityNumber, 30),
    phone: phoneOf(data?.phoneNumber),
    address: addressOf(data),
  };
  const ownerName = textOf(data?.ownerFullname);
  if (ownerName === null || ownerName === filer.name) return { owner: filer, submitter: null };
  const owner: Person = {
    kind: 'citizen',
    name: ownerName,
    idNumber: textOf(data?.ownerIdentityNumber, 30),
    phone: phoneOf(data?.ownerPhoneNumber),
    address: null,
  };
  return { owner, submitter: filer };
}

function addressOf(data: NonNullable<Exclude<NonNullable<Exclude<IgateRow['applicant'], ''>>['data'], ''>> | null): string | null {
  const parts = [data?.address, partOf(data?.village)?.label, partOf(data?.district)?.label, partOf(data?.province)?.label];
  return textOf(parts.flatMap((each) => textOf(each) ?? []).join(', '));
}
