import type { DataValidationRule } from '@odoo/o-spreadsheet';
import type { Change } from '../../engine/batch-plugin';
import { formulaFromEngine, formulaToEngine } from '../../engine/formula-text';
import type { Methods, Run, ServiceObject } from '../../script/run';
import { type Area, edit, mapCells, rangeData, requireSameShape } from './area';

/** A rule as the engine takes it; the help text is the host's own. */
interface Rule {
  criterion: { type: string; values: string[]; displayStyle?: string };
  isBlocking: boolean;
  helpText: string | null;
}

type StoredRule = DataValidationRule & { helpText?: string | null };

/** Google's criteria of numbers and formulas → the engine's. */
const CRITERIA = {
  NUMBER_BETWEEN: { type: 'isBetween', method: 'requireNumberBetween' },
  NUMBER_NOT_BETWEEN: { type: 'isNotBetween', method: 'requireNumberNotBetween' },
  NUMBER_EQUAL_TO: { type: 'isEqual', method: 'requireNumberEqualTo' },
  NUMBER_NOT_EQUAL_TO: { type: 'isNotEqual', method: 'requireNumberNotEqualTo' },
  NUMBER_GREATER_THAN: { type: 'isGreaterThan', method: 'requireNumberGreaterThan' },
  NUMBER_GREATER_THAN_OR_EQUAL_TO: {
    type: 'isGreaterOrEqualTo',
    method: 'requireNumberGreaterThanOrEqualTo',
  },
  NUMBER_LESS_THAN: { type: 'isLessThan', method: 'requireNumberLessThan' },
  NUMBER_LESS_THAN_OR_EQUAL_TO: { type: 'isLessOrEqualTo', method: 'requireNumberLessThanOrEqualTo' },
  TEXT_CONTAINS: { type: 'containsText', method: 'requireTextContains' },
  TEXT_EQUAL_TO: { type: 'isEqualText', method: 'requireTextEqualTo' },
} as const;

const OTHER_CRITERIA = {
  CUSTOM_FORMULA: 'customFormula',
  VALUE_IN_LIST: 'isValueInList',
  VALUE_IN_RANGE: 'isValueInRange',
  CHECKBOX: 'isBoolean',
} as const;

/** Google's `DataValidationCriteria`. */
export const VALIDATION_CRITERIA = Object.fromEntries(
  [...Object.keys(CRITERIA), ...Object.keys(OTHER_CRITERIA)].map((name) => [name, name]),
);

const TYPES: Record<string, string> = Object.fromEntries([
  ...Object.entries(CRITERIA).map(([name, { type }]) => [type, name]),
  ...Object.entries(OTHER_CRITERIA).map(([name, type]) => [type, name]),
]);

const MOST_LISTED = 500;

/** A `DataValidation`: a finished rule. */
function dataValidation(run: Run, rule: Rule): object {
  const { model } = run.workspace;
  const { type, values, displayStyle } = rule.criterion;
  const shown = displayStyle !== 'plainText';
  const plain = () => {
    if (type === 'isValueInList') return [values, shown];
    if (type === 'isValueInRange') {
      const cells = model.getters.getRangeFromSheetXC(model.getters.getActiveSheetId(), values[0] ?? '');
      return [run.objects.range({ sheetId: cells.sheetId, zone: cells.zone }), shown];
    }
    if (type === 'customFormula')
      return values.map((text) => formulaFromEngine(text, model.getters.getLocale()));
    return values.map((text) => (type.includes('Text') ? text : Number(text)));
  };
  return run.expose(
    'DataValidation',
    {
      reads: {
        getCriteriaType: () => TYPES[type],
        getCriteriaValues: plain,
        getAllowInvalid: () => !rule.isBlocking,
        getHelpText: () => rule.helpText,
        copy: () => dataValidationBuilder(run, { ...rule, criterion: { ...rule.criterion } }),
      },
    },
    rule,
  );
}

