import { defineErrors, defineGuards } from '../../i18n/messages.js';

defineErrors({
  CALENDAR_DAYS_INVALID: {
    en: 'The day {day} does not fit: each day of the year once, and only a moved workday replaces another day.',
    ru: 'День {day} указан неверно: каждый день года один раз, и только перенесённый рабочий день заменяет другой.',
  },
  ABSENCE_DAYS_INVALID: {
    en: 'An absence ends on its first day or later.',
    ru: 'Отсутствие заканчивается не раньше, чем начинается.',
  },
  ALLOCATION_DAYS_INVALID: {
    en: 'Work ends on its first day or later.',
    ru: 'Работа заканчивается не раньше, чем начинается.',
  },
  NORM_HOURS_INVALID: {
    en: 'Calendar and hours are named exactly for posts of business hours, not for {coverage}.',
    ru: 'Календарь и часы указывают только для постов с рабочими часами: {coverage}.',
  },
  NORM_WITHDRAWN: { en: 'The norm is withdrawn.', ru: 'Норма отозвана.' },
  ROTA_RETIRED: { en: 'The rota is retired.', ru: 'График дежурств закрыт.' },
  ROTA_HEAD_NOT_SUITABLE: {
    en: 'An active member of the staff answers for a rota.',
    ru: 'За график отвечает действующий сотрудник.',
  },
  ROTA_LAYER_INVALID: {
    en: 'Layer {layer} cannot be kept: its first turn begins at a date that exists, and its windows open and close at different times.',
    ru: 'Слой {layer} задан неверно: первая смена начинается в существующую дату, окна открываются и закрываются в разное время.',
  },
  PERIOD_INVALID: {
    en: 'The period ends after it begins, and lasts at most {days} days.',
    ru: 'Период заканчивается позже, чем начинается, и длится не более {days} дн.',
  },
  PLAN_IN_THE_PAST: {
    en: 'Duty of the past is not planned any more; begin at {now} or later.',
    ru: 'Прошедшие дежурства не планируют; начните с {now} или позже.',
  },
  PLAN_IN_PROGRESS: {
    en: 'Somebody is planning the same just now; please try again.',
    ru: 'Это же сейчас планирует кто-то другой; повторите попытку.',
  },
  SHIFT_OVERLAP: {
    en: 'A person would be on duty in two places at once.',
    ru: 'Один человек дежурил бы одновременно в двух местах.',
  },
  REST_TOO_SHORT: {
    en: 'The plan leaves people too little rest between shifts or in the week.',
    ru: 'План оставляет людям слишком мало отдыха между сменами или за неделю.',
  },
  EMPLOYEE_NOT_AVAILABLE: {
    en: 'This person is absent or not employed at that time.',
    ru: 'В это время человек отсутствует или не работает.',
  },
  REPLAN_RESOLVED: { en: 'This is settled already.', ru: 'Этот вопрос уже решён.' },
  OVERBOOKED: {
    en: 'This is more than the person can do in that time; give a reason to plan it all the same.',
    ru: 'Это больше, чем человек успеет за это время; укажите причину, чтобы запланировать всё равно.',
  },
});

defineGuards({
  NO_ROTA: {
    en: 'A rota serves this norm still; retire it first.',
    ru: 'По этой норме ещё действует график; сначала снимите его.',
  },
  OPEN_ASSIGNMENTS: {
    en: 'Shifts, tasks or positions after that day still count on this employee; hand them over first.',
    ru: 'После этого дня за сотрудником ещё числятся смены, задачи или должности; сначала передайте их.',
  },
  COVERAGE_GAP: {
    en: 'In the next 14 days there would be times with too few people on duty; a reason is needed.',
    ru: 'В ближайшие 14 дней на дежурстве не хватало бы людей; нужна причина.',
  },
});
