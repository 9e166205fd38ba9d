import { posix } from 'node:path';
import { type SourceFile, topFolder } from './source-files';
import { isNode, type SyntaxNode, walkSource } from './syntax';

/** One import of a file: what it names, and whether nothing of it is left when types are gone. */
export interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

/**
 * What a folder may import of ours besides itself. `types` are folders of which only types may be imported. A path with
 * a slash allows that file or folder alone.
 */
export interface Allowance {
  readonly values: readonly string[];
  readonly types?: readonly string[];
}

/** The table of docs/architecture.md. Whatever is not named here may import nothing of ours. */
export const IMPORT_TABLE: Readonly<Record<string, Allowance>> = {
  core: { values: [] },
  sealing: { values: [] },
  config: { values: [] },
  // Rule packs and calendars are data that core's own parsers read as they load.
  rules: { values: ['core'] },
  messages: { values: [], types: ['core'] },
  templates: { values: ['config', 'core', 'messages'] },
  db: { values: ['core', 'sealing'] },
  activities: { values: ['core', 'db', 'sealing'] },
  workflows: { values: ['core', 'sealing'], types: ['activities'] },
  // The api's composition root chooses the rules that new cases open under.
  api: {
    values: [
      ...['config', 'core', 'db', 'messages', 'rules', 'sealing', 'templates'],
      ...['workflows/host-input', 'workflows/messages', 'workflows/start-options'],
    ],
  },
  worker: {
    // The worker proves what organisations send in, by the code of `npm run verify`.
    values: ['activities', 'config', 'core', 'db', 'messages', 'rules', 'sealing', 'templates', 'tools/verify', 'workflows'],
  },
  tools: {
    values: [...['activities', 'api', 'config', 'core', 'db', 'messages', 'rules', 'sealing', 'templates', 'worker'], 'workflows'],
  },
};

/** Every import, export from, `import()`, `require()` and `import('…').Type` of a source. */
export function importsOf(text: string): readonly Import[] {
  const found: Import[] = [];
  walkSource(text, (node) => {
    const from = sourceOf(node);
    if (from !== undefined) found.push({ from, typesOnly: isTypesOnly(node) });
  });
  return found;
}

/** The imports of a file that the table does not allow, as sentences. */
export function violations(file: SourceFile): readonly string[] {
  const own = topFolder(file.path);
  const allowed = IMPORT_TABLE[own] ?? { values: [] };
  return importsOf(file.text).flatMap(({ from, typesOnly }) => {
    if (!from.startsWith('.')) return [];
    const target = posix.join(posix.dirname(file.path), from);
    if (topFolder(`${target}/`) === own) return [];
    const permitted = [...allowed.values, ...(typesOnly ? (allowed.types ?? []) : [])];
    if (permitted.some((place) => target === place || target.startsWith(`${place}/`))) return [];
    return [`${file.path} imports ${typesOnly ? 'types of ' : ''}${target}`];
  });
}

function sourceOf(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return textOf(node.source);
    case 'TsImportType':
      return textOf(node.argument);
    case 'TsExternalModuleReference':
      return textOf(node.expression);
    case 'CallExpression':
      return isLoading(node.callee) ? firstArgument(node) : undefined;
    default:
      return undefined;
  }
}

/** `import(…)`, `require(…)`, `require.resolve(…)` and Jest's own ways to load a module. */
function isLoading(callee: unknown): boolean {
  if (isNode(callee, 'Import')) return true;
  if (isNode(callee, 'Identifier')) return callee.value === 'require';
  return isNode(callee, 'MemberExpression') && isNode(callee.object, 'Identifier') && callee.object.value === 'require';
}

function firstArgument(node: SyntaxNode): string | undefined {
  const [first] = Array.isArray(node.arguments) ? (node.arguments as readonly unknown[]) : [];
  return typeof first === 'object' && first !== null && 'expression' in first ? textOf(first.expression) : undefined;
}

function textOf(value: unknown): string | undefined {
  return isNode(value, 'StringLiteral') ? String(value.value) : undefined;
}

function isTypesOnly(node: SyntaxNode): boolean {
  if (node.type === 'TsImportType' || node.typeOnly === true) return true;
  const specifiers = Array.isArray(node.specifiers) ? (node.specifiers as readonly unknown[]) : [];
  return specifiers.length > 0 && specifiers.every((one) => isNode(one) && one.isTypeOnly === true);
}
