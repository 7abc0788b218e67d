// The one door to pdfmake. Its modules are CommonJS with the class under `default`, so some loaders hand
// over the class itself and others the module around it.

import calculatorModule from 'pdfmake/js/columnCalculator.js';
import contextModule from 'pdfmake/js/DocumentContext.js';
import layoutModule from 'pdfmake/js/LayoutBuilder.js';
import writerModule from 'pdfmake/js/PageElementWriter.js';
import documentModule from 'pdfmake/js/PDFDocument.js';
import tableModule from 'pdfmake/js/TableProcessor.js';
import breakerModule from 'pdfmake/js/TextBreaker.js';

function classIn<Class>(module: Class): Class {
  return (module as { default?: Class }).default ?? module;
}

export const columnCalculator = classIn(calculatorModule);
export const DocumentContext = classIn(contextModule);
export const LayoutBuilder = classIn(layoutModule);
export const PageElementWriter = classIn(writerModule);
export const PDFDocument = classIn(documentModule);
export const TableProcessor = classIn(tableModule);
export const TextBreaker = classIn(breakerModule);

export type { LaidOutPage } from 'pdfmake/js/DocumentContext.js';
export type { Fragment } from 'pdfmake/js/PageElementWriter.js';
export type { Outline, Page, Reference } from 'pdfmake/js/PDFDocument.js';
