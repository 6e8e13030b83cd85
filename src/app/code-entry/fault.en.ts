import type { vi } from './fault.vi';

export const en: Record<keyof typeof vi, string> = {
  fault_empty: 'Type the dossier code printed on the receipt.',
  fault_shape: 'This does not look like a dossier code. Check the line "Mã hồ sơ" on the receipt.',
  fault_abbreviated: 'This code is shortened. Type all of it as on the receipt, with the part before the dash.',
  fault_missing_date: 'The date part (6 digits) in the middle is missing. Check the receipt.',
  fault_missing_sequence: 'The number at the end is missing. Check the receipt.',
  fault_unit: 'The agency part at the start is not right. Check the receipt.',
  fault_date: 'The date in the code does not exist. Check the 6 digits in the middle.',
  fault_sequence: 'The number at the end is not right. Check the receipt.',
  id_card: 'This is from an ID card. We wiped it; it is neither kept nor sent. Type the dossier code printed on the receipt.',
  payment: 'This is a payment code, not a dossier code. Type the code printed on the receipt.',
  postal: 'This is a postal tracking number. Track it at vnpost.vn or call 1900 54 54 81. To see a dossier, type the code on the receipt.',
  procedure: 'This is the code of a procedure, not of your dossier. Type the dossier code on the receipt.',
  national_portal: 'This link opens the national portal and holds no dossier code. Type the code on the receipt.',
  broken: 'This link is empty inside. Type the dossier code printed on the receipt.',
  link: 'This link leads outside, not to a one-stop system, so it is not opened. Type the dossier code on the receipt.',
  unresolved: 'This leads to no dossier. Type the dossier code printed on the receipt.',
};
