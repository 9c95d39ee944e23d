const formulas = (count: number): string => `${count} ${count === 1 ? 'formula' : 'formulas'}`;

export const menu = {
  title: 'Image cost',
  more: 'More',
  working: 'Working… this takes a few seconds.',
  done: 'Done.',
  stopped: 'Stopped.',
  items: {
    priceImage: 'Price an image',
    actuals: 'Actuals and calibration',
    insertPlan: 'Insert plan worksheet',
    approvePlan: 'Approve this plan',
    comparePlans: 'Compare plans',
    editRates: 'Edit rates',
    completeRows: 'Complete rows',
    upgradePlan: 'Upgrade plan',
    recalculate: 'Recalculate',
    makeFormulasFollow: 'Make formulas follow the rates',
    restoreRates: 'Restore rates from this file',
    help: 'Help',
    checkDocument: 'Diagnose',
  },
  notices: {
    followed: (count: number): string =>
      count === 0
        ? 'Every formula follows the rates already.'
        : `${formulas(count)} now ${count === 1 ? 'follows' : 'follow'} the rates.`,
    recalculated: 'Every formula that ends in IMG_RATES is being calculated anew. No rate has changed.',
    notFollowed: (cells: string): string =>
      `Not changed, because they are protected or could not be read: ${cells}. Add IMG_RATES as their last argument by hand.`,
    followCutShort:
      'Time was up before every formula was looked at. Choose "Make formulas follow the rates" again for the rest.',
    restored: (revision: number): string => `Rates #${revision} are restored in this document.`,
    markerRepaired: 'The marker of the rates was missing or out of date and has been put right.',
    mirrorRepaired: 'The sheet "Image rates" had been changed and was written anew.',
    nameReplaced: (name: string, count: number): string =>
      `The name of the marker is now ${name}; ${formulas(count)} changed.`,
    damaged: (key: string): string => `Stored rates that could not be read were set aside under "${key}".`,
    shippedChanged: (rates: string): string => `New shipped prices: ${rates}.`,
    mirrorChanged: (rows: string): string =>
      `The sheet "Image rates" was changed by hand. The document's own rates stay in force. Choose "Edit rates" to write the sheet anew, or to take these rows over:\n${rows}`,
    rowsTakenOver: (rates: string): string => `Taken over from the sheet "Image rates": ${rates}.`,
    restoreQuestion: (revision: number, rows: string): string =>
      `Restore rates #${revision} from the sheet "Image rates"? They are not as the add-on ships them in:\n${rows}`,
    disagreeing: (rows: string): string =>
      `These rows price otherwise than they show; a restore takes what they price by:\n${rows}`,
    restoreOffered: (revision: number): string =>
      `This file holds rates #${revision} in a sheet only. Choose "Restore rates from this file" to keep them.`,
    ratesMissing: (revision: number): string =>
      `Rates #${revision} are not in this file. Save rates to start anew.`,
  },
};
