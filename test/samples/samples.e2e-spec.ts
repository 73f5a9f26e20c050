import { AMBER_CATALOGUE, AMBER_FACTS, CARBON_CATALOGUE, CARBON_FACTS, PROFILE } from './support/facts.js';
import { get } from '../files/support/file-client.js';
import { useSamples } from './support/use-samples.js';

const samples = useSamples();

const AMBER = 'manager@amber.example';
const CARBON = 'manager@carbon.example';

async function vendorOf(email: string) {
  const { vendor } = await samples.asks(email, PROFILE);
  return { ...vendor, product: vendor.products.nodes[0] };
}

const TICKETS = `{
  tickets(first: 100) {
    nodes { title kind status origin reopenCount supportTier priority restricted usageStage
      customer { name } serviceOffering { code } agreement { number } resolutionMethod
      firstResponseAt acknowledgedAt resolvedAt receivedAt
      messages(first: 50) { nodes { kind visibility channel bodyText } } }
  }
}`;

async function ticketsOf(email: string) {
  return (await samples.asks(email, TICKETS)).tickets.nodes;
}

describe('the facts of AMBER CRM', () => {
  it.each(AMBER_FACTS)('hold what %s says: %s', async (_, fact) => {
    expect(JSON.stringify(await samples.asks(AMBER, PROFILE))).toContain(JSON.stringify(fact).slice(1, -1));
  });

  it('print the catalogue in the order of the document, every service by phone and mail (A-19)', async () => {
    const { serviceOfferings } = (await vendorOf(AMBER)).product;
    expect(serviceOfferings.map(({ code }: { code: string }) => code)).toEqual(AMBER_CATALOGUE);
    for (const { channels } of serviceOfferings) expect(channels).toEqual(['PHONE', 'EMAIL']);
  });

  it('have one single number (A-25) and one legal address, nothing else (A-58)', async () => {
    const { product, addresses, ogrn, legalName } = await vendorOf(AMBER);
    const primary = product.contactChannels.filter((each: { kind: string; isPrimary: boolean }) => each.isPrimary);
    expect(primary.map(({ kind }: { kind: string }) => kind)).toEqual(['PHONE', 'EMAIL']);
    expect(addresses.map(({ purposes }: { purposes: string[] }) => purposes)).toEqual([['LEGAL']]);
    expect({ ogrn, english: legalName.en }).toEqual({ ogrn: null, english: null });
    expect([product.modules, product.components, product.policies.sprintDays]).toEqual([[], [], null]);
  });

  it('lay the initial set-up on the customer (A-15)', async () => {
    const { responsibilities } = (await vendorOf(AMBER)).product;
    expect(responsibilities).toContainEqual({ activity: 'INITIAL_SETUP', party: 'CUSTOMER' });
  });

  it('refuse the portal for new tickets (A-19)', async () => {
    const input = { kind: 'CONSULTATION', title: 'Вопрос', text: 'Как?', productId: await productIdOf(AMBER) };
    const { ticketCreate } = await samples.asks(
      'user@romashka.example',
      `mutation ($input: TicketCreateInput!) { ticketCreate(input: $input) { userErrors { code details } } }`,
      { input },
    );
    expect(ticketCreate.userErrors).toEqual([
      { code: 'CHANNEL_NOT_ACCEPTED', details: { accepted: ['PHONE', 'EMAIL'] } },
    ]);
  });
});

