import { COVERAGE, SKILL_MATRIX } from '../documents.js';
import { PEOPLE, SKILLS } from '../personnel-sample.js';
import { ON_DUTY, SHIFTS, YEAR } from '../rota-sample.js';
import { graphqlRequest, publicId } from './reads.js';
import type { Material, Work } from './work.js';

/** Who can do what, the whole of it on one page: one statement. */
export async function skillMatrix({ world, tokens }: Material): Promise<Work> {
  const request = { ...graphqlRequest({ query: SKILL_MATRIX }), token: await tokens.of(world.administrator) };
  return {
    name: 'matrix',
    title: `Skill matrix of ${PEOPLE} people and ${SKILLS} skills, one client at a time`,
    connections: 1,
    isSame: true,
    ways: [{ label: 'Steward', variant: 'steward', requests: [request] }],
  };
}

/** Whether somebody is on duty at every hour of a year, and when nobody is: one statement. */
export async function coverage({ world, tokens }: Material): Promise<Work> {
  const variables = { productId: publicId('product', world.productId), ...YEAR };
  const request = { ...graphqlRequest({ query: COVERAGE, variables }), token: await tokens.of(world.administrator) };
  return {
    name: 'coverage',
    title: `Coverage of a year by ${ON_DUTY} people with ${SHIFTS} shifts, one client at a time`,
    connections: 1,
    isSame: true,
    ways: [{ label: 'Steward', variant: 'steward', requests: [request] }],
  };
}
