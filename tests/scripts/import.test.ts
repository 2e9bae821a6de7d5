import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { declaredFields, runImport } from '../../scripts/import.ts';
import { readDocument } from '../../src/markdown/read-document.ts';

let work = '';
let said: string[] = [];
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'zhengdian-import-'));
  said = [];
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const notice = `某县人民政府办公室关于印发某县2024年政务公开工作要点的通知
某政办发[2024]6号
各乡镇人民政府,县政府各部门:
现将《某县2024年政务公开工作要点》印发给你们,请认真贯彻落实。
某县人民政府办公室
2024年3月18日
(此件公开发布)
某县2024年政务公开工作要点
一、加强主动公开
1.公开重点事项。年底前公布<重大>行政决策{事项}目录。(牵头单位:县政府办,责任单位:县司法局)
`;

function put(name: string, content: string | Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, content);
  return path;
}

const into = () => join(work, 'out');
const written = () => (existsSync(into()) ? readdirSync(into()).toSorted() : []);
const read = (name: string) => readFileSync(join(into(), name), 'utf8');

async function run(...args: string[]): Promise<number> {
  return await runImport(args, { out: (line) => said.push(line), err: (line) => said.push(line) });
}

/** All files below the folder, so that nothing half done can hide. */
function everything(): readonly string[] {
  return readdirSync(work, { recursive: true, encoding: 'utf8' }).toSorted();
}

describe('a notice as the office sent it', () => {
  test('becomes a file that the library reads, under the address that its 文号 gives', async () => {
    expect(await run(put('通知.txt', notice), '--into', into())).toBe(0);
    expect(written()).toEqual(['mouzhengbanfa-2024-6.mdx']);
    const text = read('mouzhengbanfa-2024-6.mdx');
    expect(text).toContain('number: 某政办发〔2024〕6号');
    expect(text).toContain('adopted: 2024-03-18');
    expect(text).toContain('openness: 主动公开');
    expect(text).toContain('# 某县2024年政务公开工作要点');
    expect(text).toContain(
      '公布\\<重大>行政决策\\{事项}目录。（牵头单位：县政府办，责任单位：县司法局）',
    );
    const bytes = new TextEncoder().encode(text);
    const { findings } = readDocument({ file: 'a.mdx', id: 'a', sha256: '', bytes });
    // The place is not in the library's list; the person is asked for it and nothing else.
    expect(
      findings.map(({ message }) => message).filter((message) => !message.includes('region')),
    ).toEqual([]);
  });

  test('imported again changes nothing', async () => {
    const path = put('通知.txt', notice);
    await run(path, '--into', into());
    const before = read('mouzhengbanfa-2024-6.mdx');
    expect(await run(path, '--into', into())).toBe(0);
    expect(read('mouzhengbanfa-2024-6.mdx')).toBe(before);
    expect(written()).toHaveLength(1);
    expect(said.at(-1)).toContain('没有变化 1');
  });

  test('does not overwrite a file with other words, unless it is told to', async () => {
    await run(put('通知.txt', notice), '--into', into());
    const edited = read('mouzhengbanfa-2024-6.mdx').replace('请认真贯彻落实', '请抓紧贯彻落实');
    writeFileSync(join(into(), 'mouzhengbanfa-2024-6.mdx'), edited);
    expect(await run(join(work, '通知.txt'), '--into', into())).toBe(1);
    expect(read('mouzhengbanfa-2024-6.mdx')).toBe(edited);
    expect(said.join('\n')).toContain('没有覆盖');
    expect(await run(join(work, '通知.txt'), '--into', into(), '--force')).toBe(0);
    expect(read('mouzhengbanfa-2024-6.mdx')).toContain('请认真贯彻落实');
  });

  test('is not written over an earlier copy whose marks cannot be read', async () => {
    await run(put('通知.txt', notice), '--into', into());
    const before = read('mouzhengbanfa-2024-6.mdx');
    expect(
      await run(put('通知.txt', `${notice}又`), '--into', into(), '--marks', into(), '--force'),
    ).toBe(1);
    expect(read('mouzhengbanfa-2024-6.mdx')).toBe(before);
    expect(said.join('\n')).toContain('读不出其中的标记，什么都没有导入');
  });

  test('is known by its 文号 under whatever name it stands, and gets no twin', async () => {
    const path = put('通知.txt', notice);
    await run(path, '--into', into(), '--id', 'gongkai-2024');
    expect(await run(path, '--into', into())).toBe(0);
    expect(written()).toEqual(['gongkai-2024.mdx']);
  });

  test('is not replaced with --marks unless its own marks were read', async () => {
    await run(put('通知.txt', notice), '--into', into(), '--set', 'region=330803', '--id', 'other');
    const twin = read('other.mdx');
    writeFileSync(
      join(into(), 'edited.mdx'),
      twin.replace('topics: []', 'topics:\n  - open-government'),
    );
    const before = read('edited.mdx');
    const args = ['--into', into(), '--marks', into(), '--force'];
    expect(await run(put('通知.txt', notice.replace('认真', '')), ...args)).toBe(1);
    expect(said.join('\n')).toContain('不知道该保留哪一个的标记');
    expect(read('other.mdx')).toBe(twin);
    expect(await run(join(work, '通知.txt'), ...args, '--id', 'edited')).toBe(0);
    expect(read('edited.mdx')).toContain('- open-government');
    expect(read('edited.mdx')).not.toBe(before);
  });

  test('does not overwrite what the same run has just written, not even with --force', async () => {
    put('a.txt', notice);
    put('b.txt', notice.replace('认真', ''));
    expect(await run(work, '--into', into(), '--force')).toBe(1);
    expect(read('mouzhengbanfa-2024-6.mdx')).toContain('请认真贯彻');
    expect(said.join('\n')).toContain('这一次导入的另一份文件已用这个编号');
  });

  test('keeps what an editor put into the earlier copy when asked for it', async () => {
    await run(put('通知.txt', notice), '--into', into(), '--set', 'region=330803');
    const name = join(into(), 'mouzhengbanfa-2024-6.mdx');
    const edited = readFileSync(name, 'utf8')
      .replace('topics: []', 'topics:\n  - open-government')
      .replace('目录。（', '目录。<Note>“目录”指决策目录。</Note>（');
    writeFileSync(name, edited);
    const changed = put(
      '通知.txt',
      notice.replace('各乡镇人民政府,', '各乡镇人民政府,各街道办事处,'),
    );
    expect(await run(changed, '--into', into(), '--marks', into(), '--force')).toBe(0);
    const text = readFileSync(name, 'utf8');
    expect(text).toContain('各街道办事处');
    expect(text).toContain('- open-government');
    expect(text).toContain('<Note>“目录”指决策目录。</Note>');
    expect(said.join('\n')).toContain('已换成来源的文字（1 段：各乡镇人民政府，县政府各部门：）');
  });

  test('is only reported with --dry-run', async () => {
    expect(await run(put('通知.txt', notice), '--into', into(), '--dry-run')).toBe(0);
    expect(everything()).toEqual(['通知.txt']);
    expect(said.join('\n')).toContain('试运行');
  });

  test('leaves a report in which every change and every line that left the body stands', async () => {
    const report = join(work, 'report.json');
    await run(put('通知.txt', notice), '--into', into(), '--report', report);
    const { files } = JSON.parse(readFileSync(report, 'utf8')) as {
      files: { report: { documents: Record<string, unknown>[] } }[];
    };
    const [document] = files[0]?.report.documents ?? [];
    expect(document).toMatchObject({
      title: '某县人民政府办公室关于印发某县2024年政务公开工作要点的通知',
      changes: expect.arrayContaining([expect.objectContaining({ id: 'comma-width', count: 3 })]),
      leftOut: expect.arrayContaining([
        expect.objectContaining({ field: 'number', text: '某政办发[2024]6号' }),
      ]),
    });
  });

  test('takes what the person vouches for', async () => {
    await run(
      put('通知.txt', notice),
      '--into',
      into(),
      '--set',
      'region=330803',
      '--set',
      'topics=open-government,organisation',
      '--id',
      'mou-2024',
    );
    const text = read('mou-2024.mdx');
    expect(text).toContain("region: '330803'");
    expect(text).toContain('topics:\n  - open-government\n  - organisation');
  });
});