/** A `DataValidationBuilder`. */
export function dataValidationBuilder(run: Run, start?: Rule): object {
  const rule: Rule = start ?? { criterion: { type: '', values: [] }, isBlocking: false, helpText: null };
  const require = (type: string, values: unknown[], displayStyle?: string) => {
    rule.criterion = { type, values: values.map(String), ...(displayStyle && { displayStyle }) };
  };
  const listStyle = (dropdown: boolean) => (dropdown ? 'arrow' : 'plainText');
  const simple = Object.values(CRITERIA).map(({ type, method }) => ({
    [method]: (...values: unknown[]) => require(type, values),
  }));
  return run.expose('DataValidationBuilder', {
    reads: Object.assign({}, ...simple, {
      requireValueInList(values: unknown[], dropdown = true) {
        if (values.length > MOST_LISTED)
          throw new Error(`The list has ${values.length} items; a rule takes ${MOST_LISTED}.`);
        require('isValueInList', values, listStyle(dropdown));
      },
      requireValueInRange(cells: object, dropdown = true) {
        const { sheetId, zone } = run.internalsOf<Area>(cells, 'DataValidationBuilder.requireValueInRange');
        const { getters } = run.workspace;
        require('isValueInRange', [
          getters.getRangeString(getters.getRangeFromZone(sheetId, zone), ''),
        ], listStyle(dropdown));
      },
      requireFormulaSatisfied: (formula: string) =>
        require('customFormula', [formulaToEngine(formula, run.workspace.model.getters.getLocale())]),
      requireCheckbox: () => require('isBoolean', []),
      setAllowInvalid(allowed: boolean) {
        rule.isBlocking = !allowed;
      },
      setHelpText(text: string) {
        rule.helpText = text;
      },
      build() {
        if (!rule.criterion.type) throw new Error('A data validation rule needs a criterion.');
        return dataValidation(run, { ...rule });
      },
    } satisfies Methods) as Methods,
  });
}

/** The commands that take all rules away from these cells. */
function clearing(run: Run, { sheetId, zone }: Area) {
  const { getters } = run.workspace;
  const cleared = getters.getRangeFromZone(sheetId, zone);
  return getters.getDataValidationRules(sheetId).map(({ ranges, ...rule }) => {
    const left = getters.recomputeRanges([...ranges], [cleared]);
    if (left.length === 0) return { type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id: rule.id };
    return { type: 'ADD_DATA_VALIDATION_RULE', sheetId, rule, ranges: left.map((each) => rangeData(each)) };
  });
}

/** The commands that give cells the rules of others of the same shape. */
export function validationsCopied(run: Run, from: Area, to: Area): Change[] {
  const rules = mapCells(
    from,
    (position) => run.workspace.getters.getValidationRuleForCell(position) as StoredRule | undefined,
  );
  const added = mapCells(to, ({ col, row }, down, across): Change[] => {
    const found = rules[down]?.[across];
    if (!found) return [];
    const { criterion, isBlocking = false, helpText } = found;
    const rule = { criterion, isBlocking, ...(helpText && { helpText }), id: run.workspace.newId() };
    const zone = { left: col, right: col, top: row, bottom: row };
    const ranges = [rangeData({ sheetId: to.sheetId, zone })];
    return [{ type: 'ADD_DATA_VALIDATION_RULE', sheetId: to.sheetId, rule, ranges }];
  });
  return [...clearing(run, to), ...added.flat(2)];
}

/** `getDataValidation(s)`, `setDataValidation(s)`, `clearDataValidations` of a range. */
export function rangeValidations(run: Run, area: Area): ServiceObject {
  const { sheetId } = area;
  const read = () =>
    mapCells(area, (position) => {
      const found = run.workspace.getters.getValidationRuleForCell(position) as StoredRule | undefined;
      if (!found) return null;
      const { criterion, isBlocking = false, helpText = null } = found;
      return dataValidation(run, { criterion, isBlocking, helpText });
    });
  const adding = (validation: object, areas: Area[]) => {
    const rule = run.internalsOf<Rule>(validation, 'SpreadsheetApp.Range.setDataValidation');
    const id = run.workspace.newId();
    return { type: 'ADD_DATA_VALIDATION_RULE', sheetId, rule: { ...rule, id }, ranges: areas.map(rangeData) };
  };
  return {
    reads: { getDataValidations: read, getDataValidation: () => read()[0]?.[0] },
    writes: {
      setDataValidation: (validation: object | null) =>
        edit(run, area, validation === null ? clearing(run, area) : [adding(validation, [area])]),
      setDataValidations(validations: unknown) {
        requireSameShape(area, validations, 'SpreadsheetApp.Range.setDataValidations');
        const cells = new Map<object, Area[]>();
        mapCells(area, ({ col, row }, down, across) => {
          const validation = validations[down]?.[across] as object | null;
          const cell = { sheetId, zone: { left: col, right: col, top: row, bottom: row } };
          if (validation) cells.set(validation, [...(cells.get(validation) ?? []), cell]);
        });
        edit(run, area, clearing(run, area));
        edit(
          run,
          area,
          [...cells].map(([validation, areas]) => adding(validation, areas)),
        );
      },
      clearDataValidations: () => edit(run, area, clearing(run, area)),
    },
  };
}
