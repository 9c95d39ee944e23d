import { actuals as actualsEn } from './en/actuals';
import { approved as approvedEn } from './en/approved';
import { check as checkEn } from './en/check';
import { comparePlans as comparePlansEn } from './en/compare-plans';
import { headings as headingsEn } from './en/headings';
import { help as helpEn } from './en/help';
import { type LeverWords, levers as leversEn } from './en/levers';
import { menu as menuEn } from './en/menu';
import { mirror as mirrorEn } from './en/mirror';
import { priceImage as priceImageEn } from './en/price-image';
import { sidebar as sidebarEn } from './en/sidebar';
import { worksheet as worksheetEn } from './en/worksheet';
import type { Language } from './language';
import { actuals as actualsZh } from './zh-TW/actuals';
import { approved as approvedZh } from './zh-TW/approved';
import { check as checkZh } from './zh-TW/check';
import { comparePlans as comparePlansZh } from './zh-TW/compare-plans';
import { headings as headingsZh } from './zh-TW/headings';
import { help as helpZh } from './zh-TW/help';
import { levers as leversZh } from './zh-TW/levers';
import { menu as menuZh } from './zh-TW/menu';
import { mirror as mirrorZh } from './zh-TW/mirror';
import { priceImage as priceImageZh } from './zh-TW/price-image';
import { sidebar as sidebarZh } from './zh-TW/sidebar';
import { worksheet as worksheetZh } from './zh-TW/worksheet';

/** The same words in each language. */
type InEach<Words> = Readonly<Record<Language, Words>>;

/** The words of the sidebar's pages on actual costs, and of the sheet that they write. */
export type ActualsTexts = typeof actualsEn;
export const ACTUALS_TEXTS: InEach<ActualsTexts> = { en: actualsEn, 'zh-TW': actualsZh };

/** The words of the page that an approved plan is kept on. */
export type ApprovedWords = typeof approvedEn;
export const APPROVED_WORDS: InEach<ApprovedWords> = { en: approvedEn, 'zh-TW': approvedZh };

/** The words of the report on a document. */
export type CheckWords = typeof checkEn;
export const CHECK_WORDS: InEach<CheckWords> = { en: checkEn, 'zh-TW': checkZh };

/** The words of the sheet that compares plans. */
export type ComparePlansWords = typeof comparePlansEn;
export const COMPARE_PLANS_WORDS: InEach<ComparePlansWords> = { en: comparePlansEn, 'zh-TW': comparePlansZh };

/** The words that table formulas write, in the document's language. */
export type Headings = typeof headingsEn;
export const HEADINGS: InEach<Headings> = { en: headingsEn, 'zh-TW': headingsZh };

/** The words of the help page. */
export type HelpTexts = typeof helpEn;
export const HELP_TEXTS: InEach<HelpTexts> = { en: helpEn, 'zh-TW': helpZh };

/** The words of the table of levers. */
export const LEVER_WORDS: InEach<LeverWords> = { en: leversEn, 'zh-TW': leversZh };

/** The words of the menu and of what its items report. */
export type MenuWords = typeof menuEn;
export const MENU_WORDS: InEach<MenuWords> = { en: menuEn, 'zh-TW': menuZh };

/** The words of the `Image rates` sheet, in the document's language. */
export type MirrorWords = typeof mirrorEn;
export const MIRROR_WORDS: InEach<MirrorWords> = { en: mirrorEn, 'zh-TW': mirrorZh };

/** The words of the page that prices an image. */
export type PriceImageTexts = typeof priceImageEn;
export const PRICE_IMAGE_TEXTS: InEach<PriceImageTexts> = { en: priceImageEn, 'zh-TW': priceImageZh };

/** The words of the sidebar. */
export type SidebarTexts = typeof sidebarEn;
export const SIDEBAR_TEXTS: InEach<SidebarTexts> = { en: sidebarEn, 'zh-TW': sidebarZh };

/** The words that the plan worksheet is written in, chosen once when it is inserted. */
export type WorksheetWords = typeof worksheetEn;
export const WORKSHEET_WORDS: InEach<WorksheetWords> = { en: worksheetEn, 'zh-TW': worksheetZh };
