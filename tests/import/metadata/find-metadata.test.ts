import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf, read, valuesOf } from '../document-of.ts';

const paragraph = '为深入贯彻落实有关要求，结合我市实际，现提出如下意见，请认真贯彻执行。';

describe('a list of facts on the page', () => {
  const facts = {
    indexNumber: '000014349/2019-00006',
    subject: '财政、金融、审计\\银行',
    issuers: ['国务院办公厅'],
    adopted: '2019-01-22',
    published: '2019-02-14',
    number: '国办发〔2019〕6号',
  };
  const title =
    '国务院办公厅关于有效发挥政府性融资担保基金作用切实支持小微企业和“三农”发展的指导意见';
  const head = [
    '国务院办公厅关于有效发挥政府性\n融资担保基金作用切实支持小微企业和\n“三农”发展的指导意见',
    '国办发〔2019〕6号',
    '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
    paragraph,
  ];
  const table = [
    '索 引 号：|000014349/2019-00006|主题分类：|财政、金融、审计\\银行',
    '发文机关：|国务院办公厅|成文日期：|2019年01月22日',
    `标　　题：|${title}`,
    '发文字号：|国办发〔2019〕6号|发布日期：|2019年02月14日',
    '主 题 词：|||',
  ];

  test('is read from cells beside each other', () => {
    const items = itemsOf(table, ...head);
    expect(valuesOf(read(items))).toMatchObject({
      title,
      ...facts,
      type: '意见',
      region: '100000',
    });
    expect([...read(items).used.keys()]).toEqual([1, 2, 3, 4, 0]);
  });

  test('is read from one cell, from lines, and from a table that became lines', () => {
    const cells = table.flatMap((row) => row.split('|'));
    const pairs = cells.flatMap((cell, at) =>
      at % 2 === 0 ? [`${cell}${cells[at + 1] ?? ''}`] : [],
    );
    for (const items of [
      itemsOf(pairs, ...head),
      itemsOf(pairs.join('\n'), ...head),
      itemsOf(pairs.slice(0, 4).join('　'), pairs.slice(4).join('\n'), ...head),
      itemsOf(cells.slice(0, -4).join('\n'), ...head),
    ]) {
      expect(valuesOf(read(items))).toMatchObject({ title, ...facts });
    }
  });

  test('a list of documents, with the labels above, is none', () => {
    const list = ['序号|名称|文号|发布日期', '1|某办法|某政发〔2019〕1号|2019-01-01'];
    const { found, used } = read(
      itemsOf('关于公布清单的通知', '某政发〔2020〕2号', paragraph, list),
    );
    expect(found.number?.value).toBe('某政发〔2020〕2号');
    expect(found.published).toBeUndefined();
    expect(used.has(3)).toBe(false);
  });

  test('of a province has words of its own; what the format has no field for is told', () => {
    const { found, remarks } = read(
      itemsOf(
        [
          '索引号|XM01-2024-3|公开方式|主动公开',
          '发文单位|太原市人民政府|有效性|有效',
          '文号|并政发[2024]3号|实施日期|2024-05-01',
          '统一编号|A01-2024|失效日期|2029-04-30',
        ],
        '太原市人民政府关于加强管理的意见',
        paragraph,
      ),
    );
    expect(valuesOf({ found })).toMatchObject({
      number: '并政发〔2024〕3号',
      openness: '主动公开',
      effective: '2024-05-01',
      expires: '2029-04-30',
      region: '140100',
    });
    expect(
      remarks.filter(({ id }) => id === 'metadata-no-field').map(({ detail }) => detail),
    ).toEqual(['有效性：有效', '统一编号：A01-2024']);
  });

  test('what page and print say differently is named with both', () => {
    const items = itemsOf(
      [
        '索引号：|1|发文机关：|国务院办公厅',
        '发文字号：|国办函〔2004〕36号|成文日期：|2004年04月17日',
      ],
      '国务院办公厅关于同意申办的复函\n国办函〔2004〕63号\n黑龙江省人民政府：',
      paragraph,
      '国务院办公厅\n二〇〇四年四月二十七日',
    );
    const { found, remarks } = read(items);
    expect([found.number?.value, found.adopted?.value]).toEqual([
      '国办函〔2004〕36号',
      '2004-04-17',
    ]);
    expect(
      remarks.filter(({ id }) => id === 'metadata-contradiction').map(({ detail }) => detail),
    ).toEqual([
      '发文字号：页面信息“国办函〔2004〕36号”，标题下的文号“国办函〔2004〕63号”',
      '成文日期：页面信息“2004年04月17日”，落款“二〇〇四年四月二十七日”',
    ]);
  });
});

