import { useSamples } from './support/use-samples.js';

const samples = useSamples();

const CARBON = 'manager@carbon.example';
const AMBER = 'manager@amber.example';
const TABLE = `query ($id: ID!) { staffingTable(productId: $id) {
  positionsTotal peopleTotal rows { title { ru } peopleCount skills { sourcePhrase } } } }`;
const ASKED = `query ($id: ID!) { roleRequirements(first: 50, filter: { productId: { eq: $id } }) { nodes {
  role skill { code } level document { titleRu url } course { name { ru } } } } }`;

interface Asked {
  readonly role: string;
  readonly skill: { readonly code: string } | null;
  readonly document: { readonly titleRu: string; readonly url: string | null } | null;
  readonly course: { readonly name: { readonly ru: string } } | null;
}

async function ofProduct(email: string, document: string) {
  const { products } = await samples.asks(email, '{ products { nodes { id } } }');
  return samples.asks(email, document, { id: products.nodes[0].id });
}

const named = ({ skill, document, course }: Asked): string | undefined =>
  skill?.code ?? document?.titleRu ?? course?.name.ru;

describe('the people of Carbon CRM', () => {
  it('are 11 positions with 13 people, with the key skills in the words of the document (C-26 to C-38)', async () => {
    const { staffingTable } = await ofProduct(CARBON, TABLE);
    expect(staffingTable).toMatchObject({ positionsTotal: 11, peopleTotal: 13 });
    const rows = staffingTable.rows as { title: { ru: string }; peopleCount: number; skills: unknown[] }[];
    expect(rows.map(({ title, peopleCount, skills }) => [title.ru, peopleCount, skills.length])).toEqual([
      ['Технический директор', 1, 2],
      ['Руководитель проекта', 1, 7],
      ['Архитектор программного обеспечения', 1, 4],
      ['Ведущий системный программист', 1, 4],
      ['Ведущий программист', 2, 5],
      ['Программист', 2, 4],
      ['Программист-тестировщик', 1, 2],
      ['Тестировщик ПО', 1, 3],
      ['Инженер технической поддержки', 1, 5],
      ['Технический писатель', 1, 1],
      ['Системный администратор', 1, 4],
    ]);
    expect(rows.at(-1)?.skills).toContainEqual({ sourcePhrase: 'Знание PostgreSQL на уровне администратора' });
    expect(JSON.stringify(await ofProduct('user@severny-veter.example', TABLE))).not.toContain('⁺');
  });

  it('have one person each for KVM and for PostgreSQL (M35), and no post is free (M34)', async () => {
    const { staffingGap } = await ofProduct(
      CARBON,
      `query ($id: ID!) { staffingGap(productId: $id) { staffingCoverage { value } skillCoverage { value }
         unfilledPositions { missingCount } singleHolderSkills { skill { code } } } }`,
    );
    expect(staffingGap).toMatchObject({
      staffingCoverage: { value: 100 },
      skillCoverage: { value: 100 },
      unfilledPositions: [],
    });
    const single = staffingGap.singleHolderSkills.map(({ skill }: Asked) => skill?.code) as string[];
    expect(single).toEqual(expect.arrayContaining(['KVM', 'POSTGRESQL_ADMIN']));
    expect(single).not.toContain('BASH');
  });

  it('train the administrators of customers at commissioning, who study three documents (C-20 to C-24, M37)', async () => {
    const { roleRequirements } = await ofProduct(CARBON, ASKED);
    expect(roleRequirements.nodes.map(named)).toEqual([
      'LINUX_ADMIN',
      'KVM',
      'Обучение администраторов на этапе пусконаладочных работ',
      'Документация по установке',
      'Документация по эксплуатации',
      'Документация по средству виртуализации KVM',
    ]);
    const { trainingCompliance } = await ofProduct(
      CARBON,
      `query ($id: ID!) { trainingCompliance(productId: $id) { trainingCompliance { numerator denominator } } }`,
    );
    expect(trainingCompliance.trainingCompliance.numerator).toBe(1);
    expect(trainingCompliance.trainingCompliance.denominator).toBeGreaterThan(1);
  });
});

describe('the people of AMBER CRM', () => {
  it('have no staffing table, and so no figure (A-50)', async () => {
    expect((await ofProduct(AMBER, TABLE)).staffingTable).toMatchObject({ positionsTotal: 0, rows: [] });
  });

  it('are asked for skills and documents by role (A-44 to A-53)', async () => {
    const { roleRequirements } = await ofProduct(AMBER, ASKED);
    const asked = (role: string): (string | undefined)[] =>
      roleRequirements.nodes.filter((each: Asked) => each.role === role).map(named) as string[];
    expect(asked('END_USER')).toEqual(['PC_USER', 'Руководство пользователя по работе с системой AMBER']);
    expect(asked('ADMINISTRATOR')).toEqual([
      'WINDOWS_SERVER_ADMIN',
      'LINUX_ADMIN',
      'MYSQL_ADMIN',
      'Руководство администратора по работе с системой AMBER',
    ]);
    expect(asked('VENDOR_SPECIALIST')).toEqual([
      'PC_ADVANCED',
      'PRODUCT_KNOWLEDGE',
      'Руководство разработчика по работе с системой AMBER',
    ]);
  });
});
