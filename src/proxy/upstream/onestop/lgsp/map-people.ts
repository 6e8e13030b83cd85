import type { Person } from '../../../../domain/dossier';
import { ownerKindOf } from '../shared/mapping';
import { idNumberOf, partOf, phoneOf, textOf } from '../shared/read';
import type { LgspData } from './wire';

const UNKNOWN: Person = { kind: 'citizen', name: null, idNumber: null, phone: null, address: null };

/** The one who files comes as a person or as a bare name. */
export function peopleOf(data: LgspData): { owner: Person; submitter: Person | null } {
  const owner = personOf(data.ChuHoSo) ?? UNKNOWN;
  const submitter = personOf(data.NguoiNop);
  return { owner, submitter: submitter === null || !isSomebody(submitter) || submitter.name === owner.name ? null : submitter };
}

/** A part with nothing filled in is nobody. */
const isSomebody = ({ name, idNumber, phone }: Person): boolean => (name ?? idNumber ?? phone) !== null;

function personOf(wire: LgspData['NguoiNop']): Person | null {
  if (typeof wire !== 'object' || wire === null) {
    const name = textOf(wire);
    return name === null ? null : { ...UNKNOWN, kind: ownerKindOf(name), name };
  }
  const person = partOf(wire);
  if (person === null) return null;
  return {
    kind: ownerKindOf(textOf(person.LoaiDoiTuong) ?? person.HoTen),
    name: textOf(person.HoTen),
    idNumber: idNumberOf(person.SoGiayTo),
    phone: phoneOf(person.SoDienThoai),
    address: textOf(person.DiaChi),
  };
}