describe('the time of a page', () => {
  const title = '太原市人民政府关于加强管理的意见';

  test('of another site is not the day of publication', () => {
    const { found, remarks } = read(
      itemsOf(`${title}\n发布时间：2022-08-16 10:08 信息来源：邵东市 责任编辑：邵东市`, paragraph),
    );
    expect(found.published).toBeUndefined();
    expect(found.publisher?.value).toBe('邵东市');
    expect(remarks.map(({ id, detail }) => [id, detail])).toContainEqual([
      'page-time',
      '2022-08-16 10:08',
    ]);
  });

  test('of the issuer is', () => {
    const { found } = read(
      itemsOf(`${title}\n发布时间：2022-08-16 来源：太原市人民政府`, paragraph),
    );
    expect(found.published?.value).toBe('2022-08-16');
  });

  test('10.04.2018 12:27 is not read, and the title below is the title again', () => {
    const { found, used, remarks } = read(
      itemsOf(
        '酒泉市2017年度法治政府建设工作报告\n\n10.04.2018  12:27\n\n酒泉市2017年度法治政府建设工作报告',
        paragraph,
      ),
    );
    expect(valuesOf({ found })).toMatchObject({
      title: '酒泉市2017年度法治政府建设工作报告',
      year: 2017,
    });
    expect(found.published).toBeUndefined();
    expect([...used]).toEqual([
      [0, 'title'],
      [4, 'title'],
    ]);
    expect(remarks.map(({ id }) => id)).toContain('date-unreadable');
  });

  test('the page may declare its address and whose copy it is', () => {
    const meta = [
      { name: 'canonical', content: 'https://www.example.gov.cn/art/1.html' },
      { name: 'ContentSource', content: '太原市人民政府' },
    ];
    expect(valuesOf(read(itemsOf(title, paragraph), meta))).toMatchObject({
      url: 'https://www.example.gov.cn/art/1.html',
      publisher: '太原市人民政府',
    });
    const script = [{ name: 'canonical', content: 'javascript:alert(1)' }];
    expect(read(itemsOf(title, paragraph), script).found.url).toBeUndefined();
  });
});

