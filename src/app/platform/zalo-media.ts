/** The SDK's own way to Zalo's camera; it brings the SDK's argument checks (zod) with it. */
export { chooseImage } from 'zmp-sdk/apis';
