const OPENS = 6;
const CLOSES = 22;

/** Whether it is between 22:00 and 06:00 in Việt Nam, when no message goes out. */
export function isQuietNow(now = new Date()): boolean {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', hourCycle: 'h23' }).format(now));
  return hour < OPENS || hour >= CLOSES;
}
