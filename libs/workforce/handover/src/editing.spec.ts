import { describe, expect, test } from 'vitest';
import type { Fact } from './drafting';
import { editedRecord, type Editor, type RecordEdit } from './editing';
import { recordDrawn, weighed, type RecordEntry } from './record-entry';

const outgoing: Editor = { name: 'zhoumin', now: 1000, side: 'outgoing' };
const incoming: Editor = { name: 'zhaolei', now: 1100, side: 'incoming' };
const nobody: Editor = { name: 'passerby', now: 1200, side: null };

const fact = (id: string, given: Partial<Fact> = {}): Fact => ({
  ...{ kind: 'exception', id, at: 10, zh: `异常 ${id}`, en: `exception ${id}`, red: false },
  ...given,
});
const drawn = (...facts: Fact[]) => recordDrawn([], facts);

function after(entries: readonly RecordEntry[], edit: RecordEdit, editor = outgoing): RecordEntry[] {
  const edited = editedRecord(entries, edit, editor);
  if (typeof edited === 'string') throw new Error(edited);
  return edited;
}
const one = (entries: readonly RecordEntry[]): RecordEntry => {
  const [entry] = entries;
  if (!entry) throw new Error('there is none');
  return entry;
};

const add = (key: string, given: object = {}): RecordEdit => ({
  ...{ step: 'add', key, section: 'remarks', words: '耳麦有杂音', red: false, event: false },
  ...given,
});

describe('what a lead writes', () => {
  test('stands there once, with who wrote it, and goes again', () => {
    const entries = after(after([], add('a')), add('a', { words: 'twice' }));
    expect(entries).toMatchObject([{ key: 'a', words: '耳麦有杂音', by: 'zhoumin', at: 1000, fact: null }]);
    expect(after(entries, { step: 'remove', key: 'a' })).toEqual([]);
  });

  test('in place of a fact is kept, and says so when the fact says something else', () => {
    const entries = after(drawn(fact('1')), { step: 'write', key: 'exception/1', words: '已处理' });
    expect(one(recordDrawn(entries, [fact('1', { zh: '异常 1 已归档' })]))).toMatchObject({
      words: '已处理',
      overtaken: true,
    });
    const own = after(entries, { step: 'write', key: 'exception/1', words: null });
    expect(one(own)).toMatchObject({ words: null, by: null, overtaken: false });
  });

  test('takes no fact out: that is left out with a reason, and put back', () => {
    const key = 'exception/1';
    expect(editedRecord(drawn(fact('1')), { step: 'remove', key }, outgoing)).toBe('fact');
    const left = after(drawn(fact('1', { red: true })), { step: 'leave-out', key, reason: '重复' });
    expect(one(left)).toMatchObject({ leftOut: '重复' });
    expect(weighed(one(left)).red).toBe(false);
    expect(one(after(left, { step: 'put-back', key })).leftOut).toBeNull();
  });

  test('is ordered as the lead likes it, what is new stands behind', () => {
    const entries = after(drawn(fact('1'), fact('2'), fact('3')), {
      ...{ step: 'order', section: 'exceptions', keys: ['exception/3', 'exception/1'] },
    });
    expect(entries.map(({ key }) => key)).toEqual(['exception/3', 'exception/1', 'exception/2']);
    expect(
      recordDrawn(entries, [fact('1'), fact('2'), fact('3'), fact('4')])
        .map(({ key }) => key)
        .at(-1),
    ).toBe('exception/4');
  });
});

describe('what is red', () => {
  const key = 'exception/1';
  const red = drawn(fact('1', { red: true }));
  const said: RecordEdit = { step: 'read-back', key, words: '我来回电' };

  test('is read back by the incoming side alone', () => {
    expect(editedRecord(red, said, outgoing)).toBe('not-lead');
    expect(editedRecord(red, said, nobody)).toBe('not-lead');
    expect(one(after(red, said, incoming)).readBack).toMatchObject({ by: 'zhaolei', words: '我来回电' });
    expect(editedRecord(drawn(fact('1')), said, incoming)).toBe('not-red');
  });

  test('is read back again once it says something else, by the centre or by a lead', () => {
    const read = after(red, said, incoming);
    expect(one(recordDrawn(read, [fact('1', { red: true })])).readBack).not.toBeNull();
    expect(one(recordDrawn(read, [fact('1', { red: true, zh: '又来电' })])).readBack).toBeNull();
    expect(one(after(read, { step: 'write', key, words: '又来电' })).readBack).toBeNull();
  });

  test('for the centre is so whatever a lead thinks of it', () => {
    expect(one(after(red, { step: 'mark', key, red: false })).red).toBe(true);
    expect(one(after(drawn(fact('1')), { step: 'mark', key, red: true })).red).toBe(true);
  });
});

describe('an event', () => {
  const key = 'exception/1';
  const stage = (text: string | null): RecordEdit => ({ step: 'stage', key, text });
  const open = drawn(fact('1', { event: { settled: false } }));
  const shared = (entries: readonly RecordEntry[]) => one(entries).event?.stage;

  test('is brought to a stage that both sides name, and another text takes the other’s word back', () => {
    const named = after(open, stage('已报修，等回电'));
    expect(shared(named)).toEqual({ text: '已报修，等回电', outgoing: true, incoming: false });
    const both = after(named, stage('已报修，等回电'), incoming);
    expect(shared(both)).toMatchObject({ outgoing: true, incoming: true });
    expect(shared(after(both, stage('已恢复一半'), incoming))).toMatchObject({ outgoing: false, incoming: true });
    expect(shared(after(both, stage(null)))).toBeNull();
    expect(editedRecord(open, stage('x'), nobody)).toBe('not-lead');
    expect(editedRecord(drawn(fact('1')), stage('x'), outgoing)).toBe('no-event');
  });

  test('is settled by its area, or, where a lead wrote it, by a lead', () => {
    expect(editedRecord(open, { step: 'settle', key, settled: true }, outgoing)).toBe('fact');
    expect(one(recordDrawn(open, [fact('1', { event: { settled: true } })])).event?.settled).toBe(true);
    const own = after(after([], add('a', { event: true })), { step: 'settle', key: 'a', settled: true });
    expect(one(own).event).toEqual({ settled: true, stage: null });
  });
});

test('an entry that is not there is no entry to be edited', () => {
  expect(editedRecord([], { step: 'mark', key: 'x', red: true }, outgoing)).toBe('entry-none');
});
