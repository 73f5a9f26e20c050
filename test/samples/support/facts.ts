/** Everything of a vendor that the life-cycle description prints. */
export const PROFILE = `{
  vendor {
    code legalForm legalName { ru en } inn kpp ogrn roles siteUrl timeZone maintenanceStrategy { ru }
    addresses { purposes line { ru en } phone postcode }
    products {
      nodes {
        name shortAlias { ru } aliases objectType deliveryModel languages stage supportScheduleMode supportTimeZone
        policies { requestFlow requestersOfChanges rightType requiresTrainingAtCommissioning sprintDays }
        modules { name { ru } } components { name { ru } kind updateMode }
        platforms { kind name }
        responsibilities { activity party }
        contactChannels { kind value displayText isPrimary }
        serviceOfferings { code group channels name { ru en } }
        publicLinks { kind url language }
        addresses { purposes line { ru } phone }
      }
    }
  }
}`;

const PDF = 'https://amber-soft.ru/wp-content/uploads/2021/12';

/** What AMBER's document says, as one reads it in the answer. */
export const AMBER_FACTS: readonly (readonly [source: string, fact: string])[] = [
  ['A-02', 'AMBER CRM'],
  ['A-02', 'Система'],
  ['A-01', 'COMPUTER_PROGRAM'],
  ['A-03', 'ООО «ЭМБЕР»'],
  ['A-03', 'LIMITED_LIABILITY_COMPANY'],
  ['A-04', '105122, г. Москва, Щелковское шоссе, дом 2А, этаж 9, офис 938'],
  ['A-05', '7719451083'],
  ['A-05', '771901001'],
  ['A-06', 'за счет регулярного сопровождения'],
  ['A-07', 'на основании собственного плана доработок'],
  ['A-08', 'по запросам от клиентов'],
  ['A-10', 'Отладка Системы'],
  ['A-11', 'Техническая поддержка пользователей'],
  ['A-12', 'Проведение доработок Системы'],
  ['A-16', `${PDF}/vnedrenie_korobki_amber.pdf`],
  ['A-20', 'Помощь в установке Системы'],
  ['A-21', 'Помощь в настройке и администрировании Системы'],
  ['A-22', 'Помощь в установке обновлений Системы'],
  ['A-23', 'Пояснение функционала Программного продукта, помощь в эксплуатации'],
  ['A-24', 'Предоставление актуальной документации по установке/настройке/функциям Программного продукта'],
  ['A-25', '+74953089283'],
  ['A-25', '+7 (495) 308-92-83'],
  ['A-26', 'help@h-h-i.ru'],
  ['A-27', 'ALWAYS'],
  ['A-32', 'NON_EXCLUSIVE'],
  ['A-33', 'Выявление ошибок в функционировании программного обеспечения Системы'],
  ['A-34', 'Исправление ошибок, выявленных в функционировании программного обеспечения Системы'],
  ['A-35', 'Прием заявок от заказчика на внесение изменений и дополнений в Систему'],
  ['A-36', 'Согласование с заказчиком возможности и сроков исполнения заявок'],
  ['A-36', 'AGREEMENT'],
  ['A-37', 'консультационной помощи по вопросам технической реализации пожеланий'],
  ['A-38', 'Модернизация программного обеспечения Системы по заявкам заказчика'],
  ['A-39', 'в связи с изменением федерального законодательства, административных регламентов и т.п.'],
  ['A-40', 'Предоставление заказчику новых версий программного обеспечения Системы'],
  ['A-41', 'изменениями и дополнениями к эксплуатационной документации'],
  ['A-42', 'неисключительных прав на использование новых версий'],
  ['A-45', `${PDF}/usermanual_v2.pdf`],
  ['A-46', 'Microsoft Windows Server'],
  ['A-47', 'Linux'],
  ['A-48', 'MySQL'],
  ['A-49', `${PDF}/adminmanual_v2.pdf`],
  ['A-53', `${PDF}/programmermanual_v2.pdf`],
  ['A-56', 'ON_PREMISE'],
  ['A-57', 'Программный продукт'],
];

/** What Carbon's document says. */
export const CARBON_FACTS: readonly (readonly [source: string, fact: string])[] = [
  ['C-01', 'Carbon CRM'],
  ['C-02', 'в соответствии с собственным планом разработки ПО и по заявкам клиентов'],
  ['C-03', 'Помощь в настройке и администрировании'],
  ['C-04', 'Пояснение функционала модулей ПО, помощь в эксплуатации ПО'],
  ['C-05', 'Предоставление документации'],
  ['C-07', 'Массовое автоматическое обновление компонентов ПО'],
  ['C-08', 'Единичная работа специалиста службы технической поддержки по запросу пользователя'],
  ['C-09', 'https://www.carbonsoft.ru/support/'],
  ['C-13', 'EFFECTIVENESS'],
  ['C-17', '+78007778500'],
  ['C-17', '8 (800) 777-85-00'],
  ['C-18', 'support@carbonsoft.ru'],
  ['C-20', 'Linux'],
  ['C-20', 'KVM'],
  ['C-24', 'https://www.linux-kvm.org/page/Documents'],
  ['C-25', 'ООО «Карбон Софт»'],
  ['C-37', 'PostgreSQL'],
  ['C-37', 'Nginx'],
  ['C-39', '620049, г. Екатеринбург, ул. Комсомольская, дом 37, офис 802'],
];

/** The service catalogues in printing order (requirements, section 5). */
export const AMBER_CATALOGUE = [
  'TUNING_DEBUGGING',
  'USER_SUPPORT',
  'MODERNIZATION',
  'INSTALLATION_HELP',
  'CONFIGURATION_ADMIN_HELP',
  'UPDATE_HELP',
  'FUNCTION_EXPLANATION',
  'DOCUMENTATION_PROVISION',
  'ERROR_DETECTION',
  'ERROR_CORRECTION',
  'REQUEST_INTAKE',
  'FEASIBILITY_AND_TERM_AGREEMENT',
  'CUSTOMER_MODERNIZATION',
  'LEGISLATIVE_MODERNIZATION',
  'NEW_VERSION_SUPPLY',
  'DOCUMENTATION_CHANGE_SUPPLY',
  'NON_EXCLUSIVE_RIGHTS_GRANT',
];

export const CARBON_CATALOGUE = [
  'CONFIGURATION_ADMIN_HELP',
  'MODULE_EXPLANATION',
  'DOCUMENTATION_PROVISION',
  'MASS_AUTOMATIC_UPDATE',
  'INDIVIDUAL_WORK',
  'PROPOSAL_INTAKE',
  'EFFECTIVENESS_REVIEW',
  'PLAN_INCLUSION',
  'ADMIN_TRAINING_AT_COMMISSIONING',
];
