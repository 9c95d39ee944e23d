/**
 * Whether Google's words name a permission of an add-on, as they do where one was declined: "You do not have permission
 * to call SpreadsheetApp.getActive. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly".
 */
export const namesScope = (words: string): boolean => words.includes('googleapis.com/auth/');
