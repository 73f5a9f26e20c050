import { asksTables, constant, render, sql, trusted } from './sql.js';

describe('a piece of SQL', () => {
  it('numbers equal parameters once', () => {
    const name = constant('x', 'text');
    expect(render(sql`${name} = a and ${name} = b and ${constant(1, 'integer')} = c`).text).toBe(
      '$1::text = a and $1::text = b and $2::integer = c',
    );
  });

  it('tells whether it reads rows of its own', () => {
    expect(asksTables(sql`exists (${trusted('SELECT 1 from ticket')})`)).toBe(true);
    expect(asksTables(sql`a."selected_on" = ${constant('select', 'text')}`)).toBe(false);
  });
});
