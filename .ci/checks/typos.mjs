import ts from 'typescript';

const OPTIONS = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  target: ts.ScriptTarget.ES2022,
  types: [],
};

/** Fields that the API does not have: the compiler finds them in a literal of the resource's type. */
export function typos(resources) {
  const name = new URL('./manifests.mts', import.meta.url).pathname;
  const parts = resources.map(({ content }, index) => ({
    declaration: `import { I${content.kind} as T${index} } from 'kubernetes-models/${content.apiVersion}';`,
    check: `export const m${index}: T${index} = ${JSON.stringify(content)};`,
  }));
  // One line an import, then one line a manifest, so that a line's number tells the manifest.
  const text = [...parts.map(({ declaration }) => declaration), ...parts.map(({ check }) => check)].join('\n');
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.readFile = (file) => (file === name ? text : readFile(file));
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, text, OPTIONS.target, true) : getSourceFile(file, ...rest);
  const program = ts.createProgram([name], OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line;
    const resource = resources[line % resources.length];
    return `${resource.file}: ${resource.content.kind}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