describe('the facts of Carbon CRM', () => {
  it.each(CARBON_FACTS)('hold what %s says: %s', async (_, fact) => {
    expect(JSON.stringify(await samples.asks(CARBON, PROFILE))).toContain(JSON.stringify(fact).slice(1, -1));
  });

  it('print the catalogue in the order of the document', async () => {
    const { serviceOfferings } = (await vendorOf(CARBON)).product;
    expect(serviceOfferings.map(({ code }: { code: string }) => code)).toEqual(CARBON_CATALOGUE);
  });

  it.each([
    ['CONFIGURATION_ADMIN_HELP', ['PHONE', 'EMAIL', 'PORTAL']],
    ['INDIVIDUAL_WORK', ['PORTAL']],
    ['PROPOSAL_INTAKE', ['PORTAL', 'EMAIL']],
  ])('take requests for %s by %j (DR-03)', async (code, channels) => {
    const { serviceOfferings } = (await vendorOf(CARBON)).product;
    expect(serviceOfferings).toContainEqual(expect.objectContaining({ code, channels }));
  });

  it('name one address for developers, support and infrastructure (C-39 … C-41)', async () => {
    const { addresses } = (await vendorOf(CARBON)).product;
    const purposes = ['DEVELOPERS', 'SUPPORT', 'DEVELOPMENT_INFRASTRUCTURE'];
    expect(addresses).toEqual([expect.objectContaining({ purposes, phone: '+78007778500' })]);
  });

  it('leave open what the document does not say (C-43)', async () => {
    const { product, inn, kpp, ogrn } = await vendorOf(CARBON);
    expect([inn, kpp, ogrn]).toEqual([null, null, null]);
    const { objectType, deliveryModel, supportScheduleMode, supportTimeZone, policies } = product;
    expect([objectType, deliveryModel, supportScheduleMode, policies.rightType]).toEqual(Array(4).fill('NOT_DECLARED'));
    expect(supportTimeZone).toBeNull();
  });

  it('want training at commissioning (C-21) and weekly sprints (C-28)', async () => {
    const { policies } = (await vendorOf(CARBON)).product;
    expect(policies).toMatchObject({ requiresTrainingAtCommissioning: true, sprintDays: 7 });
  });
});

async function productIdOf(email: string): Promise<string> {
  return (await samples.asks(email, `{ products { nodes { id } } }`)).products.nodes[0].id as string;
}

describe('what is invented', () => {
  it('says so with the mark ⁺ in every name that people read', async () => {
    const people = `{
      customers(first: 100) { nodes { name agreements { nodes { number } } } }
      contacts(first: 100) { nodes { name } }
      users(first: 100) { nodes { name email } }
      servicePlans(first: 100) { nodes { name { ru en } } }
    }`;
    for (const email of ['admin@amber.example', 'admin@carbon.example']) {
      const { customers, contacts, users, servicePlans } = await samples.asks(email, people);
      const plans = servicePlans.nodes.flatMap(({ name }: { name: { ru: string; en: string } }) => [name.ru, name.en]);
      const named = [...customers.nodes, ...contacts.nodes, ...users.nodes].map(({ name }: { name: string }) => name);
      const agreements = customers.nodes.flatMap((each: { agreements: { nodes: object[] } }) => each.agreements.nodes);
      const numbers = agreements.map(({ number }: { number: string }) => number);
      expect(numbers).toHaveLength(3);
      const { modules, components } = (await vendorOf(email)).product;
      const parts = [...modules, ...components].map(({ name }: { name: { ru: string } }) => name.ru);
      const titles = (await ticketsOf(email)).map(({ title }: { title: string }) => title);
      for (const text of [...plans, ...named, ...numbers, ...parts, ...titles]) expect(text).toMatch(/⁺$/);
      for (const user of users.nodes) expect(user.email).toMatch(/\.example$/);
    }
  });
});

