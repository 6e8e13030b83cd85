/** The named calls most sessions need. `import('zmp-sdk/apis')` itself would ship the whole SDK. */
export { events, EventName, getAccessToken, getPhoneNumber, getUserID, nativeStorage, scanQRCode } from 'zmp-sdk/apis';
