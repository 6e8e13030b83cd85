/** Where the phone is, apart from the other calls: only petitions ask. */
export { getLocation } from 'zmp-sdk/apis';
