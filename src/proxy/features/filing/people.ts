import type { Answers } from '../../../contract/schemas/form';
import type { FilingContent } from '../../filing-core/filing-content';
import type { PortalPerson } from '../../upstream/filing-ports';
import type { Places } from './filing-parts';

type People = Pick<FilingContent, 'applicantKind' | 'owner' | 'submitter'>;

/** Who the dossier is for, and who hands it in when that is another (form sections `applicant`, `owner`, `proxy`). */
export function peopleOf(answers: Answers, nameOf: Places['nameOf']): People {
  const text = (id: string): string | null => {
    const answer = answers[id];
    return typeof answer === 'string' ? answer : null;
  };
  const addressIn = (section: string): string | null => {
    const place = nameOf(text(`${section}.province`) ?? '', text(`${section}.ward`) ?? '');
    return [text(`${section}.address`), place].filter((part) => part !== null).join(', ') || null;
  };
  const person = (section: string): PortalPerson => ({
    name: text(`${section}.fullName`) ?? '',
    idNumber: text(`${section}.idNumber`),
    birthDate: text(`${section}.birthDate`),
    phone: text(`${section}.phone`),
    email: text(`${section}.email`),
    address: addressIn(section),
  });

  const applicant = person('applicant');
  const submitter = { ...applicant, relation: text('proxy.relation') ?? '' };
  switch (text('applicant.onBehalf') ?? 'self') {
    case 'family':
    case 'other': return { applicantKind: 'citizen', owner: person('owner'), submitter };
    case 'business': return { applicantKind: 'business', owner: { ...person('owner'), name: text('owner.businessName') ?? '', idNumber: text('owner.taxCode'), birthDate: null }, submitter };
    default: return { applicantKind: 'citizen', owner: applicant, submitter: null };
  }
}
