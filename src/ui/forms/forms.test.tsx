import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#kernel/language.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import { ChoicesField, SelectField } from './choice-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { TextArea, TextField } from './text-field.tsx';

const en = textsFor('en');
const hostile = '"><script>alert(1)</script>';
const field = { texts: en, name: 'people', label: 'People to be reached' };

describe('TextField', () => {
  it('ties the control to its hint and its error, and gives back what was typed', () => {
    const html = String(
      <TextField {...field} hint="A guess will do" error="Write a number" value={hostile} isCode />,
    );
    expect(html).toContain('<label for="people">');
    expect(html).toContain('aria-describedby="people-hint people-error" aria-invalid="true"');
    expect(html).toContain('<p class="err" id="people-error">Write a number</p>');
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;');
    expect(html).toContain('dir="ltr"');
    expect(html.indexOf('people-hint"')).toBeLessThan(html.indexOf('<input'));
  });

  it('says that an answer is optional and nothing about errors that there are not', () => {
    const html = String(<TextField {...field} isOptional />);
    expect(html).toContain('(optional)');
    expect(html).not.toContain('aria-');
  });
});

describe('TextArea', () => {
  it('shows the limit and takes the direction of what is written in it', () => {
    const html = String(<TextArea {...field} value={hostile} maxLength={600} />);
    expect(html).toContain('aria-describedby="people-limit"');
    expect(html).toContain('Up to 600 characters');
    expect(html).toContain('dir="auto"');
    expect(html).not.toContain('<script');
    expect(String(<TextArea {...field} language="ar" />)).toContain('lang="ar" dir="rtl"');
  });
});

describe('ChoicesField and SelectField', () => {
  const choices = [
    { value: 'yes', label: 'Yes', isChosen: true, follows: <p>More</p> },
    { value: hostile, label: hostile, isChosen: false },
  ];

  it('lead from the list of errors to the first box, and put a conditional part right after its choice', () => {
    const html = String(<ChoicesField {...field} choices={choices} error="Choose one" />);
    expect(html).toContain('<input type="radio" name="people" id="people" value="yes" checked=""');
    expect(html).toContain('</label><div class="then"><p>More</p></div>');
    expect(html.match(/id="people"/g)).toHaveLength(1);
    expect(html).not.toContain('<script');
  });

  it('begin a drop-down with an empty entry', () => {
    const html = String(<SelectField {...field} choices={choices} />);
    expect(html).toContain('<option value="">Choose</option><option value="yes" selected="">Yes</option>');
  });
});

describe('ErrorSummary', () => {
  const errors = [
    { name: 'people', label: 'People', error: 'Write a number' },
    { name: 'end', label: hostile, error: hostile },
  ];

  it('links every error to its field', () => {
    const html = String(<ErrorSummary errors={errors} texts={en} />);
    expect(html).toContain('<a href="#people">People: Write a number</a>');
    expect(html).toContain('2 answers need another look');
    expect(html).not.toContain('<script');
  });

  it.each(LANGUAGES)('counts in %s', (language) => {
    for (const count of [1, 2, 3, 11, 100])
      expect(
        String(<ErrorSummary errors={Array(count).fill(errors[0])} texts={textsFor(language)} />),
      ).not.toContain('{');
  });
});
