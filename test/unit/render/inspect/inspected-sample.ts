import { resolve } from 'node:path';
import { loadTemplates } from '../../../../src/compose/templates.ts';
import { printDiagnostics } from '../../../../src/diagnostic/print.ts';
import type { InputFile } from '../../../../src/domain/draft.ts';
import type { Files } from '../../../../src/domain/effects.ts';
import { rootedFiles } from '../../../../src/effects/rooted-files.ts';
import { inspect } from '../../../../src/render/inspect/inspect.ts';
import { testDesign } from '../../../support/design.ts';
import { sampleData } from '../../../support/sample-data.ts';
import { variedReport } from '../../../support/sample-report.ts';

type Changes = Readonly<Record<string, string>>;

/** What the inspection of the August report prints, with files of `data/` and `templates/` replaced. */
export function inspectedSample(changed: { readonly data?: Changes; readonly templates?: Changes }): string {
  const templates = loadTemplates(overlaid(templatesFolder(), changed.templates ?? {}));
  if (!templates.ok) throw new Error(templates.diagnostics.map(({ message }) => message).join('\n'));
  let definitions: readonly InputFile[] = [];
  const report = variedReport(
    { data: sampleData(changed.data), templates: templates.value },
    {
      change(draft) {
        definitions = draft.definitions;
        return draft;
      },
    },
  );
  const files = [...definitions, ...templates.value.inputs];
  return printDiagnostics(inspect(report, testDesign(), { definitions, templates: templates.value.inputs }), {
    bytes: (name) => files.find(({ file }) => file === name)?.bytes ?? null,
    shown: (name) => name,
  });
}

export function templatesFolder(): Files {
  return rootedFiles('templates', resolve(import.meta.dirname, '../../../../templates'));
}

function overlaid(files: Files, changes: Changes): Files {
  const read = (path: string) => {
    const text = changes[path];
    return text === undefined ? files.read(path) : new TextEncoder().encode(text);
  };
  return { ...files, read };
}
