export { PersonnelModule } from './personnel.module.js';
