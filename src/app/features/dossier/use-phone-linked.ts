import { useMe } from '../../state/session';

/** True when Zalo has already verified a phone number for this citizen: asking again would show nothing new. */
export function usePhoneLinked(): boolean {
  const me = useMe();
  return me !== null && me.identityLevel > 0;
}
