import { aProduct } from '../builders/a-product.js';
import { aVendor } from '../builders/a-vendor.js';
import { useApp } from '../support/use-app.js';
import { commands, read } from './command.js';

describe('the parts of a product', () => {
  const app = useApp();

  it('are modules in their order, components and platforms', async () => {
    const vendor = await aVendor(app);
    const { id } = await aProduct(app, vendor);
    const modules = commands(app, 'productModule');
    const sales = { productId: id, code: 'sales', nameRu: 'Продажи', position: 2 };
    await modules(vendor.manager, 'productModuleAdd', sales);
    await modules(vendor.manager, 'productModuleAdd', { ...sales, code: 'mail', nameRu: 'Почта', position: 1 });
    const server = { productId: id, code: 'server', nameRu: 'Сервер', kind: 'SERVER', updateMode: 'BOTH' };
    await commands(app, 'productComponent')(vendor.manager, 'productComponentAdd', server);
    const mysql = { productId: id, kind: 'DBMS', name: 'MySQL', supportedVersions: '8.0 and later' };
    await commands(app, 'productPlatform')(vendor.manager, 'productPlatformAdd', mysql);
    const document = `query ($id: ID!) { product(id: $id) {
      modules { code } components { code kind updateMode } platforms { kind name supportedVersions isActive }
    } }`;
    expect((await read(app, vendor.agent, document, { id })).product).toEqual({
      modules: [{ code: 'mail' }, { code: 'sales' }],
      components: [{ code: 'server', kind: 'SERVER', updateMode: 'BOTH' }],
      platforms: [{ kind: 'DBMS', name: 'MySQL', supportedVersions: '8.0 and later', isActive: true }],
    });
  });

  it.each([
    ['productModule', { code: 'sales', nameRu: 'Продажи', position: 1 }, 'code'],
    ['productComponent', { code: 'server', nameRu: 'Сервер', kind: 'SERVER', updateMode: 'AUTO' }, 'code'],
    ['productPlatform', { kind: 'DBMS', name: 'MySQL' }, 'name'],
  ])('%s: is there once, and again after it was withdrawn', async (part, facts, field) => {
    const vendor = await aVendor(app);
    const { id: productId } = await aProduct(app, vendor);
    const send = commands(app, part);
    const input = { productId, ...facts };
    const { row } = await send(vendor.manager, `${part}Add`, input);
    const twice = await send(vendor.manager, `${part}Add`, input);
    expect(twice.refusals).toMatchObject([{ code: 'PRODUCT_PART_EXISTS', path: ['input', field] }]);
    const withdrawn = await send(vendor.manager, `${part}Withdraw`, { [`${part}Id`]: row.id }, 'isActive version');
    expect(withdrawn.row).toEqual({ isActive: false, version: 2 });
    const repeated = await send(vendor.manager, `${part}Withdraw`, { [`${part}Id`]: row.id });
    expect(repeated.refusals).toMatchObject([{ code: 'ALREADY_WITHDRAWN' }]);
    expect((await send(vendor.manager, `${part}Add`, input)).refusals).toEqual([]);
  });

  it.each([
    ['productModule', { code: 'sales', nameRu: 'Продажи', position: 1 }, { nameRu: 'Сбыт', position: 3 }],
    [
      'productComponent',
      { code: 'server', nameRu: 'Сервер', kind: 'SERVER', updateMode: 'AUTO' },
      { nameRu: 'Ядро', kind: 'SERVER', updateMode: 'SPECIALIST' },
    ],
  ])('%s: is changed by its own vendor only', async (part, facts, changes) => {
    const vendor = await aVendor(app);
    const other = await aVendor(app);
    const { id: productId } = await aProduct(app, vendor);
    const send = commands(app, part);
    const { row } = await send(vendor.manager, `${part}Add`, { productId, ...facts });
    const input = { [`${part}Id`]: row.id, ...changes };
    expect((await send(other.manager, `${part}Edit`, input)).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await send(vendor.agent, `${part}Edit`, input)).errors).toEqual(['FORBIDDEN']);
    expect((await send(vendor.manager, `${part}Edit`, input, 'name { ru }')).row.name.ru).toBe(changes.nameRu);
    const foreign = await send(other.manager, `${part}Add`, { productId, ...facts });
    expect(foreign.refusals).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'productId'] }]);
  });
});
