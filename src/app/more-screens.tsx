import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { ANSWERED_PATH, answeredPath } from './letter-paths';
import { fetchPiece } from './platform/fetch-piece';
import { PATHS } from './routes';

const FilingPage = lazy(() => import('./features/filing/filing-page'));
const ReceiptPage = lazy(() => import('./features/filing/receipt-page'));
const FiledListPage = lazy(() => import('./features/filed/filed-list-page'));
// A part of a screen stays on its way while it cannot be fetched: the screen stands without it.
const FiledSection = lazy(() => fetchPiece(() => import('./wiring/filed-section')));
const MyPapersPage = lazy(() => import('./features/filed/my-papers-page'));
const AnnouncementsPage = lazy(() => import('./features/announcement/announcements-page'));
const AnnouncementPage = lazy(() => import('./features/announcement/announcement-page'));
const PetitionPage = lazy(() => import('./features/petition/petition-page'));
const WritePage = lazy(() => import('./features/petition/write-page'));
const AnsweredPage = lazy(() => import('./features/petition/answered-page'));
const AnsweredPetitionPage = lazy(() => import('./features/petition/answered-petition-page'));
const MyPetitionPage = lazy(() => import('./features/petition/my-petition-page'));
const NotificationPage = lazy(() => import('./features/notification/notification-page'));
const QuestionPage = lazy(() => import('./features/question/question-page'));
const AskPage = lazy(() => import('./features/question/ask-page'));
const MyQuestionPage = lazy(() => import('./features/question/my-question-page'));
const MyDataPage = lazy(() => import('./features/account/my-data-page'));
const ConsentsPage = lazy(() => import('./features/account/consents-page'));
const SessionsPage = lazy(() => import('./features/account/sessions-page'));
const PrivacyPage = lazy(() => import('./features/account/privacy-page'));
const AboutPage = lazy(() => import('./features/account/about-page'));
const StatisticsPage = lazy(() => import('./features/statistics/statistics-page'));
const AgenciesPage = lazy(() => import('./features/agency/agencies-page'));
const AgencyPage = lazy(() => import('./features/agency/agency-page'));
const BookingsPage = lazy(() => import('./features/booking/bookings-page'));
const BookPage = lazy(() => import('./features/booking/book-page'));
const ChangeBookingPage = lazy(() => import('./features/booking/change-booking-page'));
const NotFoundPage = lazy(() => import('./features/not-found/not-found-page'));

/** Screens that are not one tap from home. Apart, so that home does not carry the way to each of them. */
export default function MoreScreens() {
  return (
    <Routes>
      <Route path={`${PATHS.file}/:draftId`} element={<FilingPage />} />
      <Route path={PATHS.filed} element={<FiledListPage />} />
      <Route path={`${PATHS.filed}/:id`} element={<ReceiptPage After={FiledSection} />} />
      <Route path={PATHS.myPapers} element={<MyPapersPage />} />
      <Route path={PATHS.announcements} element={<AnnouncementsPage />} />
      <Route path={`${PATHS.announcements}/:id`} element={<AnnouncementPage />} />
      <Route path={PATHS.petitions} element={<PetitionPage />} />
      <Route path={`${PATHS.petitions}/viet`} element={<WritePage />} />
      <Route path={`${PATHS.petitions}/viet/:draftId`} element={<WritePage />} />
      <Route path={ANSWERED_PATH} element={<AnsweredPage />} />
      <Route path={`${PATHS.petitions}/cua-toi/:id`} element={<MyPetitionPage />} />
      <Route path={answeredPath(':id')} element={<AnsweredPetitionPage />} />
      <Route path={PATHS.notices} element={<NotificationPage />} />
      <Route path={PATHS.questions} element={<QuestionPage />} />
      <Route path={`${PATHS.questions}/viet`} element={<AskPage />} />
      <Route path={`${PATHS.questions}/viet/:draftId`} element={<AskPage />} />
      <Route path={`${PATHS.questions}/cua-toi/:id`} element={<MyQuestionPage />} />
      <Route path={PATHS.myData} element={<MyDataPage />} />
      <Route path={PATHS.consents} element={<ConsentsPage />} />
      <Route path={PATHS.sessions} element={<SessionsPage />} />
      <Route path={PATHS.privacy} element={<PrivacyPage />} />
      <Route path={PATHS.about} element={<AboutPage />} />
      <Route path={PATHS.statistics} element={<StatisticsPage />} />
      <Route path={PATHS.agencies} element={<AgenciesPage />} />
      <Route path={`${PATHS.agencies}/:code`} element={<AgencyPage />} />
      <Route path={PATHS.bookings} element={<BookingsPage />} />
      <Route path={`${PATHS.bookings}/moi/:agencyCode`} element={<BookPage />} />
      <Route path={`${PATHS.bookings}/doi/:id`} element={<ChangeBookingPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
