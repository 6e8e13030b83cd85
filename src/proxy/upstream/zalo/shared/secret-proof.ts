import { createHmac } from 'node:crypto';

/** `appsecret_proof`: shows Zalo that who uses an access token also knows the app's secret (mandatory since 2024). */
export function secretProofOf(appSecret: string, accessToken: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex');
}
