import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPage } from '../../../api/pages/templates';
import { repositoryRoot } from '../../../config/repository-root';

const frame = {
  lang: 'vi',
  title: '<script>alert(1)</script>',
  stylesheet: '/style.css',
  training: false,
  language: { lang: 'en', name: 'English', href: '/login?lang=en' },
  user: null,
  words: { brand: 'Sáu Rõ', motto: '', skip: '', myTasks: '', signIn: '', signOut: '', login: '', password: '', training: '', report: '' },
};

it('escapes what it prints', () => {
  const html = renderPage('login', { ...frame, login: '"><img src=x onerror=alert(1)>', problem: [] });
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('value="&quot;&gt;&lt;img');
});

it('says so when a page lacks what its template names', () => {
  expect(() => renderPage('login', frame)).toThrow();
});

it('has no script, no style and no handler in any template, and prints nothing unescaped', () => {
  for (const folder of ['pages', 'partials']) {
    for (const file of readdirSync(join(repositoryRoot, 'templates', folder)).filter((name) => name.endsWith('.hbs'))) {
      const source = readFileSync(join(repositoryRoot, 'templates', folder, file), 'utf8');
      expect([file, /<script|<style|\sstyle=|\son\w+=|javascript:|\{\{\{|\{\{&/i.test(source)]).toEqual([file, false]);
    }
  }
});
