/** A message as it arrived on a citizen's phone. */
export interface Message {
  n: number;
  at: string;
  channel: 'oa' | 'zbs' | 'mini_app';
  /** Number of the test citizen. */
  citizen: number;
  title: string | null;
  /** All the words there are, as they would be read. */
  text: string;
  /** Where its button leads. */
  url: string | null;
  trackingId: string | null;
  /** Whether Zalo charges for it. */
  paid: boolean;
}

export interface MessageFilter {
  channel?: Message['channel'];
  citizen?: number;
  /** The `n` of the last one already seen. */
  after?: number;
}

/** Everything citizens were sent. */
export interface MessageBox {
  add(message: Omit<Message, 'n'>): Message;
  list(filter?: MessageFilter): Message[];
  clear(): void;
}

const MAX_MESSAGES = 50_000;

export function createMessageBox(): MessageBox {
  let messages: Message[] = [];
  let count = 0;
  return {
    add: (message) => {
      count += 1;
      const numbered = { n: count, ...message };
      messages.push(numbered);
      if (messages.length > MAX_MESSAGES * 2) messages = messages.slice(-MAX_MESSAGES);
      return numbered;
    },
    list: ({ channel, citizen, after = 0 } = {}) =>
      messages.filter((message) => message.n > after && (channel === undefined || message.channel === channel) && (citizen === undefined || message.citizen === citizen)),
    clear: () => {
      messages = [];
    },
  };
}
