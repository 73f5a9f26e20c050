import { useSamples } from './support/use-samples.js';

const samples = useSamples();

const CARBON = 'manager@carbon.example';
const AMBER = 'manager@amber.example';
const TABLE = `query ($id: ID!) { staffingTable(productId: $id) {
  positionsTotal peopleTotal rows { title { ru } peopleCount functions skills { code level sourcePhrase } } } }`;
const ASKED = `query ($id: ID!) { roleRequirements(first: 50, filter: { productId: { eq: $id } }) { nodes {
  role skill { code } level document { titleRu url } course { name { ru } } } } }`;

interface Asked {
  readonly role: string;
  readonly skill: { readonly code: string } | null;
  readonly level: string | null;
  readonly document: { readonly titleRu: string; readonly url: string | null } | null;
  readonly course: { readonly name: { readonly ru: string } } | null;
}

interface Row {
  readonly title: { readonly ru: string };
  readonly peopleCount: number;
  readonly functions: readonly string[];
  readonly skills: readonly { readonly code: string; readonly level: string; readonly sourcePhrase: string | null }[];
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
    const rows = staffingTable.rows as Row[];
    const line = ({ title, peopleCount, skills }: Row): string =>
      [title.ru, peopleCount, ...skills.map(({ code }) => code)].join(' ');
    expect(rows.map(line)).toEqual([
      'Технический директор 1 IT_STRATEGY ARCH_OPTIMIZATION', // C-27
      'Руководитель проекта 1 TEAM_LIAISON NEEDS_GATHERING TOR_PLANS BUSINESS_PROCESSES DEADLINE_CONTROL LOAD_DISTRIBUTION WEEKLY_SPRINTS',
      'Архитектор программного обеспечения 1 PYTHON INFOSEC_ASPECTS COMPLEX_ARCH PLATFORM_TECH', // C-29
      'Ведущий системный программист 1 TCP_IP BASH LINUX_INTERNALS NGINX',
      'Ведущий программист 2 DEV_PRACTICES BASH PYTHON UNIT_TESTS WEB_FRONTEND', // C-31
      'Программист 2 BASH UNIT_TESTS RDB_SQL WEB_FRONTEND',
      'Программист-тестировщик 1 RDB_SQL AUTOTESTS_SELENIUM', // C-33
      'Тестировщик ПО 1 AUTOTESTS QUALITY_CONTROL MANUAL_TESTING',
      'Инженер технической поддержки 1 LINUX_USE NETWORK_DIAGNOSTICS OSI USER_CONSULTING REQUEST_HANDLING', // C-35
      'Технический писатель 1 PROGRAM_DOCS',
      'Системный администратор 1 POSTGRESQL_ADMIN LINUX_ADMIN KVM NGINX', // C-37
    ]);
    const sourcePhrase = 'Знание PostgreSQL на уровне администратора';
    expect(rows.at(-1)?.skills).toContainEqual({ code: 'POSTGRESQL_ADMIN', level: 'EXPERT', sourcePhrase });
    expect(
      rows.every(({ functions, skills }) => functions.length > 0 && skills.every((each) => each.sourcePhrase)),
    ).toBe(
      true, // C-25: each serves improvement, elimination of faults or support
    );
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

  it('work in teams, so that load can be distributed and sprints be formed (C-28)', async () => {
    const TEAMS = '{ teams { nodes { name { ru } lead { name } product { id } members { totalCount } } } }';
    const { teams } = await samples.asks(CARBON, TEAMS);
    expect(teams.nodes).toMatchObject([
      { name: { ru: 'Поддержка' }, members: { totalCount: 3 } },
      { name: { ru: 'Разработка и тестирование' }, lead: { name: 'Софья Проектова⁺' }, members: { totalCount: 8 } },
    ]);
    await expect(samples.asks('user@severny-veter.example', TEAMS)).rejects.toThrow('FORBIDDEN');
  });
});

describe('the people of AMBER CRM', () => {
  it('have no staffing table, and so no figure (A-50)', async () => {
    expect((await ofProduct(AMBER, TABLE)).staffingTable).toMatchObject({ positionsTotal: 0, rows: [] });
  });

  it('are asked for skills and documents by role (A-44 to A-53)', async () => {
    const { roleRequirements } = await ofProduct(AMBER, ASKED);
    const asked = (role: string): string[] =>
      roleRequirements.nodes
        .filter((each: Asked) => each.role === role)
        .map((each: Asked) => [named(each), each.level ?? each.document?.url?.split('/').at(-1)].join(' '));
    expect(asked('END_USER')).toEqual([
      'PC_USER BASIC',
      'Руководство пользователя по работе с системой AMBER usermanual_v2.pdf',
    ]);
    expect(asked('ADMINISTRATOR')).toEqual([
      'WINDOWS_SERVER_ADMIN BASIC',
      'LINUX_ADMIN BASIC',
      'MYSQL_ADMIN BASIC',
      'Руководство администратора по работе с системой AMBER adminmanual_v2.pdf',
    ]);
    expect(asked('VENDOR_SPECIALIST')).toEqual([
      'PC_ADVANCED ADVANCED',
      'PRODUCT_KNOWLEDGE PROFICIENT',
      'Руководство разработчика по работе с системой AMBER programmermanual_v2.pdf',
    ]);
  });
});
