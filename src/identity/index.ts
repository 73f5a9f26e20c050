export { UserDeactivated } from './domain/identity.events.js';
export { hashPassword } from './domain/passwords.js';
export { User } from './domain/user.entity.js';
export { PersonType } from './graphql/person.type.js';
export { UserType } from './graphql/user.type.js';
export { type CustomerAccount, IdentityFace } from './identity.face.js';
export { IdentityModule } from './identity.module.js';
export { SigningKeys } from './sign-in/signing-keys.js';
export { userView } from './views/user.view.js';
