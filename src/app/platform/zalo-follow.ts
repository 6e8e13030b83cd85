/** Calls of the citizens who want to be told, fetched with the first of them. */
export { followOA, openChat, requestSendNotification, unfollowOA } from 'zmp-sdk/apis';
