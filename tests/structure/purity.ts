import { builtinModules } from 'node:module';
import { importsOf } from './imports';
import type { SourceFile } from './source-files';
import { dottedName, isNode, type SyntaxNode, walkSource } from './syntax';

const CLOCKS_AND_DICE = new Set(['Date.now', 'Math.random', 'DateTime.now', 'performance.now']);
/** Without arguments these read the clock. */
const CLOCKS_WHEN_EMPTY = new Set(['DateTime.local', 'DateTime.utc']);
const GLOBALS = new Set(['process', 'global', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'crypto', 'console']);
const BUILTIN = new Set(builtinModules);

/** What a file reads besides its arguments: clock, dice, process, network, operating system. As sentences. */
export function impurities(file: SourceFile): readonly string[] {
  const found: string[] = [];
  const tell = (what: string): void => void found.push(`${file.path} uses ${what}`);
  for (const { from } of importsOf(file.text)) if (isOutside(from)) tell(from);
  walkSource(file.text, (node) => {
    const name = dottedName(node);
    if (name !== undefined && CLOCKS_AND_DICE.has(name)) tell(name);
    const call = emptyCall(node);
    if (call !== undefined) tell(call);
    const global = globalName(node);
    if (global !== undefined) tell(global);
  });
  return found;
}

function isOutside(from: string): boolean {
  return from.startsWith('node:') || from.startsWith('@temporalio/') || BUILTIN.has(from);
}

function emptyCall(node: SyntaxNode): string | undefined {
  const { callee } = node;
  const given = Array.isArray(node.arguments) ? node.arguments.length : 0;
  if (given > 0 || !isNode(callee)) return undefined;
  if (isNode(callee, 'Identifier') && callee.value === 'Date') return node.type === 'NewExpression' ? 'new Date()' : 'Date()';
  const name = dottedName(callee);
  return name !== undefined && CLOCKS_WHEN_EMPTY.has(name) ? `${name}()` : undefined;
}

/** A global as the object of a member access or as what is called; a field or parameter of that name is another thing. */
function globalName(node: SyntaxNode): string | undefined {
  const subject = node.type === 'MemberExpression' ? node.object : node.type === 'CallExpression' ? node.callee : undefined;
  if (!isNode(subject, 'Identifier')) return undefined;
  const name = String(subject.value);
  return GLOBALS.has(name) ? name : undefined;
}
