import type { ConditionalFormat, Style } from '@odoo/o-spreadsheet';
import { formulaFromEngine, formulaToEngine } from '../../engine/formula-text';
import type { Methods, Run, ServiceObject } from '../../script/run';
import { type Area, rangeData } from './area';

/** What a `ConditionalFormatRule` holds. */
interface Rule {
  operator: string;
  values: string[];
  style: Style;
  areas: Area[];
}

/** Google's conditions → the engine's. */
const CONDITIONS: Record<string, { method: string; operator: string }> = {
  CUSTOM_FORMULA: { method: 'whenFormulaSatisfied', operator: 'customFormula' },
  CELL_EMPTY: { method: 'whenCellEmpty', operator: 'isEmpty' },
  CELL_NOT_EMPTY: { method: 'whenCellNotEmpty', operator: 'isNotEmpty' },
  NUMBER_BETWEEN: { method: 'whenNumberBetween', operator: 'isBetween' },
  NUMBER_EQUAL_TO: { method: 'whenNumberEqualTo', operator: 'isEqual' },
  NUMBER_NOT_EQUAL_TO: { method: 'whenNumberNotEqualTo', operator: 'isNotEqual' },
  NUMBER_GREATER_THAN: { method: 'whenNumberGreaterThan', operator: 'isGreaterThan' },
  NUMBER_GREATER_THAN_OR_EQUAL_TO: {
    method: 'whenNumberGreaterThanOrEqualTo',
    operator: 'isGreaterOrEqualTo',
  },
  NUMBER_LESS_THAN: { method: 'whenNumberLessThan', operator: 'isLessThan' },
  NUMBER_LESS_THAN_OR_EQUAL_TO: { method: 'whenNumberLessThanOrEqualTo', operator: 'isLessOrEqualTo' },
  TEXT_CONTAINS: { method: 'whenTextContains', operator: 'containsText' },
  TEXT_DOES_NOT_CONTAIN: { method: 'whenTextDoesNotContain', operator: 'notContainsText' },
  TEXT_EQUAL_TO: { method: 'whenTextEqualTo', operator: 'isEqualText' },
  TEXT_STARTS_WITH: { method: 'whenTextStartsWith', operator: 'beginsWithText' },
};

/** Google's `BooleanCriteria`. */
export const BOOLEAN_CRITERIA = Object.fromEntries(Object.keys(CONDITIONS).map((name) => [name, name]));

const STYLES: Record<string, (value: never) => Style> = {
  setBackground: (fillColor: string) => ({ fillColor }),
  setFontColor: (textColor: string) => ({ textColor }),
  setBold: (bold: boolean) => ({ bold }),
  setItalic: (italic: boolean) => ({ italic }),
  setStrikethrough: (strikethrough: boolean) => ({ strikethrough }),
  setUnderline: (underline: boolean) => ({ underline }),
};

/** A `ConditionalFormatRule`. */
function conditionalFormat(run: Run, rule: Rule): object {
  const { operator, values, style } = rule;
  const locale = run.workspace.model.getters.getLocale();
  const condition = () =>
    run.expose('BooleanCondition', {
      reads: {
        getCriteriaType: () =>
          Object.keys(CONDITIONS).find((name) => CONDITIONS[name]?.operator === operator),
        getCriteriaValues: () =>
          values.map((text) => (text.startsWith('=') ? formulaFromEngine(text, locale) : text)),
        getBackground: () => style.fillColor ?? null,
        getFontColor: () => style.textColor ?? null,
        getBold: () => style.bold ?? null,
      },
    });
  return run.expose(
    'ConditionalFormatRule',
    {
      reads: {
        getRanges: () => rule.areas.map((area) => run.objects.range(area)),
        getBooleanCondition: condition,
        copy: () => conditionalFormatBuilder(run, { ...rule }),
      },
    },
    rule,
  );
}

/** A `ConditionalFormatRuleBuilder`; gradients are not modelled. */
export function conditionalFormatBuilder(run: Run, start?: Rule): object {
  const rule: Rule = start ?? { operator: '', values: [], style: {}, areas: [] };
  const locale = run.workspace.model.getters.getLocale();
  const conditions = Object.values(CONDITIONS).map(({ method, operator }) => ({
    [method](...values: unknown[]) {
      const texts = values.map((value) =>
        String(value).startsWith('=') ? formulaToEngine(String(value), locale) : String(value),
      );
      Object.assign(rule, { operator, values: texts });
    },
  }));
  const styles = Object.entries(STYLES).map(([method, toStyle]) => ({
    [method](value: never) {
      rule.style = { ...rule.style, ...toStyle(value) };
    },
  }));
  return run.expose('ConditionalFormatRuleBuilder', {
    reads: Object.assign({}, ...conditions, ...styles, {
      setRanges(ranges: object[]) {
        rule.areas = ranges.map((each) =>
          run.internalsOf<Area>(each, 'ConditionalFormatRuleBuilder.setRanges'),
        );
      },
      build() {
        if (!rule.operator) throw new Error('A conditional format rule needs a condition.');
        if (rule.areas.length === 0) throw new Error('A conditional format rule needs at least one range.');
        return conditionalFormat(run, { ...rule });
      },
    }) as Methods,
  });
}

/** `getConditionalFormatRules` and `setConditionalFormatRules` of a sheet; setting replaces all. */
export function sheetConditionalFormats(run: Run, sheetId: string): ServiceObject {
  const { getters } = run.workspace;
  const existing = () => getters.getConditionalFormats(sheetId) as ConditionalFormat[];
  return {
    reads: {
      getConditionalFormatRules: () =>
        existing().map(({ rule, ranges }) => {
          if (rule.type !== 'CellIsRule') throw new Error(`The local host does not model ${rule.type}.`);
          const areas = ranges.map((xc) => ({
            sheetId,
            zone: getters.getRangeFromSheetXC(sheetId, xc).zone,
          }));
          return conditionalFormat(run, {
            operator: rule.operator,
            values: rule.values,
            style: rule.style,
            areas,
          });
        }),
    },
    writes: {
      setConditionalFormatRules(rules: object[]) {
        const removing = existing().map(({ id }) => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id }));
        const adding = rules.map((each) => {
          const { operator, values, style, areas } = run.internalsOf<Rule>(
            each,
            'SpreadsheetApp.Sheet.setConditionalFormatRules',
          );
          const rule = { type: 'CellIsRule', operator, values, style };
          const cf = { id: run.workspace.newId(), rule };
          return { type: 'ADD_CONDITIONAL_FORMAT', sheetId, cf, ranges: areas.map(rangeData) };
        });
        run.workspace.change([...removing, ...adding]);
      },
      clearConditionalFormatRules: () =>
        run.workspace.change(
          existing().map(({ id }) => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id })),
        ),
    },
  };
}
