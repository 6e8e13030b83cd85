import { describe, expect, it } from 'vitest';
import { NOTICE_KINDS } from '../../domain/telling/kinds';
import { NotificationSettings, NotificationSettingsBody } from './inbox';

describe('notification settings', () => {
  it('have a switch for every kind of notice', () => {
    expect(Object.keys(NotificationSettings.properties.kinds.properties).sort()).toEqual([...NOTICE_KINDS].sort());
    expect(NotificationSettingsBody.properties.kinds).toBe(NotificationSettings.properties.kinds);
  });
});
