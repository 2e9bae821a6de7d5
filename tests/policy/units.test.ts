import { describe, expect, test } from 'vitest';
import { isPlaceName, isUnitName } from '../../src/policy/units.ts';

describe('isUnitName', () => {
  test.each([
    '编办',
    '市编办',
    '市政府法制办',
    '市市容环卫局',
    '市城乡管委',
    '经济区管委会',
    '区委依法治区办',
    '武进生态环境局',
    '公安分局',
    '法院',
    '检察院',
    '文化和旅游部',
    '工业和信息化部',
    '人力资源社会保障部',
    '银保监会',
    '人民银行',
    '海关总署',
    '北京冬奥组委',
    '空管委办公室',
    '市高院',
    '市交警总队',
    '市交通委（市道运局）',
    '各县（市、区）政府',
    '各县(市、区)政府',
    '各市、县（市、区）人民政府',
    '各省、自治区、直辖市人民政府',
    '有关部门、单位',
    '国家安全部',
    '新疆生产建设兵团',
    '共青团中央',
    '各区',
    '各乡镇（街道）',
    '各有关部门',
    '区政府其他有关部门',
    '市政府各部门',
    '市不动产登记中心',
    '含山县政府',
    '市总工会',
    '市供销社',
    '团市委',
  ])('%s', (name) => {
    expect(isUnitName(name)).toBe(true);
  });

  test.each([
    '',
    '一',
    '街道',
    '社区',
    '草案',
    '试行',
    '此件公开发布',
    '以下简称《纲要》',
    '全部',
    '内部',
    '西部',
    '干部',
    '主办',
    '承办',
    '布局',
    '社会',
    '执行',
    '负责人',
    '2021—2025年',
    '2016年3月22日',
    '含实习律师',
    '报送主管部门',
    '或者其他组织的主管部门不予批准的机关',
    '办公室设在市教育局',
    '除市政府外的部门',
    '市教育局、市财政局',
    '用人单位',
  ])('is not: %s', (name) => {
    expect(isUnitName(name)).toBe(false);
  });
});

test('places are told from other words that end like one', () => {
  for (const name of ['北京市', '广东省', '新疆维吾尔自治区', '浦东新区', '和政县']) {
    expect(isPlaceName(name), name).toBe(true);
  }
  for (const name of ['社区', '工业园区', '特大城市', '超市', '年']) {
    expect(isPlaceName(name), name).toBe(false);
  }
});
