import type { World } from './world';

/** Ways that Zalo and the one-stops have to reach a citizen, as the test sets them. */
interface ReachChange {
  followsOa?: boolean;
  acceptsNotifications?: boolean;
  /** Whether Zalo tells the app of following and unfollowing; true when absent. */
  announce?: boolean;
}

type Province = 'binh-thuan' | 'quang-nam' | 'ca-mau' | 'binh-duong';

type LetterAct = { act: 'receive' } | { act: 'forward'; agency: string } | { act: 'work' | 'answer' | 'refuse'; text: string };

interface Letter {
  id: string;
  reference: string;
  title: string;
  content: string;
  files: string[];
  procedureCode: string;
  showName: boolean;
  ratings: { level: number; comment: string }[];
}

interface Message {
  channel: 'oa' | 'zbs' | 'mini_app';
  title: string | null;
  text: string;
  url: string | null;
}

/** What officials do at their desks and what Zalo tells, by the control routes of the sandbox. */
export class Desk {
  constructor(private readonly world: World) {}

  private async send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const init = body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${this.world.sandbox.url}/__sandbox/${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`sandbox ${method} ${path}: ${response.status} ${text}`);
    const answer: Answer = text === '' ? undefined : JSON.parse(text);
    return answer;
  }

  /** Lets these provinces' one-stops tell of every move of a dossier. */
  async pushFrom(...pushing: Province[]): Promise<void> {
    await this.send('PUT', 'webhooks', { pushing });
  }

  async advance(code: string, to?: 'up' | 'down' | 'supplement' | 'fee' | 'finish' | 'return'): Promise<void> {
    await this.send('POST', `dossiers/${encodeURIComponent(code)}/advance`, to === undefined ? {} : { to });
  }

  async reach(citizen: number, change: ReachChange): Promise<void> {
    await this.send('PUT', `citizens/${citizen}/reach`, change);
  }

  async messagesTo(citizen: number): Promise<Message[]> {
    return (await this.send<{ messages: Message[] }>('GET', `messages?citizen=${citizen}`)).messages;
  }

  /** Zalo says that this citizen took the consent back. Returns the app's HTTP statuses. */
  async revokeConsent(citizen: number, signature: 'right' | 'wrong' = 'right'): Promise<(number | null)[]> {
    return (await this.send<{ statuses: (number | null)[] }>('POST', 'webhooks', { kind: 'revoke_consent', citizen, signature })).statuses;
  }

  /** Letters of this title that arrived at the agencies of a province. */
  async letters(province: Province, kind: 'petition' | 'question', title: string): Promise<Letter[]> {
    const all = await this.send<Letter[]>('GET', `petitions?province=${province}&kind=${kind}`);
    return all.filter((letter) => letter.title === title);
  }

  async act(letterId: string, act: LetterAct): Promise<void> {
    await this.send('POST', `petitions/${encodeURIComponent(letterId)}/act`, act);
  }

  /** Appointments the agencies hold for a person, in the agencies' own words. */
  async appointmentsOf(name: string): Promise<{ name: string; state: string }[]> {
    const all = await this.send<{ name: string; state: string }[]>('GET', 'bookings');
    return all.filter((appointment) => appointment.name === name);
  }
}
