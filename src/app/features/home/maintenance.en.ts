import type { vi } from './maintenance.vi';

export const en: Record<keyof typeof vi, string> = {
  title: 'Maintenance',
  see: 'Details',
  hide: 'Hide',
  now: 'Under maintenance: {system}, {province}',
  planned: 'Planned maintenance: {system}, {province}',
  until: 'Expected to end at {to}.',
  from_to: 'From {from} to {to}.',
  system_one_stop: 'dossier look-up',
  system_filing: 'filing',
  system_payment: 'payment',
  system_post: 'post',
  system_petition: 'petitions',
  system_booking: 'appointments',
  system_all: 'all systems of the province',
};
