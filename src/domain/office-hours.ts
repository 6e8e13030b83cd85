/** Office hours 07:00–11:30 and 13:30–17:00 as clocks of the day in Việt Nam; the provinces' software counts by these. */
export const MORNING = '07:00:00';
export const NOON = '11:30:00';
export const AFTERNOON = '13:30:00';
export const EVENING = '17:00:00';
