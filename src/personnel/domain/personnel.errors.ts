import { defineErrors } from '../../i18n/messages.js';

defineErrors({
  SKILL_CODE_TAKEN: { en: 'There is a skill with this code already.', ru: 'Навык с таким кодом уже есть.' },
  SKILL_WITHDRAWN: { en: 'The skill is not used any more.', ru: 'Этот навык больше не используется.' },
  POSITION_TITLE_TAKEN: {
    en: 'There is a position with this title already.',
    ru: 'Должность с таким названием уже есть.',
  },
  POSITION_CLOSED: { en: 'The position is closed.', ru: 'Должность упразднена.' },
  POSITION_OCCUPIED: {
    en: 'The position is still held, today or later, by {count} people. Assign them to another one first.',
    ru: 'Должность ещё занята, сейчас или позже; человек: {count}. Сначала переведите их.',
  },
  PERSONNEL_NUMBER_TAKEN: {
    en: 'Another employee has this personnel number.',
    ru: 'Этот табельный номер уже у другого сотрудника.',
  },
  USER_IS_EMPLOYED: {
    en: 'The account belongs to another employee.',
    ru: 'Эта учётная запись — другого сотрудника.',
  },
  USER_NOT_OF_STAFF: {
    en: 'The account is none of the staff.',
    ru: 'Это не учётная запись сотрудника.',
  },
  EMPLOYEE_DISMISSED: { en: 'The employee has been dismissed.', ru: 'Сотрудник уволен.' },
  EMPLOYEE_NOT_EMPLOYED: { en: 'The person is not employed yet.', ru: 'Человек ещё не принят на работу.' },
  EMPLOYEE_NOT_AT_WORK: {
    en: 'The person is not at work on {day}: not employed, or on leave.',
    ru: 'В этот день, {day}, человек не работает: не принят, уволен или в отпуске.',
  },
  EMPLOYED_TO_BEFORE_FROM: {
    en: 'Employment would end before {employedFrom}, its first day.',
    ru: 'Работа закончилась бы раньше первого дня, {employedFrom}.',
  },
  DISMISSAL_NOT_DUE: {
    en: 'The last day is not over yet: until then set `employedTo`, and dismiss when it has come.',
    ru: 'Последний день ещё не наступил: пока укажите `employedTo`, а увольнение — когда он придёт.',
  },
  ASSIGNMENT_OUTSIDE_EMPLOYMENT: {
    en: 'The person is employed from {employedFrom} to {employedTo}; the position cannot be held outside of that.',
    ru: 'Человек работает с {employedFrom} по {employedTo}; занимать должность можно только в это время.',
  },
  ASSIGNMENT_BEGINS_THAT_DAY: {
    en: 'The position is held from that very day on: name another position, or a later day.',
    ru: 'Должность занята именно с этого дня: укажите другую должность или более поздний день.',
  },
  TEAM_NAME_TAKEN: {
    en: 'There is a team with this name already.',
    ru: 'Команда с таким названием уже есть.',
  },
  TEAM_DISBANDED: { en: 'The team is disbanded.', ru: 'Команда расформирована.' },
  TEAM_HAS_MEMBERS: {
    en: '{count} people are still in the team. Let them join another one, or none, first.',
    ru: 'В команде ещё есть люди: {count}. Сначала переведите их в другую команду или выведите из этой.',
  },
  ASSESSMENT_IN_THE_FUTURE: {
    en: 'Nobody knows today what somebody can on {validFrom}.',
    ru: 'Сегодня никто не знает, что человек будет уметь {validFrom}.',
  },
  ASSESSMENT_BEGINS_THAT_DAY: {
    en: 'Exactly from this day on a level was stated: state another one, or end it from a later day.',
    ru: 'Именно с этого дня уровень указан: укажите другой уровень или прекратите его с более позднего дня.',
  },
  CERTIFICATE_EXISTS: {
    en: 'The person has this certificate already.',
    ru: 'Это удостоверение у человека уже записано.',
  },
  CERTIFICATE_WITHDRAWN: { en: 'The certificate is withdrawn already.', ru: 'Удостоверение уже отозвано.' },
  CERTIFICATE_EXPIRES_BEFORE_ISSUE: {
    en: 'The certificate would expire before it was issued.',
    ru: 'Срок удостоверения истёк бы раньше выдачи.',
  },
  COURSE_WITHDRAWN: { en: 'The course is not held any more.', ru: 'Этот курс больше не проводится.' },
  REQUIREMENT_EXISTS: { en: 'The role asks for this already.', ru: 'Это уже требуется от роли.' },
  REQUIREMENT_WITHDRAWN: { en: 'This is not asked any more.', ru: 'Это больше не требуется.' },
  PUBLISHER_MISMATCH: {
    en: 'Exactly a document of a third party names its publisher.',
    ru: 'Издатель указывается только у документа третьей стороны, и обязательно.',
  },
  REQUIREMENT_NOT_A_DOCUMENT: {
    en: 'This asks for no document; only documents are acknowledged.',
    ru: 'Это требование не о документе: ознакомление отмечают только с документами.',
  },
  ROLE_OF_OTHERS: {
    en: 'The document is asked of others: the role is {role}.',
    ru: 'Документ требуется не от этого человека: роль {role}.',
  },
  ALREADY_ACKNOWLEDGED: {
    en: 'The person has acknowledged this document already.',
    ru: 'Ознакомление этого человека с документом уже отмечено.',
  },
  EMPLOYEE_RECORD_MISSING: {
    en: 'Your account has no record of an employee.',
    ru: 'Ваша учётная запись не связана с карточкой сотрудника.',
  },
  SIGNED_IN_THE_FUTURE: {
    en: 'The signature would be of a day that has not come; today is {today}.',
    ru: 'Подпись была бы из будущего; сегодня {today}.',
  },
  TRAINEE_NOT_ONE: {
    en: 'Name exactly one person: of a customer, or of the staff.',
    ru: 'Укажите ровно одного человека: у заказчика или из сотрудников.',
  },
  TRAINING_UNDER_WAY: {
    en: 'The person is under way in this course already.',
    ru: 'Человек уже проходит этот курс.',
  },
});
