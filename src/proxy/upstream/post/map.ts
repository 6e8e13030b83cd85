import { keyOf } from '../../../domain/text';
import type { PostalOrder, PostService } from '../filing-ports';
import { type Items, itemsOf, NOTE_CHARS, textOf, timeOf } from '../onestop/shared/read';
import type { Text } from '../onestop/shared/wire-kit';

type Tracked = NonNullable<Extract<Awaited<ReturnType<PostService['track']>>, { ok: true }>['value']>;

interface TrackedRow {
  TrangThai?: Text;
  HanhTrinh?: Items<{ ThoiGian?: unknown; ViTri?: Text; NoiDung?: Text }>;
}

/** Đăng ký, đang đi gom, đã giao, hủy gom. */
const STATES: ReadonlyMap<string, Tracked['state']> = new Map([['1', 'ordered'], ['2', 'collecting'], ['3', 'handed_over'], ['4', 'cancelled']]);
/** The same in words, where no number stands before them. */
const WORDS: readonly (readonly [RegExp, Tracked['state']])[] = [[/^(?:da )?dang ky$/, 'ordered'], [/^dang (?:di )?gom$/, 'collecting'], [/^(?:da giao|(?:giao|phat) thanh cong)$/, 'handed_over'], [/^(?:da )?huy(?: gom)?$/, 'cancelled']];

/** The number of a state, alone or before its words; "10" is not 1. */
const STATE = /^\s*(\d+)(?![\d.,]*[1-9])/;

/** null when the state is none the post has told of. Steps without a readable time are left out, the others come oldest first. */
export function trackedOf(row: TrackedRow): Tracked | null {
  const state = stateOf(textOf(row.TrangThai) ?? '');
  if (state === undefined) return null;
  const steps = itemsOf(row.HanhTrinh).flatMap(({ ThoiGian, ViTri, NoiDung }) => {
    const at = timeOf(ThoiGian);
    return at === null ? [] : [{ at, place: textOf(ViTri) ?? '', text: textOf(NoiDung, NOTE_CHARS) ?? '' }];
  });
  return { state, steps: steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)) };
}

function stateOf(told: string): Tracked['state'] | undefined {
  const number = STATE.exec(told)?.[1];
  return number === undefined ? WORDS.find(([words]) => words.test(keyOf(told)))?.[1] : STATES.get(number);
}

/** Working days from "J+2"; null when it is not said so. */
export function daysOf(promise: Text): number | null {
  const days = /^J\s*\+\s*(\d{1,2})$/i.exec(textOf(promise) ?? '')?.[1];
  return days === undefined ? null : Number(days);
}

/** Body of an order. What is collected goes from the citizen to the agency, what is delivered the other way; there are no districts since 01/07/2025. */
export function orderBodyOf({ reference, dossierCode, direction, citizen, citizenAddress, agency, description }: PostalOrder, customerCode: string) {
  const home = { Name: citizen.name, Address: citizenAddress, Province: citizen.province, District: '', Tel: citizen.phone, Email: '', Desc: '' };
  const office = { Name: agency.name, Address: agency.address, Province: agency.province, District: '', Tel: agency.phone, Email: '', Desc: '' };
  const [sender, receiver] = direction === 'collect' ? [home, office] : [office, home];
  return {
    CustomerCode: customerCode,
    OrderNumber: dossierCode,
    Reference: reference,
    Loai: direction === 'collect' ? '1' : '2',
    CODAmount: 0,
    ...prefixed('Sender', sender),
    ...prefixed('Receiver', receiver),
    Description: description,
    FlagConfig: 2,
  };
}

function prefixed(prefix: string, party: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(party).map(([name, value]) => [`${prefix}${name}`, value]));
}

