import { afterEach, beforeEach, expect, it } from 'vitest';
import { ok, type ApiResult } from '../api/api-error';
import { doing, mount, unmount } from '../mount.test-helper';
import { createBrowserPlatform } from '../platform/browser';
import { replacePlatform } from '../platform/current';
import { useAskedAgain, type AskedAgainSource } from './use-asked-again';

const answers: ((result: ApiResult<string>) => void)[] = [];
const load = () => new Promise<ApiResult<string>>((resolve) => answers.push(resolve));
const never = () => null;
let source: AskedAgainSource<string>;

function Shown() {
  source = useAskedAgain('1', load, never);
  return <p>{source.state.phase === 'shown' ? source.state.value : source.state.phase}</p>;
}
const shown = () => document.querySelector('p')?.textContent;

beforeEach(() => replacePlatform(createBrowserPlatform()));
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

it('does not put what was asked before in the place of what came after', async () => {
  await mount(<Shown />);
  await doing(() => answers.shift()?.(ok('as it was')));
  expect(shown()).toBe('as it was');
  await doing(() => source.refresh());
  await doing(() => source.replace('with what was just sent'));
  await doing(() => answers.shift()?.(ok('as it was')));
  expect(shown()).toBe('with what was just sent');
  await doing(() => source.refresh());
  await doing(() => answers.shift()?.(ok('delivered')));
  expect(shown()).toBe('delivered');
});
