import type { InboxSubject } from '../../../contract/schemas/inbox';
import { myPetitionPath, myQuestionPath } from '../../listening-paths';
import { dossierPath, filedPath, PATHS } from '../../routes';

/** Where an entry leads. */
export function subjectPath(subject: InboxSubject): string {
  switch (subject.kind) {
    case 'dossier':
      return dossierPath(subject.code, subject.provinceId);
    case 'filing':
      return filedPath(subject.id);
    case 'petition':
      return myPetitionPath(subject.id);
    case 'question':
      return myQuestionPath(subject.id);
    case 'booking':
      return PATHS.bookings;
  }
}
