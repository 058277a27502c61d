/** A kind of department that courts have. */
interface Department {
  /** Its name in full, and the short one. */
  readonly names: readonly [string, string];
  /** Whether every court has it. */
  readonly always?: true;
  /** Whether only courts above the lowest have it. */
  readonly notBelow?: true;
  /** Ids of the registered subjects of which it takes care. */
  readonly subjects: string;
}

export const DEPARTMENTS: readonly Department[] = [
  {
    names: ['研究室', '研究室'],
    always: true,
    subjects:
      'reform-management innovation uniform-law research new-economy business-environment property-rights',
  },
  { names: ['办公室', '办公室'], always: true, subjects: 'court-administration outside-supervision' },
  { names: ['立案庭', '立案庭'], always: true, subjects: 'litigation-services dispute-resolution petitions' },
  { names: ['执行局', '执行局'], always: true, subjects: 'enforcement credit' },
  {
    names: ['审判管理办公室', '审管办'],
    always: true,
    subjects: 'quality supervision accountability openness',
  },
  { names: ['政治部', '政治部'], always: true, subjects: 'personnel talent party-building' },
  { names: ['刑事审判庭', '刑庭'], subjects: 'criminal' },
  { names: ['民事审判第一庭', '民一庭'], subjects: 'civil-procedure livelihood family-youth' },
  {
    names: ['民事审判第二庭', '民二庭'],
    subjects: 'finance bankruptcy property-rights business-environment',
  },
  { names: ['行政审判庭', '行政庭'], subjects: 'administrative relief' },
  { names: ['审判监督庭', '审监庭'], subjects: 'retrial' },
  { names: ['知识产权审判庭', '知产庭'], notBelow: true, subjects: 'intellectual-property new-economy' },
  { names: ['环境资源审判庭', '环资庭'], subjects: 'environment' },
  { names: ['司法技术处', '技术处'], subjects: 'smart-court internet-justice' },
  { names: ['督察室', '督察室'], subjects: 'integrity accountability' },
  { names: ['机关党委', '机关党委'], subjects: 'party-building' },
  { names: ['涉外商事审判庭', '涉外庭'], notBelow: true, subjects: 'foreign-related' },
  { names: ['少年家事审判庭', '少家庭'], subjects: 'family-youth' },
  { names: ['赔偿委员会办公室', '赔偿办'], notBelow: true, subjects: 'relief' },
  { names: ['人民法庭工作办公室', '法庭办'], subjects: 'grassroots court-organisation' },
];