describe('files as they come', () => {
  test('an old file in GBK, with 第十二条之一', async () => {
    // 第一条 为了… 第一条之一 …, as an editor of 1998 saves it
    const gbk = Buffer.from('b5dad2bbccf520bcd7a1a30d0ab5dad2bbccf5d6aed2bb20d2d2a1a30d0a', 'hex');
    expect(await run(put('旧.txt', gbk), '--into', into(), '--id', 'jiu')).toBe(0);
    expect(read('jiu.mdx')).toContain('第一条　甲。\n\n第一条之一　乙。');
    expect(said.join('\n')).toContain('GB18030');
  });

  test('Big5 is refused: read as GB 18030 it would be other words', async () => {
    // 各鄉鎮人民政府：認真貫徹執行。
    const big5 = Buffer.from('a655b66dc2eda448a5c1acf3a94ba147bb7bafd3b3e5b9fdb0f5a6e6a143', 'hex');
    expect(await run(put('big5.txt', big5), '--into', into())).toBe(1);
    expect(said.join('\n')).toContain('认不出文字的编码');
  });

  test('a paper with 密级 is not taken for public, whatever its foot says', async () => {
    await run(put('密.txt', `机密★1年\n${notice}`), '--into', into());
    expect(read(written()[0] ?? '')).toContain('openness: unknown');
    expect(said.join('\n')).toContain('涉密文件不得公开');
  });

  test('UTF-16 with a byte order mark', async () => {
    const text = Buffer.from(`\uFEFF${notice}`, 'utf16le');
    expect(await run(put('utf16.txt', text), '--into', into())).toBe(0);
    expect(written()).toEqual(['mouzhengbanfa-2024-6.mdx']);
  });

  test('names with 《》, blanks and more than 200 bytes', async () => {
    const name = `《某县 办法》${'很长的名字'.repeat(12)}.txt`;
    expect(Buffer.byteLength(name)).toBeGreaterThan(190);
    expect(await run(put(name, '第一条 甲。\n第二条 乙。\n'), '--into', into())).toBe(0);
    expect(written()).toHaveLength(1);
    expect(Buffer.byteLength(written()[0] ?? '')).toBeLessThan(100);
  });

  test('a folder given twice, and a link in a circle, give each file once', async () => {
    const folder = join(work, 'in');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), notice);
    writeFileSync(join(folder, '~$a.txt'), 'x');
    symlinkSync(folder, join(folder, 'again'));
    expect(await run(folder, folder, join(folder, 'a.txt'), '--into', into())).toBe(0);
    expect(said.at(-1)).toBe('1 个文件，1 份文件，新写 1。');
  });

  test('one bad file costs no other: each gives one line, and the exit code says so', async () => {
    put('a.txt', notice);
    put('b.txt', '');
    put('c.docx', 'no word file');
    put('d.txt', Buffer.from([0xff, 0xfe, 0x00]));
    put('e.xlsx', 'x');
    expect(await run(work, '--into', into())).toBe(1);
    expect(written()).toEqual(['mouzhengbanfa-2024-6.mdx']);
    const text = said.join('\n');
    for (const name of ['b.txt', 'c.docx', 'd.txt'])
      expect(text).toMatch(new RegExp(`${name.replace('.', '\\.')}\\n  没有导入：`, 'u'));
    expect(text).toContain('略过 1 个其他类型的文件');
    expect(text).not.toContain('导入程序自己出了错');
  });

  test('two versions of one law get two names, and the same two when imported again', async () => {
    const law = (year: number) =>
      `中华人民共和国某法\n（${year}年5月1日第${'一'}届全国人民代表大会通过）\n第一条　甲。\n第二条　${year}。\n`;
    put('1.txt', law(2018));
    put('2.txt', law(2018).replace('5月1日', '9月1日').replace('2018。', '改。'));
    expect(await run(work, '--into', into())).toBe(0);
    const names = written();
    expect(names).toEqual(['moufa-2018.mdx', 'moufa-20180901.mdx']);
    rmSync(join(work, '1.txt'));
    expect(await run(join(work, '2.txt'), '--into', into())).toBe(0);
    expect(written()).toEqual(names);
  });

  test('a content folder takes its policies in policies/', async () => {
    mkdirSync(join(into(), 'policies'), { recursive: true });
    await run(put('通知.txt', notice), '--into', into());
    expect(readdirSync(join(into(), 'policies'))).toEqual(['mouzhengbanfa-2024-6.mdx']);
  });
});

