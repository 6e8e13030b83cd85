/** Calls few sessions need; they bring the SDK's argument checks (zod) with them. */
export { openPhone, openShareSheet, openWebview, requestCameraPermission } from 'zmp-sdk/apis';
