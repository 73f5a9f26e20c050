import fc from 'fast-check';
import { filterForm } from './filter.js';

const nested = (depth: number): unknown => (depth === 1 ? { title: { eq: 'a' } } : { not: nested(depth - 1) });

describe('the form of a filter', () => {
  it('does not depend on the values', () => {
    const filter = fc.letrec((tie) => ({
      node: fc.record(
        {
          title: fc.record({ eq: fc.string(), contains: fc.string() }, { requiredKeys: [] }),
          or: fc.array(tie('node'), { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
    })).node;
    const otherwise = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (_, each: unknown) => (typeof each === 'string' ? `${each}!` : each));
    const isFlat = (value: unknown): boolean => (JSON.stringify(value).match(/"or"/g) ?? []).length < 4;
    fc.assert(
      fc.property(filter.filter(isFlat), (value) => expect(filterForm(otherwise(value))).toBe(filterForm(value))),
    );
  });

  it('depends on what is compared, and how', () => {
    const forms = [
      { title: { eq: 'a' } },
      { title: { ne: 'a' } },
      { name: { eq: 'a' } },
      { not: { title: { eq: 'a' } } },
      { and: [{ title: { eq: 'a' } }] },
      { or: [{ title: { eq: 'a' } }] },
      { or: [{ title: { eq: 'a' } }, { title: { eq: 'a' } }] },
      { title: { isNull: true } },
      { title: { isNull: false } },
    ].map((filter) => filterForm(filter));
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('depends on the values of choices, each of which has a plan of its own', () => {
    const keys = {
      status: { kind: 'choice', property: 'status' },
      title: { kind: 'column', property: 'title' },
    } as const;
    const form = (value: unknown, title = 'a') => filterForm({ status: value, title: { eq: title } }, keys);
    expect(form({ eq: 'NEW' })).not.toBe(form({ eq: 'OPEN' }));
    expect(form({ in: ['NEW', 'OPEN'] })).not.toBe(form({ in: ['NEW'] }));
    expect(form({ eq: 'NEW' }, 'b')).toBe(form({ eq: 'NEW' }));
  });

  it('leaves out what is null', () => {
    expect(filterForm({ title: { eq: null }, name: null })).toBe(filterForm({ title: {} }));
  });

  it('is refused beyond five levels', () => {
    expect(filterForm(nested(5))).toContain('eq');
    expect(() => filterForm(nested(6))).toThrow('at most 5 levels deep');
  });

  it('is refused beyond fifty comparisons', () => {
    const wide = (count: number): unknown => ({ or: Array.from({ length: count }, () => ({ title: { eq: 'a' } })) });
    expect(filterForm(wide(50))).toContain('or');
    expect(() => filterForm(wide(51))).toThrow('at most 50 comparisons');
  });

  it('is refused with more than a hundred values', () => {
    const within = (count: number): unknown => ({ title: { in: Array.from({ length: count }, String) } });
    expect(filterForm(within(100))).toContain('in');
    expect(() => filterForm(within(101))).toThrow('at most 100 values');
  });
});
