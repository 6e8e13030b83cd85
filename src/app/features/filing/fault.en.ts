import type { vi } from './fault.vi';

export const en: Record<keyof typeof vi, string> = {
  missing: 'This field is empty.',
  missing_choice: 'Nothing is chosen yet.',
  too_short: 'Too short: at least {min} characters.',
  too_long: 'Too long: at most {max} characters.',
  too_small: 'At least {min}.',
  too_large: 'At most {max}.',
  not_a_choice: 'Choose one of those offered.',
  not_a_date: 'This date is not right. Write day/month/year, for example 05/09/1990.',
  date_too_early: 'This date is past. Choose today or later.',
  date_too_late: 'This date is to come. Choose today or earlier.',
  not_a_number: 'Only a number goes here.',
  not_a_phone: 'A phone number has 10 digits (a landline 11) and begins with 0, for example 0912345678.',
  not_an_email: 'An email address looks like name@gmail.com.',
  not_an_id: 'A CCCD number has 12 digits (old CMND: 9; passport: letters, then digits).',
  not_a_tax_code: 'A tax code has 10 digits (a dependent unit: 13; a household business: the 12 of its owner).',
  not_a_division: 'Choose from the list again.',
  letters_only: 'Only letters go here, no digits.',
  unknown_field: 'This field is no longer in the form.',
  not_ready: 'This paper is missing or not sent yet.',
  rejected: 'This paper was not accepted; send another file.',
};
