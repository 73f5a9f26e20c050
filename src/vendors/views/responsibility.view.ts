import { view } from '../../reading/view.js';
import { Responsibility } from '../domain/responsibility.entity.js';
import { forReaders } from './visibility.js';

export const responsibilityView = view(Responsibility, { prefix: 'responsibility', visibleTo: forReaders, fields: {} });
