import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Real texts that are no part of the project. */
const FOLDER = '../shared/samples';

/** Their names and endings: a run without them counts what it leaves out. */
const TEXTS: Readonly<Record<string, string>> = {
  'aluminium-notice-in-news-2011': 'html txt',
  'civil-judgment-form-gbk': 'gbk html txt',
  'coal-industry-2005-flat': 'txt',
  'consumption-poverty-2018': 'html txt',
  'covid-control-plan9-2022': 'txt',
  'cppcc-proposal-reply-2006': 'html txt',
  'farm-mechanization-2018': 'html txt',
  'foreign-enterprise-tax-1994': 'txt',
  'gz-talent-633-2012': 'txt',
  'hainan-farm-machinery-2024': 'txt',
  'hebei-government-report-2026': 'txt',
  'holidays-2019': 'html txt',
  'hz-econ-policies-2024': 'txt',
  'inspection-praise-2018': 'html txt',
  'liuhe-key-industries': 'html txt',
  'lucheng-open-economy-2019': 'html txt',
  'nb-commerce-awards-2007': 'html txt',
  'party-organs-regulation-2017': 'html txt',
  'procurement-news-2011': 'html txt',
  'reform-promotion-table-2018': 'html txt',
  'rural-vitalization-2018': 'txt',
  'spc-hk-service-1999': 'txt',
  'vocational-joint-meeting-2018': 'html txt',
  'wanli-speech-1986-flat': 'txt',
};

export const REAL_TEXTS = Object.entries(TEXTS).flatMap(([name, endings]) =>
  endings.split(' ').map((ending) => `${name}.${ending}`),
);

export const realText = (file: string): string => join(FOLDER, file);

/** Why a test of a real text is left out; `undefined` where the text is at hand. */
export function notAtHand(file: string): string | undefined {
  return existsSync(realText(file))
    ? undefined
    : `real texts are no part of the project, and there is no ${FOLDER}`;
}