describe('the tickets', () => {
  const STATES = ['NEW', 'OPEN', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'RESOLVED', 'CLOSED', 'CANCELLED'];
  const KINDS = ['CONSULTATION', 'SERVICE_REQUEST', 'INCIDENT', 'PROPOSAL', 'COMPLAINT', 'OTHER'];
  const set = (values: readonly unknown[]) => [...new Set(values)].sort();

  it.each([AMBER, CARBON])('of %s are in every state and of every kind', async (email) => {
    const tickets = await ticketsOf(email);
    expect(set(tickets.map(({ status }: { status: string }) => status))).toEqual(set(STATES));
    expect(set(tickets.map(({ kind }: { kind: string }) => kind))).toEqual(set(KINDS));
    expect(tickets.filter(({ reopenCount }: { reopenCount: number }) => reopenCount > 0).length).toBeGreaterThan(0);
  });

  it('come by phone and mail at AMBER, and by the portal, too, at Carbon', async () => {
    const origins = async (email: string) =>
      set((await ticketsOf(email)).map((each: { origin: string }) => each.origin));
    expect(await origins(AMBER)).toEqual(['EMAIL', 'PHONE']);
    expect(await origins(CARBON)).toEqual(['EMAIL', 'PHONE', 'PORTAL']);
  });

  it('have the night emergency of story AC-01', async () => {
    const night = (await ticketsOf(AMBER)).find(({ title }: { title: string }) =>
      title.startsWith('Система не запускается'),
    );
    expect(night).toMatchObject({
      origin: 'PHONE',
      kind: 'INCIDENT',
      priority: 'P1',
      customer: { name: 'Ромашка⁺' },
      resolutionMethod: 'WORKAROUND',
      receivedAt: expect.stringMatching(/T23:00:00.000Z$/),
    });
    const minutes = (at: string) => (Date.parse(at) - Date.parse(night.receivedAt)) / 60_000;
    expect([minutes(night.acknowledgedAt), minutes(night.resolvedAt)]).toEqual([10, 120]);
  });

  it.each([
    [AMBER, 'сделки⁺.csv', 'text/csv', /^Номер;Дата/],
    [CARBON, 'df⁺.txt', 'text/plain', /^Filesystem/],
  ])('of %s have a file of the customer', async (email, name, mediaType, content) => {
    const query = `{ tickets(first: 100) { nodes { attachments { nodes { name mediaType downloadUrl } } } } }`;
    const { nodes } = (await samples.asks(email, query)).tickets;
    const [file, ...others] = nodes.flatMap((each: { attachments: { nodes: object[] } }) => each.attachments.nodes);
    expect([file, others]).toEqual([{ name, mediaType, downloadUrl: expect.any(String) }, []]);
    expect((await get(samples.app, file.downloadUrl)).body.toString()).toMatch(content);
  });

  it('use the services that the documents name', async () => {
    const codes = async (email: string) =>
      (await ticketsOf(email)).flatMap(({ serviceOffering }: { serviceOffering: { code: string } | null }) =>
        serviceOffering ? [serviceOffering.code] : [],
      );
    expect(await codes(AMBER)).toEqual(expect.arrayContaining(AMBER_CATALOGUE.slice(3, 8)));
    expect(await codes(CARBON)).toEqual(expect.arrayContaining(CARBON_CATALOGUE.slice(0, 3)));
  });

  it('show a customer his own, without our notes', async () => {
    const tickets = await ticketsOf('admin@severny-veter.example');
    expect(set(tickets.map(({ customer }: { customer: { name: string } }) => customer.name))).toEqual([
      'Северный ветер⁺',
    ]);
    const messages = tickets.flatMap((each: { messages: { nodes: { visibility: string }[] } }) => each.messages.nodes);
    expect(set(messages.map(({ visibility }: { visibility: string }) => visibility))).toEqual(['PUBLIC']);
  });
});

describe('two vendors on one installation', () => {
  it('know nothing of each other', async () => {
    const amber = JSON.stringify(await samples.asks('admin@romashka.example', `{ ${EVERYTHING} }`));
    const carbon = JSON.stringify(await samples.asks('admin@severny-veter.example', `{ ${EVERYTHING} }`));
    expect(amber).not.toMatch(/carbon|Карбон|ветер/i);
    expect(carbon).not.toMatch(/amber|ЭМБЕР|Ромашка/i);
    const [product] = [await productIdOf(CARBON)];
    const seen = await samples.asks('admin@romashka.example', `query ($id: ID!) { product(id: $id) { name } }`, {
      id: product,
    });
    expect(seen.product).toBeNull();
  });

  const EVERYTHING = `
    vendor { code legalName { ru } } products { nodes { name } } customers { nodes { name } }
    contacts { nodes { name } } tickets { nodes { title customer { name } messages { nodes { bodyText } } } }`;
});
