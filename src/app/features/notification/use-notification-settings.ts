import { useCallback, useEffect, useRef, useState } from 'react';
import type { NotificationSettings, NotificationSettingsBody } from '../../../contract/schemas/inbox';
import type { ApiError } from '../../api/api-error';
import { getNotificationSettings, putNotificationSettings } from '../../api/telling/notification';

interface SettingsHold {
  settings: NotificationSettings | null;
  error: ApiError | null;
  load(): Promise<void>;
  /** Shows the choice at once and saves it; answers why it could not be saved, and then shows what was. */
  save(body: NotificationSettingsBody): Promise<ApiError | null>;
  /** Puts what the proxy answered in place. */
  replace(settings: NotificationSettings): void;
}

/** The citizen's choices; the last of several quick ones counts. */
export function useNotificationSettings(): SettingsHold {
  const [settings, setSettings] = useState<NotificationSettings | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const saved = useRef<NotificationSettings | null>(null);
  const turn = useRef(0);

  const replace = useCallback((next: NotificationSettings) => {
    saved.current = next;
    setSettings(next);
  }, []);

  const load = useCallback(async () => {
    setError(null);
    const result = await getNotificationSettings('own');
    if (result.ok) replace(result.value);
    else setError(result.error);
  }, [replace]);
  useEffect(() => void load(), [load]);

  const save = useCallback(
    async (body: NotificationSettingsBody): Promise<ApiError | null> => {
      turn.current += 1;
      const mine = turn.current;
      setSettings((now) => now && { ...now, ...body });
      const result = await putNotificationSettings(body);
      if (mine !== turn.current) return null; // a later choice is on its way and says all
      if (result.ok) replace(result.value);
      else setSettings(saved.current);
      return result.ok ? null : result.error;
    },
    [replace],
  );

  return { settings, error, load, save, replace };
}
