/** What the value NOT_DECLARED of any enum means. */
export const notDeclared = { NOT_DECLARED: { description: 'Legal, but the life-cycle checks report it.' } };