describe('when it cannot be written', () => {
  test('a target below a file is said, and nothing is left half done', async () => {
    const file = put('taken', 'x');
    const source = put('通知.txt', notice);
    const before = everything();
    expect(await run(source, '--into', join(file, 'out'))).toBe(1);
    expect(said.join('\n')).toMatch(/没有写成：路径中有一段不是文件夹/u);
    expect(everything()).toEqual(before);
  });

  test('a report that cannot be written is said before the work is done', async () => {
    const source = put('通知.txt', notice);
    const report = join(work, 'nowhere', 'r.json');
    expect(await run(source, '--into', into(), '--report', report)).toBe(2);
    expect(said.join('\n')).toContain('写不了');
    expect(written()).toHaveLength(0);
  });
});

describe('wrong use', () => {
  test.each([
    [[], '要写明导入哪些文件'],
    [['a.txt'], '--into'],
    [['a.txt', '--into', 'x', '--fast'], '没有 --fast'],
    [['a.txt', '--into', 'x', '--id', '某县'], '--id 应为'],
    [['a.txt', '--into', 'x', '--set', 'colour=red'], '--set 应写成'],
    [['a.txt', '--into', 'x', '--set', 'region=甲市'], '应是六位行政区划代码'],
    [['a.txt', '--into', 'x', '--set', 'region=999999'], '不在 regions.yaml 里'],
  ])('%j is told what is missing', async (args, words) => {
    expect(await run(...args)).toBe(2);
    expect(said.join('\n')).toContain(words);
  });

  test('a file that is not there is named', async () => {
    expect(await run(join(work, 'no.txt'), '--into', into())).toBe(1);
    expect(said.join('\n')).toContain('没有这个文件或者文件夹');
  });

  test('fields that a person declares are checked', () => {
    expect(declaredFields(['openness=主动公开', 'published=2024-03-20'])).toEqual({
      openness: '主动公开',
      published: '2024-03-20',
    });
    expect(() => declaredFields(['openness=公开'])).toThrow('的值不对');
    expect(() => declaredFields(['url=javascript:alert(1)'])).toThrow('的值不对');
  });
});
