import { expect, test } from 'vitest';
import { doubtfulDigits, doubtfulFigures } from '../../../src/policy/checks/damaged-digits.ts';
import { wordsOf } from './found-in.ts';

const digits = (text: string) => wordsOf(text, doubtfulDigits(text));
const figures = (text: string) => wordsOf(text, doubtfulFigures(text));

test('letters that stand for 0 and 1', () => {
  expect(digits('并政办发〔2O16〕9号')).toEqual(['2O16']);
  expect(digits('202O年底前，达到1O%')).toEqual(['202O', '1O']);
  expect(digits('l2月底前，202l年')).toEqual(['l2', '202l']);
  expect(digits('二0二一年、二О二一年')).toEqual(['二0', '二О']);
  expect(digits('2○21年')).toEqual(['2○21']);
});

test('names that hold digits and letters are left alone', () => {
  expect(digits('CO2、H2O2、Fe2O3、5G、A4、PM2.5、O2O、4S店、3D打印')).toEqual([]);
  expect(digits('二○一五年、二〇一五年、2021年')).toEqual([]);
});

test('rates above all and days without their point', () => {
  expect(figures('群众满意度达到985%')).toEqual(['满意度达到985%']);
  expect(figures('在“124国家宪法日”前后')).toEqual(['124']);
});

test('rates that can pass 100, and those that do not', () => {
  expect(figures('满意度达到98.5%，应诉率达到100%，增长率达到150%，拨备覆盖率达到200%')).toEqual(
    [],
  );
  expect(figures('“12·4”国家宪法日、12.4国家宪法日')).toEqual([]);
});
