import fc from 'fast-check';

// The same random cases every day, so that a red run means a changed programme; the long runs throw their own.
if (process.env['ZIELBERICHT_LANG'] === undefined) fc.configureGlobal({ seed: 20_200_831 });
