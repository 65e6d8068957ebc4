export { dateOfCell, dateOfSerial } from './cell-dates';
export { mostRows, type FileSheet, type FileTable, type MarkedCell, type SheetName, type Told } from './file-table';
export { harmless, unmarked } from './formula-mark';
export { readCsv, readCsvSheet } from './read-csv';
export { readSheet, readXlsx } from './read-xlsx';