describe('a title', () => {
  test('衢江: broken over two lines', () => {
    const { found, used } = read(
      itemsOf(
        '衢江区深入推进依法行政加快建设\n法治政府的实施意见\n各乡镇人民政府、办事处，区级各部门、各单位：',
        paragraph,
      ),
    );
    expect(found.title?.value).toBe('衢江区深入推进依法行政加快建设法治政府的实施意见');
    expect(found.issuers).toBeUndefined();
    expect([...used.keys()]).toEqual([0, 1]);
  });

  test('太原: beside its number, alone, and broken, is one title', () => {
    const { found, used, enclosedTitles } = read(
      itemsOf(
        '并政办发〔2016〕9号《太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知》',
        '太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知\n并政办发〔2016〕9号',
        '太原市人民政府办公厅\n关于印发太原市2016年依法行政工作计划的通知',
        '各县（市、区）人民政府，各有关单位：\n《太原市2016年依法行政工作计划》已经市政府同意，现印发给你们，请按照执行。',
        '太原市人民政府办公厅\n2016年3月22日\n（此件公开发布）',
        '太原市2016年依法行政工作计划\n为认真贯彻有关精神，制定本年度工作计划。',
      ),
    );
    expect(valuesOf({ found })).toEqual({
      title: '太原市人民政府办公厅关于印发太原市2016年依法行政工作计划的通知',
      number: '并政办发〔2016〕9号',
      issuers: ['太原市人民政府办公厅'],
      type: '通知',
      region: '140100',
      period: { from: '2016-01-01', to: '2016-12-31' },
      year: 2016,
      adopted: '2016-03-22',
      openness: '主动公开',
    });
    expect([...used.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
    expect([...enclosedTitles]).toEqual([
      [10, { lines: [10], text: '太原市2016年依法行政工作计划' }],
    ]);
  });

  test('武进: a red head, and no title but that of the plan', () => {
    const { found, used, enclosedTitles, remarks } = read(
      itemsOf(
        '常州市武进区人民政府办公室\n文件\n各镇人民政府，开发区管委会，街道办事处：',
        '《2023年常州市武进区法治政府建设工作要点》已经区政府常务会议审议通过，现印发给你们，请抓紧落实。',
        '2023年4月18日\n（此件公开发布）\n2023年常州市武进区法治政府建设工作要点',
        paragraph,
      ),
    );
    expect(valuesOf({ found })).toMatchObject({
      title: '2023年常州市武进区法治政府建设工作要点',
      issuers: ['常州市武进区人民政府办公室'],
      adopted: '2023-04-18',
      region: '320412',
    });
    expect([...used]).toEqual([
      [0, 'issuers'],
      [1, 'issuers'],
    ]);
    expect([...enclosedTitles.keys()]).toEqual([6]);
    expect(remarks.map(({ id }) => id)).toContain('title-of-enclosed');
  });

  test('of two organs keeps the blank between them', () => {
    const { found } = read(
      itemsOf('国务院办公厅\n中央军委办公厅\n关于印发某方案的通知\n国办发〔2020〕1号', paragraph),
    );
    expect(found.title?.value).toBe('国务院办公厅 中央军委办公厅关于印发某方案的通知');
    expect(found.issuers?.value).toEqual(['国务院办公厅', '中央军委办公厅']);
  });

  test('goes on where 《 is open, though the line ends like a title', () => {
    const { found } = read(
      itemsOf(
        '国务院关于暂时调整实施《中华人民共和国药品管理法\n实施条例》有关规定的决定\n国发〔2018〕43号',
        paragraph,
      ),
    );
    expect(found.title?.value).toBe(
      '国务院关于暂时调整实施《中华人民共和国药品管理法实施条例》有关规定的决定',
    );
  });

  test('an organ whose name a law begins with is no red head', () => {
    const { found, used } = read(
      itemsOf(
        '中华人民共和国全国人民代表大会\n常务委员会议事规则\n（1987年11月24日第六届全国人民代表大会常务委员会第二十三次会议通过）\n第一章　总则\n第一条　为了健全议事程序，制定本规则。',
      ),
    );
    expect(valuesOf({ found })).toMatchObject({
      title: '中华人民共和国全国人民代表大会常务委员会议事规则',
      type: '法律',
      adopted: '1987-11-24',
      issuers: ['全国人民代表大会常务委员会'],
      history: ['1987年11月24日第六届全国人民代表大会常务委员会第二十三次会议通过'],
    });
    expect([...used.values()]).toEqual(['title', 'title', 'history']);
  });

  test('is not made of a first paragraph or a number', () => {
    const { found } = read(
      itemsOf('工信部联信管〔2018〕138号', '当前，骚扰电话问题日益突出，现决定开展专项行动。'),
    );
    expect(valuesOf({ found })).toEqual({ number: '工信部联信管〔2018〕138号' });
    expect(valuesOf(read(itemsOf('一、销售服务', '销售服务，是指提供交通运输服务。')))).toEqual({});
    expect(valuesOf(read([]))).toEqual({});
  });
});

describe('the end of a document', () => {
  test('says from when it holds and until when', () => {
    const { found } = read(
      itemsOf(
        '太原市电梯安全管理办法\n第一条　为了安全，制定本办法。\n第二条　本办法自2024年5月1日起施行，有效期至2029年4月30日。',
      ),
    );
    expect([found.effective?.value, found.expires?.value]).toEqual(['2024-05-01', '2029-04-30']);
  });

  test('from publication: only where the day of publication is known', () => {
    const law =
      '中华人民共和国引渡法\n（2000年12月28日第九届全国人民代表大会常务委员会第十九次会议通过）\n第一条　制定本法。\n第二条　本法自公布之日起施行。';
    const { found, remarks } = read(itemsOf(law));
    expect(found.effective).toBeUndefined();
    expect(remarks.map(({ id }) => id)).toEqual(['effective-from-publication']);
    const published = law.replace(
      '通过）',
      '通过　2000年12月28日中华人民共和国主席令第四十二号公布）',
    );
    expect(read(itemsOf(published)).found.effective?.value).toBe('2000-12-28');
  });

  test('five years are not counted out', () => {
    const { found } = read(itemsOf('某市办法\n第一条　本办法有效期5年。'));
    expect(found.expires).toBeUndefined();
  });
});

test('the own title, an annex and a name in a sentence are no enclosed titles', () => {
  const { enclosedTitles } = read(
    itemsOf(
      '某市人民政府关于印发某市节水办法的通知\n某政发〔2020〕3号\n各单位：\n现将《某市节水办法》《某市用水表》印发给你们。',
      '某市人民政府\n2020年1月1日\n某市节水办法\n第一条　依据《某市用水表》节水。\n附件\n某市用水表\n数量说明。',
    ),
  );
  expect([...enclosedTitles.values()].map(({ text }) => text)).toEqual(['某市节水办法']);
});

test('a drafts says so, and the day under a title is its own', () => {
  const { found } = read(
    itemsOf('太原市养犬管理条例\n（征求意见稿）\n2024年3月5日', '第一条　为了管理，制定本条例。'),
  );
  expect(valuesOf({ found })).toMatchObject({ stage: '征求意见稿', adopted: '2024-03-05' });
});

test('any lines give an answer, and only lines of theirs are used', () => {
  const piece = constantFrom(
    '国务院办公厅',
    '文件',
    '关于印发某方案的通知',
    '国办发〔2019〕6号',
    '（2019年1月1日',
    '通过）',
    '索引号：',
    '发布日期：2019-01-01',
    '中华人民共和国国务院令',
    '第3号',
    '《',
    '2019年1月1日',
    '附件',
    paragraph,
  );
  assert(
    property(array(piece, { maxLength: 20 }), string(), (pieces, noise) => {
      const items = itemsOf(...pieces, noise.replace(/\n/gu, ' '));
      const { used, enclosedTitles } = read(items);
      for (const index of [...used.keys(), ...enclosedTitles.keys()]) {
        expect(items[index]).toBeDefined();
      }
      for (const index of enclosedTitles.keys()) expect(used.has(index)).toBe(false);
    }),
  );
});

test.each(['（', '《', '2019年1月1日', '索引号：', '国务院办公厅 ', '关于', '公布自'])(
  'takes a line of half a megabyte of %s in its stride',
  (piece) => {
    const line = piece.repeat(500_000 / piece.length);
    expect(read(itemsOf(line, line)).found.title).toBeUndefined();
  },
  20_000,
);
