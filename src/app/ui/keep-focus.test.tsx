import { useEffect, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { doing, eventually, mount, unmount } from '../mount.test-helper';
import { Button } from './button';
import { Dialog } from './dialog';
import { EmptyState } from './empty-state';
import { Section } from './section';

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
afterEach(async () => {
  await unmount();
  await frame(); // what was focused has gone with the test
});

const takeFocus = (input: HTMLInputElement | null): void => input?.focus();

/** A list that could not be loaded, which is loaded when one tries again; `whole`: with the section it is in. */
function Failed({ whole = false, taking = false }: { whole?: boolean; taking?: boolean }) {
  const [again, setAgain] = useState(false);
  const problem = <EmptyState icon="offline" title="Chưa tải được" action={<Button onClick={() => setAgain(true)}>Thử lại</Button>}>Thử lại nhé.</EmptyState>;
  const loaded = taking ? <input ref={takeFocus} /> : <p>Đây rồi</p>;
  return (
    <>
      <h1>Lịch hẹn</h1>
      {whole && again ? loaded : <Section title="Sắp tới">{again ? loaded : problem}</Section>}
    </>
  );
}

/** A screen whose code is on its way, and then cannot be fetched. */
function Arriving() {
  const [stage, setStage] = useState<'home' | 'arriving' | 'broken'>('home');
  useEffect(() => {
    if (stage === 'arriving') setTimeout(() => setStage('broken'), 100);
  }, [stage]);
  if (stage === 'home') return <Button onClick={() => setStage('arriving')}>Thông báo</Button>;
  return stage === 'arriving' ? <p>Đang tải</p> : <h1>Chưa mở được</h1>;
}

/** An appointment that is called off in a dialog, which takes away what led there. */
function Asking() {
  const [stage, setStage] = useState<'made' | 'asking' | 'told' | 'off'>('made');
  if (stage === 'off') return <p>Đã hủy</p>;
  return (
    <>
      {stage === 'made' && <Button onClick={() => setStage('asking')}>Hủy lịch</Button>}
      <Dialog open={stage !== 'made'} title="Hủy?" onClose={() => setStage('off')} actions={<Button onClick={() => setStage('off')}>Hủy</Button>}>
        {stage === 'told' ? <p>Quầy giữ chỗ cho người khác.</p> : <Button onClick={() => setStage('told')}>Vì sao?</Button>}
      </Dialog>
    </>
  );
}

/** A list with two further pages. */
function Growing() {
  const [pages, setPages] = useState(1);
  return (
    <>
      <h1>Thủ tục</h1>
      <ul>{['An', 'Bình', 'Chi', 'Dũng', 'Em', 'Giang'].slice(0, pages * 2).map((name) => <li key={name}>{name}</li>)}</ul>
      {pages < 3 && <Button onClick={() => setPages(pages + 1)}>Xem thêm</Button>}
      <Section title="Rút hồ sơ">{pages === 1 && <Button onClick={() => setPages(2)}>Rút</Button>}</Section>
    </>
  );
}

const tryAgain = (): Promise<void> => press('Thử lại');

async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  button?.focus();
  await doing(() => button?.click());
  await frame();
}

it('gives the focus of what went to the heading over it', async () => {
  await mount(<Failed />);
  await tryAgain();
  await eventually(() => expect(document.activeElement?.textContent).toBe('Sắp tới'));
});

it('gives it to the heading of the screen where the section went too', async () => {
  await mount(<Failed whole />);
  await tryAgain();
  await eventually(() => expect(document.activeElement?.textContent).toBe('Lịch hẹn'));
});

it('goes on with the first new row where a list was shown to its end, not at the top of the screen again', async () => {
  await mount(<Growing />);
  await press('Xem thêm');
  expect(document.activeElement?.textContent).toBe('Xem thêm');
  await press('Xem thêm');
  await eventually(() => expect(document.activeElement?.textContent).toBe('Em'));
});

it('stays in its section where a list elsewhere has grown', async () => {
  await mount(<Growing />);
  await press('Rút');
  await eventually(() => expect(document.activeElement?.textContent).toBe('Rút hồ sơ'));
});

it('keeps it in a dialog that stays open, and gives it back to the section when that closes', async () => {
  await mount(<Section title="Sắp tới"><Asking /></Section>);
  await press('Hủy lịch');
  await press('Vì sao?');
  await eventually(() => expect(document.activeElement?.textContent).toBe('Hủy?'));
  await press('Hủy');
  await eventually(() => expect(document.activeElement?.textContent).toBe('Sắp tới'));
});

it('waits for a heading where there is none yet: the next screen may not come and say so later', async () => {
  await mount(<Arriving />);
  await press('Thông báo');
  await eventually(() => expect(document.activeElement?.textContent).toBe('Chưa mở được'));
});

it('leaves it where something has taken it', async () => {
  await mount(<Failed taking />);
  await tryAgain();
  expect(document.activeElement?.tagName).toBe('INPUT');
});

it('takes no focus that nobody had', async () => {
  await mount(<Failed />);
  document.querySelector('button')?.focus();
  await doing(() => document.querySelector('button')?.blur());
  await doing(() => document.querySelector('button')?.click());
  await frame();
  expect(document.activeElement).toBe(document.body);
});
