import { SKILL_MATRIX } from '../documents.js';
import { PEOPLE, SKILLS } from '../personnel-sample.js';
import { graphqlRequest } from './reads.js';
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
