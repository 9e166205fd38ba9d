import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeTemplates } from '../../templates/safe-handlebars';

const render = (source: string, data: object, partials: Record<string, string> = {}): string => {
  const template = safeTemplates({ it: source }, partials).it;
  if (template === undefined) throw new Error('No template');
  return template(data);
};

/** Left by an exploit that ran. */
const marks = globalThis as { ran?: boolean };

describe('a template', () => {
  afterEach(() => {
    delete marks.ran;
  });

  it('prints data escaped', () => {
    expect(render('<p title="{{x}}">{{x}}</p>', { x: `<script>alert("1")</script>'&\`=` })).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#x27;&amp;&#x60;&#x3D;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#x27;&amp;&#x60;&#x3D;</p>',
    );
  });

  it('never takes data for a template', () => {
    expect(render('{{x}}', { x: '{{y}} {{> part}} {{#each y}}' })).toBe('{{y}} {{&gt; part}} {{#each y}}');
  });

  it('throws where the data lack what it prints or includes', () => {
    expect(() => render('{{x.y}}', { x: {} })).toThrow('not defined');
    expect(() => render('{{> part}}', {}, {})).toThrow('could not be found');
  });

  it('prints a block of an object that is there, and its other part of one that is not', () => {
    expect(render('{{#if x}}{{x.y}}{{else}}none{{/if}}', { x: { y: 1 } })).toBe('1');
    expect(render('{{#if x}}{{x.y}}{{else}}none{{/if}}', { x: null })).toBe('none');
  });
});

describe('published exploits', () => {
  const own = { x: { y: 'z' }, list: [1, 2], string: 'text', fn: 'not a function' };

  it.each([
    '{{constructor}}',
    '{{constructor.name}}',
    '{{constructor.constructor}}',
    '{{string.constructor}}',
    '{{string.sub.constructor}}',
    '{{x.__proto__}}',
    '{{__proto__.x}}',
    '{{list.constructor.prototype}}',
    '{{x.toString}}',
    '{{list.map}}',
    '{{__defineGetter__}}',
    '{{__lookupGetter__}}',
    '{{hasOwnProperty}}',
  ])('get nothing that the data only inherit: %s', (source) => {
    let printed = '';
    try {
      printed = render(source, own);
    } catch (error) {
      expect(String(error)).toMatch(/not defined|Cannot read|Cannot use 'in'/);
    }
    expect(printed).toBe('');
  });

  it.each([
    '{{lookup x "constructor"}}',
    '{{#with x}}{{y}}{{/with}}',
    '{{log x}}',
    '{{helperMissing}}{{blockHelperMissing x}}',
    '{{#helperMissing}}{{/helperMissing}}',
    '{{#blockHelperMissing x}}{{/blockHelperMissing}}',
    '{{#x}}{{y}}{{/x}}',
    '{{x "argument"}}',
    '{{#constructor "globalThis.ran = true"}}{{/constructor}}',
    '{{#with "s" as |string|}}{{#with "e"}}{{#with split as |conslist|}}{{this.pop}}{{this.push (lookup string.sub "constructor")}}{{/with}}{{/with}}{{/with}}',
    '{{#with (__lookupGetter__ "__proto__")}}{{#with (./constructor.getOwnPropertyDescriptor . "valueOf")}}{{/with}}{{/with}}',
    '{{#each list}}{{../constructor.constructor "globalThis.ran = true"}}{{/each}}',
  ])('find no helper to call: %s', (source) => {
    expect(() => render(source, own)).toThrow();
    expect(marks.ran).toBeUndefined();
  });

  it('run no function that got into the data', () => {
    const data = Object.assign(Object.create({ inherited: () => ((marks.ran = true), 'ran') }), { y: 'own' });
    expect(() => render('{{inherited}}', data) + render('{{y}}', data)).not.toThrow(/ran/);
    expect(marks.ran).toBeUndefined();
  });

  it('gain nothing from data that look like a parsed template', () => {
    const program = {
      type: 'Program',
      body: [
        { type: 'MustacheStatement', path: 0, params: [{ type: 'NumberLiteral', value: 'globalThis.ran = true' }], loc: { start: 0 } },
      ],
    };
    expect(render('{{x}}', { x: program })).toBe('[object Object]');
    expect(marks.ran).toBeUndefined();
  });

  it('cannot get a partial or a helper in by the options, because data are the only argument', () => {
    const template = safeTemplates({ it: '{{x}}' }, {}).it as (data: object, options: object) => string;
    expect(template({ x: 'y' }, { helpers: { x: () => 'helper' }, partials: {}, allowProtoPropertiesByDefault: true })).toBe('y');
  });
});

describe('the templates of the repository', () => {
  const root = join(__dirname, '../../templates/documents');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hbs'));

  it('never print anything unescaped, and hold no script', () => {
    expect(files.length).toBeGreaterThan(40);
    for (const file of files)
      expect([file, /\{\{\{|\{\{&|<script|javascript:|\son[a-z]+=/i.test(readFileSync(join(root, file), 'utf8'))]).toEqual([file, false]);
  });

  it('load nothing from anywhere', () => {
    for (const file of files)
      expect([file, /https?:|src=|url\(|@import|<link|<iframe/i.test(readFileSync(join(root, file), 'utf8'))]).toEqual([file, false]);
  });
});
