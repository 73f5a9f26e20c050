import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.js';
import { Permission } from '../access/permission.js';
import { nodeRoot, nodesRoot } from '../reading/node.roots.js';
import { declareRoots } from '../reading/roots.js';
import { Node } from './node.type.js';
import { ReadSelection, Selection } from './selection.js';

declareRoots({ node: nodeRoot, nodes: nodesRoot });

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'The row with an id; null when there is none that you may see.' })
  @Allow(Permission.READ_VENDOR, Permission.READ_CUSTOMERS, Permission.READ_TICKETS)
  node(@Args('id', { type: () => ID }) _id: string, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Up to 100 rows in the order of their ids; null for each that you may not see.',
  })
  @Allow(Permission.READ_VENDOR, Permission.READ_CUSTOMERS, Permission.READ_TICKETS)
  nodes(@Args('ids', { type: () => [ID] }) _ids: string[], @ReadSelection() selection: Selection) {
    return selection.read();
  }
}
