/** A rule of the field, or an edge case that was seen there, and the test that shows it. German: Fachregel. */
export interface DomainRule {
  /** Section of the field's description: `1.8`; `edge` for the list of edge cases. */
  readonly section: string;
  readonly rule: string;
  /** Below `test/`. */
  readonly file: string;
  /** The test's name as it stands in the file. */
  readonly test: string;
}

type Row = readonly [section: string, rule: string, test: string];

const BY_FILE: Readonly<Record<string, readonly Row[]>> = {
  'unit/kinds/flow-and-stock.test.ts': [
    [
      '1.1',
      'an average stock delivered ready-made is accepted',
      'an average stock delivered ready-made is taken as it comes',
    ],
    [
      '1.1',
      'K2 is Σ integrations over the mean stock of the previous months',
      'a quota divides the flow since January by the mean stock of the previous months',
    ],
    [
      '1.1',
      'an average rate is the ratio of sums, never the mean of rates',
      'a quota divides sums, not rates',
    ],
    ['1.1', 'the denominator may lag by no month, too', 'a lag of zero takes the stock of the same months'],
    [
      '1.2',
      'an average stock is the mean of the month stocks: 100, 110, 120 are 110',
      'the mean of 100, 110 and 120 is 110',
    ],
    ['1.3', 'flow: Σ January to the month', 'a flow adds up from January and needs every month'],
    ['1.3', 'stock_point: the last month alone', 'a stock on its cut-off day needs only its last month'],
  ],
  'unit/kinds/driver-and-places.test.ts': [
    [
      '1.3',
      'ratio_stock: numerator and denominator of the month',
      'a stock per driver looks at the last day alone',
    ],
    [
      '1.5',
      'ratio per driver, and the driver changes from month to month',
      'a vacancy counts with its months',
    ],
    [
      '1.5',
      'a step holds from the first day of its month until the next one',
      'a step in the middle of a quarter holds from its month on, at its site alone',
    ],
    [
      '1.5',
      'what the agreement leaves open about steps is said',
      'the wording tells the steps in their order and what is open about them',
    ],
    ['1.3', 'qualitative: status and text, no figure', 'has no value where nothing is reported'],
    [
      'edge',
      'capacity step mid-quarter and two sites',
      'a step in the middle of a quarter holds from its month on, at its site alone',
    ],
  ],
  'unit/compute/year-end-2020.test.ts': [
    [
      '1.1',
      'with the stock of the same month the quota is another one',
      'with the stock of the same month the quota is 16,4 % and 19,3 %',
    ],
    [
      '1.2',
      'the K3 target is an annual mean, not a stock of December',
      'the mean of the LZB misses the target although December lies below it',
    ],
    [
      '1.6',
      'a Prognosewert is compared and never judged',
      'the sum of benefits is compared with the Prognosewert and not rated',
    ],
    ['1.9', 'at the end of the year nothing remains', 'nothing remains and the outlook is the year itself'],
    [
      'edge',
      'a year that ends with December below the limit and the mean above it',
      'the mean of the LZB misses the target although December lies below it',
    ],
  ],
  'unit/compute/report-2020-08.test.ts': [
    [
      '1.1',
      'K1 against the prior year: over the same months',
      'the sum of benefits changed by −3,0 percent against the prior year',
    ],
    [
      '1.2',
      'the value of a goal is the one of the year to date',
      'K2 names 579 integrations, 770 in the prior year',
    ],
    [
      '1.5',
      'places are told by site',
      'sites: Sangerhausen 11 of 15, Eisleben & Hettstedt 22 of 30; Eisleben 22, Sangerhausen 19',
    ],
    ['1.5', 'a target per driver: BG per coach', 'BG per coach: 11,6 of 13,3, from 42 BG and 3,625 coaches'],
    [
      '1.9',
      'three months of waiting: a report of August judges May',
      'goals with a waiting time stop at May, for June is not final',
    ],
    [
      '1.9',
      'provisional flows are incomplete and would give a false alarm',
      'cumulating provisional integrations would give a false alarm, so they are drawn and not rated',
    ],
    [
      '1.9',
      'goals of one report differ in their data status',
      'June of Jobperspektive 58+ is missing and August is judged',
    ],
    ['1.9', 'a revised value is shown with what it was before', 'revised values show before and after'],
    ['1.9', 'what each remaining month must bring', 'what the remaining months must bring'],
  ],
  'golden/golden-values.test.ts': [
    [
      '1.6',
      'the forecast of the agreement never moves',
      'compares the sum of benefits with the forecast that never moves',
    ],
    [
      '1.9',
      'the estimate of the management comes before the computed value',
      'puts the estimate of the management before the computed value',
    ],
    ['edge', 'titles in names of the signature block', 'ends with three blocks to sign'],
  ],
  'unit/compute/plan-path.test.ts': [
    [
      '1.7',
      'seasonal shares of the prior year',
      'by the prior year rounds the cumulated path: 770,35 Übertritte are 770',
    ],
    ['1.7', 'a stock follows the path of the prior year, unrounded', 'of a stock or a ratio is not rounded'],
    ['1.7', 'linear: twelfths for a flow', 'linear gives a flow its twelfths: 13,3 of 20 in August'],
    ['1.7', 'linear: a stock holds its target', 'linear holds the target of a stock all year'],
    [
      '1.7',
      'December equals the target exactly',
      'ends in December at the target exactly, also where it has a fraction',
    ],
    [
      '1.6',
      'no value was agreed: no plan',
      'goals without an agreed value have none, and a forecast has one',
    ],
  ],
  'unit/compute/rating.test.ts': [
    ['1.8', 'at most: 2 − Ist ÷ Soll', 'ten percent over the limit are an attainment of 90 percent'],
    [
      '1.8',
      'compared at the precision of the agreed value; equality counts',
      'what is equal as shown counts as reached',
    ],
    ['1.8', 'thresholds are the goal’s own', 'the threshold is the one of the goal'],
    ['1.8', 'erreicht and nicht erreicht at the year end only', 'there are two words only'],
    [
      '1.8',
      'monitoring, goals without target and provisional values are unrated',
      'are forecasts, goals without value or direction, and provisional values',
    ],
    ['1.8', 'Ist or Soll missing: not computable', 'a missing value or plan is not computable'],
    ['1.8', 'Soll 0: a verdict without a degree', 'a plan of zero decides without a degree'],
  ],
  'unit/compute/edge-cases.test.ts': [
    [
      '1.3',
      'a quota against the prior year differs in Prozentpunkte',
      'a quota against the prior year differs in points, not in percent',
    ],
    [
      '1.8',
      'within the year the words of the year, also in December',
      'December within the year keeps the words of the year',
    ],
    ['edge', 'January with m = 1', 'is a year to date of one month'],
    [
      'edge',
      'target equal to Ist after rounding',
      'an Ist that equals the Soll after rounding is on plan, its unrounded deviation stays',
    ],
    ['edge', 'Soll 0 and Ist 0', 'a Soll of zero has no relative deviation and no degree'],
    [
      'edge',
      'Δ of quotas in Prozentpunkte, not in percent',
      'a quota against the prior year differs in points, not in percent',
    ],
  ],
  'unit/compute/missing-values.test.ts': [
    [
      '1.9',
      'a missing month stops a cumulation there',
      'a month missing inside a cumulation leaves it at the last complete month',
    ],
    ['edge', 'masked cell inside a cumulation', 'a suppressed cell is neither zero nor printed'],
    ['edge', 'K2 denominator 0', 'a quota with a stock of zero is not computable and stops no report'],
    ['edge', 'number of coaches 0', 'no coach at all is not computable, and the next month with one is'],
  ],
  'unit/compute/outlook.test.ts': [
    ['1.9', 'an outlook from the third final month on', 'is given from the third final month on'],
    [
      '1.9',
      'the year’s end by the share of the prior year',
      'of a flow divides by the share of the prior year',
    ],
    [
      '1.9',
      'the year’s end of a mean stock',
      'of a mean stock continues the stock with the movement of the prior year',
    ],
    ['1.9', 'required for the rest of the year: flows', 'a flow shares what is left'],
    ['1.9', 'required for the rest of the year: mean stocks', 'a mean stock needs the mean of the rest'],
  ],
  'unit/compose/format-german.test.ts': [
    [
      '1.8',
      'quotas differ in Prozentpunkte',
      'a ratio is shown as percent, its difference in percentage points',
    ],
    ['edge', 'negative change with true minus', 'the minus is the true one, and a gain shows its plus'],
  ],
  'unit/check/reach.test.ts': [
    [
      '1.8',
      'what is judged is the last final month',
      'provisional values can be computed and are not judged',
    ],
    [
      '1.9',
      'a plan by a provisional prior year is not judged',
      'is not firm while the prior year is provisional: the value is there, and nothing is rated',
    ],
    [
      'edge',
      'provisional → final reversal',
      'a value that goes from final back to provisional is not judged any more',
    ],
    [
      'edge',
      'masked cell inside a cumulation: the goal stops there',
      'a suppressed cell inside a cumulation stops it there',
    ],
  ],
  'unit/check/reported-data.test.ts': [
    ['1.9', 'every delivery is kept, the newest wins', 'the newest delivery wins and the older one is kept'],
  ],
  'unit/check/rules-on-figures.test.ts': [
    [
      '1.5',
      'delivered places are held against the steps',
      'that differ from the step are a warning, occupied ones above it a notice',
    ],
    ['edge', 'agreement year ≠ data year: the report month', 'a report month of another year is an error'],
    ['edge', '7.331 (thousand dot) and 7,331 in an export', 'a count has no fraction: 1,132 is not 1.132'],
  ],
  'unit/read/csv/profile.test.ts': [
    ['1.9', '„vorläufig“ of a stock and of a flow are two things', 'says per metric what „vorläufig“ means'],
  ],
  'unit/read/agreement/to-agreement.test.ts': [
    ['1.6', 'a target and a forecast exclude each other', 'and a forecast exclude each other'],
    ['1.8', 'the direction is a property of the goal', 'needs a direction'],
    [
      'edge',
      '7.331 (thousand dot) and 7,331 in an agreement',
      'of 7,331 is refused like any number that lost its point',
    ],
  ],
  'unit/read/agreement/sample-agreement.test.ts': [
    ['1.4', 'exits are split by site', 'splits the exits by site'],
    [
      '1.5',
      'steps of the sample’s programmes',
      'knows the places in force: STABIL 50 then 45, Jobperspektive 72 then 64, Stabilisierung 145 down to 100',
    ],
    ['1.8', 'goals without a target are not counted', 'counts the four targets of sections I and III'],
  ],
  'unit/domain/month.test.ts': [
    ['edge', 'leap year', 'February of a leap year ends on the 29th; 1900 and 2100 are none, 2000 is one'],
  ],
  'domain-rules/year.test.ts': [
    [
      '1.4',
      'crossings at most, exits at least, both flows of the year',
      'crossings into long-term unemployment are at most, exits at least: the same number lies on opposite sides',
    ],
    [
      '1.2',
      'cumulations begin anew in January, levels do not',
      'a level goes its whole way in a year, a cumulation begins anew in January',
    ],
    [
      '1.7',
      'month plans are cumulative quotas, early in the year far below the twelfths',
      'the plan by shares is a cumulative quota: early in the year it lies far below the twelfths',
    ],
    [
      'edge',
      'signed in August but reporting from January',
      'begins in January, although it was signed in August',
    ],
    [
      'edge',
      'agreement year ≠ data year: an export of several years',
      'is the only one whose months count: an export may hold other years, before and after',
    ],
    [
      'edge',
      'prior year revised after T was fixed',
      'moves the path within the year and is told, and the target stays',
    ],
    [
      'edge',
      'report month without new data',
      'a report month without anything new is refused, so that no report repeats the one before',
    ],
  ],
  'domain-rules/exports.test.ts': [
    [
      'edge',
      '18,9 and 18.9 and „18,9 %“',
      'is 18,9 %: without its sign it is asked for, with a dot it is refused',
    ],
    [
      'edge',
      'ghost rows',
      'may carry rows of districts that no longer exist: they bring no value, and they are told',
    ],
    [
      'edge',
      'Windows-1252: ß, –, €',
      'may be written in Windows-1252: ß, – and € are read as they are meant',
    ],
    [
      'edge',
      'footers with semicolons in quotes',
      'may end in notes of several lines, in quotes and with semicolons',
    ],
    [
      '1.9',
      'months to come are empty, never zero',
      'says nothing with an empty month to come, and never zero',
    ],
  ],
  'domain-rules/printed.test.ts': [
    [
      '1.8',
      'small numbers: absolute distance, no percent',
      'small numbers say their distance in cases, and no percent',
    ],
    ['1.8', 'missing is never zero', 'a value that is not there is a dash, never a zero'],
    [
      '1.8',
      'word and symbol, never colour alone',
      'every rating is a word with a sign, so that no colour is needed',
    ],
    ['edge', '38.219.839 €', '38.219.839 € is written with its dots, and held against no target'],
    [
      'edge',
      'negative change with true minus, printed',
      'a fall has the true minus, an overshoot its plus, and nothing at all both',
    ],
    ['edge', 'comment of three pages', 'is printed whole, over as many pages as it needs'],
  ],
  'unit/kinds/catalogue.test.ts': [
    [
      '1.1',
      'the catalogue: K1, K2, K3 with four Ergänzungsgrößen each',
      'holds K1, K2, K3 and their four supplementary indicators each',
    ],
    [
      '1.1',
      'rates of leaving and K2 take the previous month’s stock, rates of entry the same month’s',
      'takes the stock of the previous month for K2 and its family, of the same month for inflows',
    ],
    [
      '1.1',
      'what was read in the version of 2011 says so',
      'tells what was read in the version of 2011 alone',
    ],
  ],
  'unit/kinds/month-value.test.ts': [
    [
      '1.2',
      'the § 48a month value of K2 runs over twelve months',
      'divide the sum of the flow by the mean stock',
    ],
    [
      '1.2',
      'the § 48a month value of K1 and K3 is the month against the same month of the prior year',
      'hold the month against the same month of the prior year alone',
    ],
    [
      '1.2',
      'at December the year-progress value and the twelve-month value of K2 coincide',
      'and its year-progress value coincide in December, and only then',
    ],
  ],
  'unit/compute/benchmark.test.ts': [
    [
      '1.2',
      'the two time logics are never mixed',
      'changes nothing of the goal: Soll, Ist and rating are those without it',
    ],
  ],
  'unit/kinds/change-rate.test.ts': [
    [
      '1.3',
      'change_rate: value ÷ prior year − 1, over the same months',
      'compare cumulated euros with the same months, in percent and not in points',
    ],
    [
      '1.8',
      'a change is attained by its level',
      'hold their target all year, and are attained by level: 98 against 97, not two thirds',
    ],
    [
      '1.7',
      'a change to the prior year follows no shares of it',
      'follow no shares of earlier years, neither in the plan nor in the outlook that is chosen for them',
    ],
  ],
  'unit/kinds/ratios-of-sums.test.ts': [
    [
      '1.1',
      'an average rate over months is weighted by their stocks',
      'is the stock-weighted mean of the monthly rates, the ratio of sums, not their plain mean',
    ],
    ['1.3', 'ratio_stock: Σ/Σ for periods', 'of a period divides sums and averages no quota'],
    [
      '1.3',
      'sub-groups: the total quota is the ratio of sums',
      'a total quota is the ratio of sums, never the mean of the quotas',
    ],
  ],
  'unit/compute/subgroups.test.ts': [
    [
      '1.6',
      'sub-group values: total, women and men',
      'are computed like it; the whole is the ratio of sums, not the mean of their quotas',
    ],
    [
      '1.6',
      'women and men lie Prozentpunkte apart',
      'lie Prozentpunkte apart, and are compared with the prior year',
    ],
    ['edge', 'women + men ≠ total', 'that do not add up to the total are told, not repaired'],
  ],
  'unit/kinds/milestones.test.ts': [
    [
      '1.3',
      'milestone: a state by its day',
      'are counted by the days on which they were done, the leap day included',
    ],
    ['1.3', 'milestone with a target: what was due', 'with a Zielwert are rated by what was due'],
  ],
  'unit/kinds/mean-over-delivered.test.ts': [
    [
      '1.3',
      'stock_avg: the mean of available months only if configured, with n of m',
      'is taken over the delivered months only if configured, and says n of m',
    ],
    [
      '1.6',
      'a change on a prior year of which months are missing',
      'of the prior year is what a change is agreed on',
    ],
  ],
  'unit/kinds/utilisation.test.ts': [
    [
      '1.5',
      'period utilisation: Σ occupied ÷ Σ capacity',
      'with a capacity step in the middle of a quarter and two sites is Σ occupied ÷ Σ places',
    ],
    [
      '1.5',
      'a utilisation is judged only where one was agreed',
      'is judged against an agreed utilisation that holds all year',
    ],
  ],
  'unit/compute/targets.test.ts': [
    [
      '1.6',
      'a relative change is percent, not Prozentpunkte',
      'is percent, not points: 20,0 % and +10,0 % are 22,0 %',
    ],
    ['1.6', 'T = PY × (1 + c)', 'T = PY × (1 + c): a fall of 4,2 % from a mean of 7.655,5 is 7.333,969'],
    [
      '1.6',
      'the direction is independent of the sign of the change',
      'needs no sign to know what is better: a fall agreed for a minimum is still a minimum',
    ],
    [
      '1.6',
      'permitted deterioration: a higher limit, a lower minimum',
      'of a limit is a higher limit, of a minimum a lower one',
    ],
    [
      '1.6',
      'while the prior year is provisional, the target is, too',
      'makes the target provisional: it is shown and nothing is rated',
    ],
    [
      '1.6',
      'an Erwartungswert is compared and never judged',
      'an expectation is compared like a forecast and never rated',
    ],
    ['1.6', 'a step schedule of the target', 'holds each level from its month until the next one'],
    [
      '1.5',
      'target = ratio × driver, month by month',
      'ratio × driver: 20 BG per coach are held against the coaches of each month',
    ],
    ['edge', 'zero-change target', 'of zero keeps the prior year: a zero-change target'],
    [
      'edge',
      'permitted deterioration with improved Ist',
      'with an improved Ist is on plan, and says by how much',
    ],
    [
      'edge',
      'signed in August: rated from January',
      'an agreement signed in August judges from January: the signature day of the agreement gates nothing',
    ],
    [
      'edge',
      'agreement year ≠ data year: months outside',
      'the agreement year rules, not the years of the data: later and earlier months stay outside',
    ],
    [
      'edge',
      'leap year: months are counted, not days',
      'a leap year counts months, not days: February 2020 is one twelfth',
    ],
    [
      'edge',
      'prior year revised after T was fixed: the base moves alone',
      'a prior year revised after T was fixed leaves T alone and changes the base only',
    ],
  ],
  'unit/compute/plan-basis.test.ts': [
    [
      '1.7',
      '1. an explicit monthly plan that was delivered',
      'comes as a metric month by month and is added up',
    ],
    ['1.7', 'the delivered plan comes before reference years', '1. delivered'],
    [
      '1.7',
      '2. the mean of up to three reference years',
      'the plan is the mean of their shares: 4, 8 and 12 of 120 in January are 8',
    ],
    [
      '1.7',
      'reference years may be excluded',
      'excluded years give way to earlier ones: 2019 as if it were 2020',
    ],
    ['1.7', '3. the stock path', 'the stock path of K3: Plan_JFW(m) = T × PY_JFW(m) ÷ PY_JFW(12)'],
    ['1.7', '4. linear comes last', '3. linear, where no year is complete'],
    [
      '1.7',
      'December equals the target, whatever was delivered',
      'ends in December at the target, whatever was delivered',
    ],
    [
      '1.7',
      'integer flows: months are differences of the rounded path',
      'an integer flow rounds the cumulated path, so that months are differences of what is printed',
    ],
  ],
  'unit/compute/amendments.test.ts': [
    [
      '1.7',
      'revised targets only by a signed amendment, from its month on',
      'judges each month by what was valid then',
    ],
    ['1.7', 'the old plan stays visible', 'keeps the plan that was agreed first beside it'],
    [
      '1.7',
      'an amendment is known from the day of its signature',
      'a report of an earlier day does not know a later amendment',
    ],
  ],
  'unit/compute/comparison-rules.test.ts': [
    [
      '1.8',
      'the reciprocal for limits is configurable',
      'as reciprocal is Soll ÷ Ist for a limit, and leaves a minimum as it is',
    ],
    ['1.8', 'option compare: exact', 'with vergleich: exakt compares unrounded: 18,89 % miss 18,9 %'],
  ],
  'unit/compute/method.test.ts': [
    [
      '1.9',
      'forecast (b): the year goes on as it has run so far',
      'a flow: 10, 20, 30, 40 are 25 a month, 300 in the year',
    ],
    [
      '1.9',
      'required for the rest of the year: cases per driver',
      'is told in cases, with the driver as it is now',
    ],
  ],
  'unit/compute/back-test.test.ts': [
    ['1.9', 'the forecast is shown as a range', 'is the computed value ± the mean error of past years'],
  ],
  'unit/check/rules-on-data-status.test.ts': [
    [
      '1.9',
      'an estimated value is drawn and never rated',
      'is drawn and never rated: the month before is judged',
    ],
    [
      '1.9',
      'each goal is compared at its own last final month',
      'with the plan and the prior year of that same month',
    ],
  ],
  'unit/check/comparison-types.test.ts': [
    [
      '1.9',
      'a Vergleichstyp holds for a time',
      'is told of where the type does not hold in the report month (CHK-371)',
    ],
    ['edge', 'change of Vergleichstyp', 'is told of where the type changed since the prior year (CHK-372)'],
  ],
  'unit/check/confidentiality/withhold.test.ts': [
    ['5', 'one and two cases are masked, zero and three may be shown', 'three and zero may be shown'],
    [
      '5',
      'secondary suppression: no recovery by subtraction',
      'with the next larger cell, which would give them away by subtraction',
    ],
  ],
  'unit/compute/news.test.ts': [
    [
      '7',
      'was ist neu: months that became final or came for the first time',
      'a month that became final and a month that is there for the first time are new',
    ],
    [
      '7',
      'was ist neu: changed values with old, new and reason',
      'changed values stand once with old, new and reason, for every goal that uses them',
    ],
  ],
  'domain-rules/cases.test.ts': [
    [
      '1.1',
      'counts are cases, not persons',
      'a quota counts cases, never persons: the report says so, and so do the sentences it writes',
    ],
  ],
  'property/compute.property.test.ts': [
    [
      '1.7',
      'rounded months add up to the target',
      'of a sum is made of whole months that add up to the target',
    ],
    [
      '1.7',
      'December equals the target, whatever the prior year was',
      'is the target in December, whatever the prior year was',
    ],
    ['1.8', 'deviations are taken unrounded', 'differences are taken of what is not rounded'],
    [
      '1.8',
      'ZEG = 100 + favourable deviation in both directions',
      'the degree is one and the favourable relative deviation, whichever direction is good',
    ],
    [
      '1.9',
      'later data change no earlier report',
      'what was computed as of a day is computed again from all that came later',
    ],
    ['1.3', 'a ratio of sums lies between its parts', '%s, between the least and the greatest of its months'],
  ],
  'property/judging.property.test.ts': [
    ['1.8', 'nothing provisional flows into a rating', 'what is rated rests on final values alone'],
  ],
  'property/kinds.property.test.ts': [
    [
      '1.5',
      'a later step leaves earlier months alone',
      'a later step leaves the places of earlier months alone',
    ],
  ],
  'unit/compose/follow-up.test.ts': [
    [
      '7',
      'special circumstances: free text and whether they were considered; never changes numbers',
      'changes no figure of bericht.json: it is the same with the text and without',
    ],
    [
      '7',
      'year-end edition: verdict per goal, joint appreciation, balance of measures',
      'draws the balance of the actions: agreed, in time, moved, late, open, and how sure their effect is',
    ],
  ],
  'property/actions-are-kept.test.ts': [
    [
      '7',
      'Steuerungsmaßnahmen are agreed and followed up until they are closed',
      'no lawful year is found fault with, and no tampering goes unnoticed',
    ],
  ],
  'property/oracle.test.ts': [
    [
      '1.8',
      'every figure and word of a comparison, against an oracle',
      'a random calculation is what the oracle says, digit by digit and letter by letter',
    ],
  ],
};

export const domainRules: readonly DomainRule[] = Object.entries(BY_FILE).flatMap(([file, rows]) =>
  rows.map(([section, rule, test]) => ({ section, rule, file, test })),
);
